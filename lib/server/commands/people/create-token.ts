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

const usualDays = 90;
/** A token that is forgotten ends by itself. */
const longestDays = 366;
const dayMs = 86_400_000;

/** An API token for the actor, with an end. Its secret is in this answer and nowhere else. */
export async function createToken(
  { db, actor }: CommandContext,
  input: CreateTokenBody,
): Promise<CreatedToken> {
  const now = Date.now();
  const expiresAt = input.expiresAt ?? new Date(now + usualDays * dayMs).toISOString();
  if (Date.parse(expiresAt) > now + longestDays * dayMs)
    throw invalidField('expiresAt', `is more than ${longestDays} days away`);
  const token = secretOf(actor);
  const record = await insertToken(db, actor, {
    id: randomUUID(),
    name: input.name,
    scopes: input.scopes ?? ['read', 'write'],
    expiresAt,
    tokenHash: sha256(token),
  });
  if (!record) throw invalidField('expiresAt', 'is in the past');
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
