import 'server-only';
import type { JobDto } from '@/lib/contracts/routes/jobs';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import type { Actor } from '../auth/actor';
import type { JobRecord } from '../repositories/jobs/jobs';

/** A job as this person may see it. */
export function presentJob(job: JobRecord, actor: Actor): JobDto {
  const { number, task, sourceId, attempts, maxAttempts } = job;
  const withheld = isWithheldFrom(job, actor);
  return {
    number,
    task,
    subject: subjectOf(job, withheld),
    sourceId,
    withheld,
    state: stateOf(job),
    attempts,
    maxAttempts,
    // The error could tell whether a site of that name exists, which would say something of the source.
    lastError: withheld && job.lastError !== null ? withheldError : job.lastError,
    runAt: new Date(job.runAt).toISOString(),
    createdAt: new Date(job.createdAt).toISOString(),
  };
}

const withheldError = 'It did not succeed. Why, only the readers of this source can see.';

function subjectOf({ sourceId, sourceTitle }: JobRecord, withheld: boolean): string {
  if (sourceId === null) return 'Watched pages';
  return withheld ? 'Confidential source' : sourceTitle;
}

function stateOf({ isRunning, attempts, maxAttempts }: JobRecord): JobDto['state'] {
  if (isRunning) return 'running';
  return attempts < maxAttempts ? 'queued' : 'failed';
}
