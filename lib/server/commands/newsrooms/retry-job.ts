import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { loadJobs } from '../../queries/newsrooms/load-jobs';
import { commit } from '../../repositories/commit';
import { hasJob, retryJobRow } from '../../repositories/jobs/jobs';
import { queueAgain } from '../../repositories/sources/source-fetching';
import type { CommandContext } from '../frame/command-context';

/** Tries a job again that was given up. 404 for one of another newsroom, 409 for one that is still to be tried. */
export async function retryJob({ db, actor }: CommandContext, number: number) {
  const written = await commit(db, actor, {
    guard: retryJobRow(actor.newsroomId, number),
    parts: [queueAgain()],
    entry: { scopeId: actor.newsroomId, action: 'job.retried', data: { number } },
  });
  if (!written && !(await hasJob(db, actor.newsroomId, number)))
    throw new Failure('not_found', 'There is no such job.');
  if (!written) throw new Failure('wrong_state', 'This job has not been given up.');
  return loadJobs(db, actor);
}
