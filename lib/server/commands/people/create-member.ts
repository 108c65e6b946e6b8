import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CreateMemberBody, MemberDto } from '@/lib/contracts/newsroom';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { hashPassword, type PasswordHasher } from '../../auth/password';
import { checkNewPassword } from '../../auth/password-rules';
import { secretShownOnce } from '../../auth/shown-once';
import { isUniqueViolation } from '../../http/database-failure';
import { presentMember } from '../../presenters/present-member';
import { findMemberByEmail, insertMember } from '../../repositories/people/members';
import type { CommandContext } from '../frame/command-context';

const emailTaken = () => new Failure('already_exists', 'Somebody uses this e-mail address already.');

/**
 * Adds a person to the actor's newsroom. Without a password one is made up and given back, this once. An address that is
 * in use is refused in the same words wherever it is in use.
 */
export async function createMember(
  { db, actor }: CommandContext,
  input: CreateMemberBody,
  hash: PasswordHasher = hashPassword,
): Promise<MemberDto> {
  const oneTimePassword = input.password === undefined ? makePassword(actor) : undefined;
  if (input.password !== undefined) checkNewPassword('password', input.password, input.email);
  const { name, email, roles } = input;
  const id = randomUUID();
  const passwordHash = await hash(input.password ?? oneTimePassword ?? '');
  try {
    const member = await insertMember(
      db,
      actor,
      { id, name, email, roles, passwordHash },
      { memberId: id, name, roles },
    );
    if (!member) throw emailTaken();
    return { ...presentMember(member), ...(oneTimePassword ? { oneTimePassword } : {}) };
  } catch (error) {
    if (isUniqueViolation(error, 'member_email_key')) throw emailTaken();
    throw error;
  }
}

/** The answer again for a request whose member was made, but whose answer never arrived. */
export async function recoverCreatedMember(
  { db, actor }: CommandContext,
  input: CreateMemberBody,
): Promise<MemberDto> {
  const member = await findMemberByEmail(db, actor.newsroomId, input.email);
  if (!member) throw emailTaken();
  return {
    ...presentMember(member),
    ...(input.password === undefined ? { oneTimePassword: makePassword(actor) } : {}),
  };
}

// Five groups of four from 30 letters and digits that nobody confuses: 98 bits.
const letters = 'abcdefghjkmnpqrstuvwxyz2345678';

function makePassword(actor: Actor): string {
  const characters = [...secretShownOnce(actor, 'password')]
    .slice(0, 20)
    .map((byte) => letters[byte % letters.length]);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
