import 'server-only';
import type { Db } from '../../db';
import { reportFileKey } from '../reports/report-files';
import { fetchKey } from './jobs';

/**
 * Gives back the jobs of processes that have ended. A runner gives its connections its own name, and none with that
 * name is left. A job that was tried often enough is not tried again, and its source says so. Raw: one statement,
 * through the runner's functions, so that nothing is half given back.
 */
export async function releaseAbandonedJobs(db: Db): Promise<void> {
  await db.$queryRaw`
    WITH abandoned AS (
      SELECT j.id, j.key, j.locked_by, j.attempts >= j.max_attempts AS is_over FROM graphile_worker.jobs j
      WHERE j.locked_by IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.application_name = j.locked_by)
    ),
    given_up AS (
      UPDATE source s SET fetch_state = 'failed', fetch_problem = 'interrupted',
        fetch_detail = 'The server ended while it was fetching the page. Try again.'
      FROM abandoned b
      WHERE b.is_over AND b.key = ${fetchKey('')} || s.id AND s.fetch_state IN ('queued', 'fetching')
      RETURNING 1
    ),
    given_up_files AS (
      UPDATE report_file f SET state = 'failed', ended_at = now(),
        problem = 'The server ended while it was making the PDF. Try again.'
      FROM abandoned b
      WHERE b.is_over AND b.key = ${reportFileKey('')} || f.id AND f.state IN ('waiting', 'setting')
      RETURNING 1
    ),
    released AS (
      SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT b.locked_by))::text AS done,
        array_agg(b.id) FILTER (WHERE b.is_over) AS over
      FROM abandoned b
    )
    SELECT count(*)::int FROM released, LATERAL graphile_worker.permanently_fail_jobs(released.over,
      'The server ended while it was at it.')`;
}
