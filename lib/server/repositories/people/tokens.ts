import 'server-only';
import type { TokenScope } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { commit } from '../commit';

export interface TokenRecord {
  id: string;
  name: string;
  scopes: TokenScope[];
  createdAt: Date;
  lastUsedAt: Date | null;
}

const tokenColumns = Prisma.sql`id, name, scopes::text[], created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

const fields = { id: true, name: true, scopes: true, createdAt: true, lastUsedAt: true } as const;

/** The tokens of a member that work, newest first. */
export async function listTokens(db: Db, memberId: string): Promise<TokenRecord[]> {
  return db.apiToken.findMany({
    where: { memberId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: fields,
  });
}

export async function findToken(db: Db, memberId: string, tokenHash: string): Promise<TokenRecord | null> {
  return db.apiToken.findUnique({ where: { tokenHash, memberId }, select: fields });
}

export async function insertToken(
  db: Db,
  actor: Actor,
  token: { id: string; name: string; scopes: readonly TokenScope[]; tokenHash: string },
): Promise<TokenRecord | null> {
  return commit<TokenRecord>(db, actor, {
    guard: Prisma.sql`
      INSERT INTO api_token (id, member_id, name, token_hash, scopes)
      VALUES (${token.id}::uuid, ${actor.memberId}::uuid, ${token.name}, ${token.tokenHash}, ${token.scopes}::token_scope[])
      RETURNING ${tokenColumns}`,
    entry: {
      scopeId: actor.newsroomId,
      action: 'token.created',
      data: { tokenId: token.id, name: token.name, scopes: [...token.scopes] },
    },
  });
}

/** Ends a token of the actor's own; null when there is none that still works. */
export async function revokeTokenRow(db: Db, actor: Actor, id: string): Promise<{ sequence: number } | null> {
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE api_token SET revoked_at = now()
      WHERE id = ${id}::uuid AND member_id = ${actor.memberId}::uuid AND revoked_at IS NULL RETURNING id`,
    entry: { scopeId: actor.newsroomId, action: 'token.revoked', data: { tokenId: id } },
  });
}
