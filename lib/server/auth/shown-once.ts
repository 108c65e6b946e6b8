import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { getEnv } from '../env';
import type { Actor } from './actor';

/**
 * 32 bytes for a secret that is shown once and kept only as a hash. A request with an Idempotency-Key gets the same bytes
 * again, so that its repeat can be answered without the secret having been stored.
 */
export function secretShownOnce(actor: Actor, purpose: 'token' | 'password' | 'link'): Buffer {
  if (!actor.idempotency) return randomBytes(32);
  const { key, requestHash } = actor.idempotency;
  return createHmac('sha256', getEnv().NEXTAUTH_SECRET)
    .update(['shown once', purpose, actor.memberId, key, requestHash].join('\n'))
    .digest();
}
