import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CreatedToken, CreateTokenBody } from '@/lib/contracts/newsroom';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { secretShownOnce } from '../../auth/shown-once';
import { presentToken } from '../../presenters/present-token';
import { findToken, insertToken } from '../../repositories/people/tokens';
import { sha256 } from '../../sha256';
import type { CommandContext } from '../frame/command-context';

/**
 * An API token for the actor. Its secret is in this answer and nowhere else. It never has more rights than what
 * made it.
 */
export async function createToken(
  { db, actor }: CommandContext,
  input: CreateTokenBody,
): Promise<CreatedToken> {
  const scopes = input.scopes ?? actor.scopes;
  const beyond = scopes.find((scope) => !actor.scopes.includes(scope));
  if (beyond) throw invalidField('scopes', `goes beyond what this token may itself: ${beyond}`);
  const token = secretOf(actor);
  const record = await insertToken(db, actor, {
    id: randomUUID(),
    name: input.name,
    scopes,
    tokenHash: sha256(token),
  });
  if (!record) throw new Failure('not_found', 'There is no such person.');
  return { ...presentToken(record), token };
}

/** The answer again for a request whose token was made, but whose answer never arrived. */
export async function recoverCreatedToken({ db, actor }: CommandContext): Promise<CreatedToken> {
  const token = secretOf(actor);
  const record = await findToken(db, actor.memberId, sha256(token));
  if (!record) throw new Failure('not_found', 'There is no such token.');
  return { ...presentToken(record), token };
}

function secretOf(actor: Actor): string {
  return `lc_${secretShownOnce(actor, 'token').toString('base64url')}`;
}
