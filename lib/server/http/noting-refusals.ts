import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { clientAddress } from '../auth/client-address';
import { logger } from '../logger';
import { type AskedRoute, type Asker, noteRefusal } from '../refusals/note-refusal';
import { failureOfDatabase } from './database-failure';
import { statusOf } from './problem';

/** Carries out what a known person asks for. Whatever they are refused because they may not do it is noted. */
export async function notingRefusals<Result>(
  asker: Asker,
  asked: AskedRoute,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const failure = error instanceof Failure ? error : failureOfDatabase(error);
    if (failure && statusOf[failure.code] === 403) await noteRefusal(asker, asked, failure.code);
    throw error;
  }
}

/** Notes a token that opens nothing, by where it came from: whose it is, nobody knows. */
export function noteUnknownToken(asked: AskedRoute, headers: Headers, error: unknown): void {
  if (!headers.has('authorization') || !(error instanceof Failure) || error.code !== 'not_signed_in') return;
  logger.warn({ ...asked, code: error.code, address: clientAddress(headers) }, 'token refused');
}
