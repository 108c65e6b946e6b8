import 'server-only';
import type { JobDto } from '@/lib/contracts/jobs';
import type { Actor } from '../auth/actor';
import type { JobRecord } from '../repositories/jobs';
import { isWithheldFrom } from './present-evidence';

/** A job as this person may see it. */
export function presentJob(job: JobRecord, actor: Actor): JobDto {
  const { number, task, sourceId, attempts, maxAttempts, lastError } = job;
  return {
    number,
    task,
    subject: subjectOf(job, actor),
    sourceId,
    state: stateOf(job),
    attempts,
    maxAttempts,
    lastError,
    runAt: new Date(job.runAt).toISOString(),
    createdAt: new Date(job.createdAt).toISOString(),
  };
}

function subjectOf(job: JobRecord, actor: Actor): string {
  if (job.sourceId === null) return 'Watched pages';
  return isWithheldFrom(job, actor) ? 'Confidential source' : job.sourceTitle;
}

function stateOf({ isRunning, attempts, maxAttempts }: JobRecord): JobDto['state'] {
  if (isRunning) return 'running';
  return attempts < maxAttempts ? 'queued' : 'failed';
}
