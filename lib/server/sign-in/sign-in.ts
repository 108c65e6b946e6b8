import 'server-only';
import { normaliseEmail } from '@/lib/domain/text/fields/email';
import type { Db } from '../db';
import { logger } from '../logger';
import { type CredentialRecord, findCredentialsByEmail } from '../repositories/people/credentials';
import { verifyPassword } from '../auth/password';
import { findKnownDevice } from './known-device';
import { consumeAttempt } from './sign-in-limits';

/** Longer ones are never set, and hashing them would be work for nothing. */
const maxPasswordLength = 256;

/**
 * The member with this e-mail address and password, or null. An unknown address, a wrong password and a disabled
 * member get the same answer after the same work. `cookies` tell whether the device is a known one. Fails with `too_many_requests` and `not_ready`.
 */
export async function signInWithPassword(
  db: Db,
  input: { email: string; password: string; address: string; cookies: string | null },
): Promise<CredentialRecord | null> {
  const email = normaliseEmail(input.email);
  const member = email === null ? null : await findCredentialsByEmail(db, email);
  const device = member && findKnownDevice(input.cookies, member);
  const attempt = await consumeAttempt(email, input.address, device);
  const password = input.password.slice(0, maxPasswordLength + 1);
  const isRight = await verifyPassword(member?.passwordHash ?? null, password);
  if (!member || !isRight || member.isDisabled || password.length > maxPasswordLength) {
    logger.warn({ memberId: member?.memberId ?? null, address: input.address }, 'sign-in refused');
    return null;
  }
  await attempt.giveBack();
  return member;
}

/** The enabled member with an address that an identity provider has verified, or null. Nobody is created. */
export async function findMemberToSignIn(db: Db, verifiedEmail: string): Promise<CredentialRecord | null> {
  const email = normaliseEmail(verifiedEmail);
  const member = email === null ? null : await findCredentialsByEmail(db, email);
  return member && !member.isDisabled ? member : null;
}
