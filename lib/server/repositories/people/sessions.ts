import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Role, TokenScope } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { readClock } from '../clock';

const dayMilliseconds = 24 * 60 * 60 * 1000;

export interface SignedIn {
  memberId: string;
  name: string;
  email: string;
  newsroomId: NewsroomId;
  newsroomName: string;
  roles: Role[];
  isLead: boolean;
  scopes: TokenScope[];
  sessionId: string | null;
  tokenId: string | null;
  /** Since when the token opens nothing any more, or null while it does. */
  tokenEndedAt: Date | null;
  /** The hash of the request that this Idempotency-Key was used for before, or null for a new key. */
  keptHash: string | null;
}

const memberColumns = Prisma.sql`
  m.id AS "memberId", m.name, m.email, m.roles::text[], m.is_lead AS "isLead", m.newsroom_id AS "newsroomId", n.name AS "newsroomName",
  k.request_hash AS "keptHash"`;

function keyJoin(key: string | null): Prisma.Sql {
  return Prisma.sql`LEFT JOIN idempotency_key k ON k.member_id = m.id AND k.key = ${key}`;
}

/** Raw, because each request asks, and has one round trip for it. */
async function querySignedIn(db: Db, statement: Prisma.Sql): Promise<SignedIn | null> {
  const rows = await db.$queryRaw<SignedIn[]>`${statement}`;
  return rows[0] ?? null;
}

/** The member behind a browser session, and whether an Idempotency-Key was used before, in one round trip. */
export async function findBySession(db: Db, sessionId: string, key: string | null): Promise<SignedIn | null> {
  return querySignedIn(
    db,
    Prisma.sql`SELECT ${memberColumns}, s.id AS "sessionId", NULL AS "tokenId", NULL AS "tokenEndedAt", ARRAY['read', 'write'] AS scopes
    FROM session s JOIN member m ON m.id = s.member_id JOIN newsroom n ON n.id = m.newsroom_id ${keyJoin(key)}
    WHERE s.id = ${sessionId}::uuid AND s.expires_at > now() AND m.disabled_at IS NULL`,
  );
}

/** The member behind an API token's hash, also of one that has ended by itself; notes the use, at most once a minute. */
export async function findByTokenHash(
  db: Db,
  tokenHash: string,
  key: string | null,
): Promise<SignedIn | null> {
  return querySignedIn(
    db,
    Prisma.sql`WITH used AS (
      UPDATE api_token SET last_used_at = now()
      WHERE token_hash = ${tokenHash} AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
        AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
    )
    SELECT ${memberColumns}, NULL AS "sessionId", t.id AS "tokenId",
      CASE WHEN t.expires_at <= now() THEN t.expires_at END AS "tokenEndedAt", t.scopes::text[]
    FROM api_token t JOIN member m ON m.id = t.member_id JOIN newsroom n ON n.id = m.newsroom_id ${keyJoin(key)}
    WHERE t.token_hash = ${tokenHash} AND t.revoked_at IS NULL AND m.disabled_at IS NULL`,
  );
}

export async function createSession(db: Db, id: string, memberId: string, days: number): Promise<void> {
  const expiresAt = new Date((await readClock(db)).getTime() + days * dayMilliseconds);
  await db.session.create({ data: { id, memberId, expiresAt }, select: { id: true } });
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}
