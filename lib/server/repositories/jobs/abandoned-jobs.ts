import 'server-only';
import type { Db } from '../../db';

/**
 * Gives back the jobs of processes that are no more: a runner calls its connections by its name, and none is left of that
 * name. A job that was tried often enough is not tried again, and its source says so.
 */
export async function releaseAbandonedJobs(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH released AS (
      UPDATE graphile_worker._private_jobs j SET locked_at = NULL, locked_by = NULL, updated_at = now(),
        last_error = 'The server ended while it was at it.'
      WHERE j.locked_by IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.application_name = j.locked_by)
      RETURNING j.payload->>'sourceId' AS source_id, j.attempts >= j.max_attempts AS is_over
    )
    UPDATE source s SET fetch_state = 'failed', fetch_problem = 'interrupted',
      fetch_detail = 'The server ended while it was fetching the page. Try again.'
    FROM released r
    WHERE r.is_over AND s.id = r.source_id::uuid AND s.fetch_state IN ('queued', 'fetching')`;
}
