import 'server-only';
import type { TokenDto } from '@/lib/contracts/newsroom';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentToken } from '../../presenters/present-token';
import { listTokens } from '../../repositories/people/tokens';

/** The actor's own API tokens that nobody has revoked, also those that have ended by themselves. */
export async function loadTokens(db: Db, actor: Actor): Promise<{ tokens: TokenDto[] }> {
  const tokens = await listTokens(db, actor.memberId);
  return { tokens: tokens.map(presentToken) };
}
