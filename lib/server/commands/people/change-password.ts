import 'server-only';
import { Failure, invalidField } from '@/lib/domain/failure';
import { hashPassword, verifyPassword } from '../../auth/password';
import { checkNewPassword } from '../../auth/password-rules';
import { consumeAttempt } from '../../sign-in/sign-in-limits';
import { findCredentials } from '../../repositories/people/credentials';
import { setPasswordHash } from '../../repositories/people/members';
import type { CommandContext } from '../frame/command-context';

/**
 * Sets the actor's password after the present one was given, and ends every other session at once. Wrong guesses count
 * against the same limits as at sign-in: `address` is where the request comes from.
 */
export async function changePassword(
  { db, actor }: CommandContext,
  address: string,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  checkNewPassword('newPassword', input.newPassword, actor.email);
  const attempt = await consumeAttempt(actor.email, address);
  const before = (await findCredentials(db, actor.memberId))?.passwordHash ?? null;
  if (!(await verifyPassword(before, input.currentPassword)) || before === null) {
    throw new Failure('wrong_password', 'That is not your current password.', {
      errors: [{ field: 'currentPassword', message: 'is not your current password' }],
    });
  }
  await attempt.giveBack();
  if (input.newPassword === input.currentPassword) throw invalidField('newPassword', 'is the current one');
  const after = await hashPassword(input.newPassword);
  const written = await setPasswordHash(db, actor, { before, after });
  if (!written) throw new Failure('version_conflict', 'Your password was changed in the meantime.');
}
