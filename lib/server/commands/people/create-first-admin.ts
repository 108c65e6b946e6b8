import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { email, lineText, rawText } from '@/lib/contracts/fields';
import { defaultScale } from '@/lib/domain/default-scale';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { actorOfMember } from '../../auth/actor-of-member';
import { hashPassword, type PasswordHasher } from '../../auth/password';
import { checkNewPassword } from '../../auth/password-rules';
import type { Db } from '../../db';
import { isUniqueViolation } from '../../http/database-failure';
import { parseInput } from '../../http/parse-input';
import { insertNewsroom, makeNewsroomId } from '../../repositories/newsrooms/newsrooms';

const input = z.object({ email, name: lineText(120), newsroom: lineText(120), password: rawText(256) });

/**
 * A new newsroom with the default scale and its first admin, who is also its actor from then on. Only the command line
 * calls this. `invalid` names the faulty field; `already_exists` when the address is in use.
 */
export async function createFirstAdmin(
  db: Db,
  given: { email: string; name: string; newsroom: string; password: string },
  options: { isSample?: boolean; copiesRequired?: boolean; hash?: PasswordHasher } = {},
): Promise<Actor> {
  const { email: address, name, newsroom, password } = parseInput(input, given, 'input');
  checkNewPassword('password', password, address);
  const { isSample = false, copiesRequired = true, hash = hashPassword } = options;
  const actor = actorOfMember({
    memberId: randomUUID(),
    name,
    email: address,
    newsroomId: makeNewsroomId(),
    newsroomName: newsroom,
    roles: ['admin'],
    isLead: false,
  });
  try {
    await insertNewsroom(db, actor, {
      isSample,
      copiesRequired,
      passwordHash: await hash(password),
      ratings: defaultScale.map((rating, index) => ({ ...rating, id: randomUUID(), position: index + 1 })),
    });
  } catch (error) {
    if (isUniqueViolation(error, 'member_email_key')) {
      throw new Failure('already_exists', 'Somebody uses this e-mail address already.');
    }
    throw error;
  }
  return actor;
}
