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
  /** Null for one from before tokens had an end. */
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

const tokenColumns = Prisma.sql`id, name, scopes::text[], created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;

const fields = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} as const;

/** The tokens of a member that nobody has revoked, newest first; some may have ended by themselves. */
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

/** Keeps a new token; null where its end is past. */
export async function insertToken(
  db: Db,
  actor: Actor,
  token: { id: string; name: string; scopes: readonly TokenScope[]; expiresAt: string; tokenHash: string },
): Promise<TokenRecord | null> {
  return commit<TokenRecord>(db, actor, {
    guard: Prisma.sql`
      INSERT INTO api_token (id, member_id, name, token_hash, scopes, expires_at)
      SELECT ${token.id}::uuid, ${actor.memberId}::uuid, ${token.name}, ${token.tokenHash}, ${token.scopes}::token_scope[],
        ${token.expiresAt}::timestamptz
      WHERE ${token.expiresAt}::timestamptz > now()
      RETURNING ${tokenColumns}`,
    entry: {
      scopeId: actor.newsroomId,
      action: 'token.created',
      data: { tokenId: token.id, name: token.name, scopes: [...token.scopes], expiresAt: token.expiresAt },
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
