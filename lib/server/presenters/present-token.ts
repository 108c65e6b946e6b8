import 'server-only';
import type { TokenDto } from '@/lib/contracts/newsroom';
import type { TokenRecord } from '../repositories/people/tokens';

/** A token without its secret, which nobody has any more. */
export function presentToken(token: TokenRecord): TokenDto {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt } = token;
  return {
    id,
    name,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
