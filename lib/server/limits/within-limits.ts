import 'server-only';
import type { LimitName } from '@/lib/domain/limits/limits';
import { admit } from './admit';
import { type HeldBytes, holdBytes } from './held-bytes';

/**
 * Answers a request of a person within its limit, and counts what its body holds meanwhile. Throws 429 or 503 where there
 * is too much.
 */
export async function withinLimits<Answer>(
  limit: LimitName | null,
  personId: string,
  answer: (held: HeldBytes) => Promise<Answer>,
): Promise<Answer> {
  const leave = limit === null ? null : await admit(limit, personId);
  const held = holdBytes(personId);
  try {
    return await answer(held);
  } finally {
    held.release();
    leave?.();
  }
}
