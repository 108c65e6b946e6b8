import { type Db, getDb } from '@/lib/server/db';
import { fetchKey } from '@/lib/server/repositories/jobs/jobs';

export const lastError = 'The site answered with an error (503).';

/** Background work on a source that was tried as often as it may be, as if the page had failed each time. */
export async function makeAbandonedJob(sourceId: string): Promise<void> {
  const key = fetchKey(sourceId);
  // In one transaction, so that nobody takes the job up in between.
  await getDb().$transaction(async (transaction) => {
    await transaction.$executeRaw`
      SELECT enqueue_job('fetch_source', ${JSON.stringify({ sourceId })}::json, ${key}, 3)`;
    await giveUp(transaction, key);
  });
}

/** Looking through the watched pages, which failed. */
export async function makeAbandonedLook(): Promise<void> {
  const key = 'watch_sources';
  await getDb().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT enqueue_job(${key}, '{}'::json, ${key}, 1)`;
    await giveUp(transaction, key);
  });
}

async function giveUp(db: Db, key: string): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.permanently_fail_jobs(ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.key = ${key}),
      ${lastError})::text`;
}
