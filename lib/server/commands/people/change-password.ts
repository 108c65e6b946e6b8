import 'server-only';
import type { ChangePasswordBody } from '@/lib/contracts/newsroom';
import { Failure, invalidField } from '@/lib/domain/failure';
import { hashPassword, verifyPassword } from '../../auth/password';
import { checkNewPassword } from '../../auth/password-rules';
import { type DeviceOwner, findKnownDevice } from '../../sign-in/known-device';
import { consumeAttempt } from '../../sign-in/sign-in-limits';
import { findCredentials } from '../../repositories/people/credentials';
import { setPasswordHash } from '../../repositories/people/members';
import type { CommandContext } from '../frame/command-context';

/**
 * Sets the actor's password after the present one was given, and ends every other session at once, and the API tokens if that
 * is wanted. Wrong guesses count against the same limits as at sign-in: `from` is where the request comes from. Every
 * device becomes unknown; gives what makes this one known again.
 */
export async function changePassword(
  { db, actor }: CommandContext,
  from: { address: string; cookies: string | null },
  input: ChangePasswordBody,
): Promise<DeviceOwner> {
  checkNewPassword('newPassword', input.newPassword, actor.email);
  const member = await findCredentials(db, actor.memberId);
  const device = member && findKnownDevice(from.cookies, member);
  const attempt = await consumeAttempt(actor.email, from.address, device);
  const before = member?.passwordHash ?? null;
  if (!(await verifyPassword(before, input.currentPassword)) || before === null) {
    throw new Failure('wrong_password', 'That is not your current password.', {
      errors: [{ field: 'currentPassword', message: 'is not your current password' }],
    });
  }
  await attempt.giveBack();
  if (input.newPassword === input.currentPassword) throw invalidField('newPassword', 'is the current one');
  const after = await hashPassword(input.newPassword);
  const revokesTokens = input.revokeTokens ?? false;
  const written = await setPasswordHash(db, actor, { before, after, revokesTokens });
  if (!written) throw new Failure('version_conflict', 'Your password was changed in the meantime.');
  return { memberId: actor.memberId, deviceEpoch: written.deviceEpoch };
}
