import 'server-only';
import type { Db } from '../../db';
import { fetchKey, jobAttempts } from '../jobs/jobs';

/** One statement can ask for this many in time. The turn of the others comes an hour later. */
const maxLooks = 5_000;
/** Looks come after everything that somebody waits for. */
export const lookPriority = 10;

/**
 * Asks for a look at every page that is due: watched, cited by a claim that is open or decided, and not looked at
 * for as many days as its newsroom says (0: never). Only pages that were fetched before: a file by hand has no
 * address to compare it with. The looks are spread over `minutes`. Gives their number. Raw: one statement, which
 * asks the runner's function.
 */
export async function enqueueDueLooks(db: Db, minutes: number): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT graphile_worker.add_job('fetch_source', json_build_object('sourceId', due.id, 'reason', 'watch'),
      run_at => now() + random() * ${minutes}::int * interval '1 minute', max_attempts => ${jobAttempts}::int,
      job_key => ${fetchKey('')} || due.id, priority => ${lookPriority}::int)::text
    FROM (
      SELECT s.id FROM source s JOIN newsroom n ON n.id = s.newsroom_id
        JOIN snapshot newest ON newest.id = s.snapshot_id AND newest.origin = 'fetch'
      WHERE s.is_watched AND s.url_key IS NOT NULL AND s.merged_into_id IS NULL
        AND coalesce(s.fetch_state, 'stored') NOT IN ('queued', 'fetching')
        AND n.watch_days > 0
        AND coalesce(s.checked_at, newest.created_at) <= now() - n.watch_days * interval '1 day'
        AND EXISTS (
          SELECT 1 FROM citation t JOIN claim c ON c.id = t.claim_id
          WHERE t.source_id = s.id AND c.state NOT IN ('withdrawn', 'duplicate', 'cut')
        )
        AND NOT EXISTS (
          SELECT 1 FROM graphile_worker.jobs j
          WHERE j.key = ${fetchKey('')} || s.id AND (j.locked_at IS NOT NULL OR j.attempts < j.max_attempts)
        )
      ORDER BY s.checked_at NULLS FIRST, s.id LIMIT ${maxLooks}::int FOR NO KEY UPDATE OF s SKIP LOCKED
    ) due`;
  return rows.length;
}
