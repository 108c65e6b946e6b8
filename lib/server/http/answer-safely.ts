import 'server-only';
import { randomUUID } from 'node:crypto';
import { Failure } from '@/lib/domain/failure';
import { logger } from '../logger';
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
    const failure = error instanceof Failure ? error : failureOfDatabase(error);
    if (failure) {
      logger.info({ requestId, code: failure.code, path }, 'refused');
      return problemResponse(failure, requestId);
    }
    logger.error({ requestId, path, err: error }, 'unexpected error');
    return unexpectedProblem(requestId);
  }
}
