import { getDb } from '@/lib/server/db';
import { fetchKey, type JobTask } from '@/lib/server/repositories/jobs/jobs';

export const lastError = 'The site answered with an error (503).';

/** Background work on a source that was tried as often as it may be, as if the page had failed each time. */
export async function makeAbandonedJob(sourceId: string): Promise<void> {
  await makeAbandoned('fetch_source', { sourceId }, { key: fetchKey(sourceId), attempts: 3 });
}

/** Looking through the watched pages, which failed. */
export async function makeAbandonedLook(): Promise<void> {
  await makeAbandoned('watch_sources', {}, { key: 'watch_sources', attempts: 1 });
}

/** A runner that takes the job up at the same moment keeps it until its try has ended; then it is asked for again. */
async function makeAbandoned(
  task: JobTask,
  payload: Record<string, string>,
  { key, attempts }: { key: string; attempts: number },
): Promise<void> {
  let isGivenUp: boolean;
  do {
    // In one transaction, so that nobody takes the job up in between.
    isGivenUp = await getDb().$transaction(async (transaction) => {
      await transaction.$executeRaw`
        SELECT enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${key}, ${attempts}::int)`;
      const givenUp = await transaction.$queryRaw<unknown[]>`
        SELECT id FROM graphile_worker.permanently_fail_jobs(
          ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.key = ${key}), ${lastError})`;
      return givenUp.length > 0;
    });
  } while (!isGivenUp);
}
