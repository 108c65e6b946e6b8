import 'server-only';
import { randomUUID } from 'node:crypto';
import { Failure } from '@/lib/domain/failure';
import { logger } from '../logger';
import { isStorageFull, storageFull } from '../storage-room';
import { failureOfDatabase } from './database-failure';
import { problemResponse, unexpectedProblem } from './problem';

/**
 * What `answer` gives, or a problem: a failure under its name, any other error as 500, with its cause in the log
 * alone.
 */
export async function answerSafely(
  path: string,
  answer: (requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = randomUUID();
  try {
    return await answer(requestId);
  } catch (error) {
    const failure = await failureOf(error);
    if (failure) {
      logger.info({ requestId, code: failure.code, path }, 'refused');
      return problemResponse(failure, requestId);
    }
    logger.error({ requestId, path, err: error }, 'unexpected error');
    return unexpectedProblem(requestId);
  }
}

async function failureOf(error: unknown): Promise<Failure | null> {
  const failure = error instanceof Failure ? error : failureOfDatabase(error);
  // A Postgres that has no room for its log ends, and then seems only to be away.
  return failure?.code === 'not_ready' && (await isStorageFull()) ? storageFull() : failure;
}
