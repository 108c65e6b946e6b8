import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { commit } from '../commit';
import { type PersonRecord, personThenJson } from '../person-record';

/** Whether the editions of an article are public, as far as the article itself says. */
export interface PublicationRecord {
  articleId: string;
  /** The article's. */
  version: number;
  /** The number of the newest edition, 0 while there is none. */
  edition: number;
  /** Since when and why they are not; null while nobody has unpublished them. */
  unpublished: { at: string; by: PersonRecord; reason: string; notice: string | null } | null;
}

/** Raw, like every query that tells people by the name that they had then. */
export async function findPublication(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<PublicationRecord | null> {
  const rows = await db.$queryRaw<PublicationRecord[]>`
    SELECT a.id AS "articleId", a.version,
      (SELECT coalesce(max(p.edition), 0) FROM report p WHERE p.article_id = a.id) AS edition,
      (SELECT json_build_object('at', u.created_at, 'by', ${personThenJson('m', 'u.created_at')}, 'reason', u.reason,
          'notice', u.notice)
        FROM unpublishing u JOIN member m ON m.id = u.created_by_id
        WHERE u.article_id = a.id AND u.ended_at IS NULL) AS unpublished
    FROM article a WHERE a.id = ${articleId}::uuid AND a.newsroom_id = ${newsroomId}::uuid`;
  return rows[0] ?? null;
}

/** Takes the editions off the public pages; null when the article is not as it was seen. */
export async function insertUnpublishing(
  db: Db,
  actor: Actor,
  seen: PublicationRecord,
  { reason, notice }: { reason: string; notice: string | null },
): Promise<{ sequence: number } | null> {
  return commit(db, actor, {
    guard: guardStanding(actor, seen, Prisma.sql`NOT EXISTS`),
    parts: [
      Prisma.sql`
        INSERT INTO unpublishing (id, article_id, newsroom_id, reason, notice, created_by_id)
        SELECT gen_random_uuid(), guard.id, ${actor.newsroomId}::uuid, ${reason}, ${notice}, ${actor.memberId}::uuid
        FROM guard RETURNING 1`,
    ],
    entry: { scopeId: seen.articleId, action: 'report.unpublished', data: { reason, notice } },
  });
}

/** Makes them public again; null when the article is not as it was seen. */
export async function endUnpublishing(
  db: Db,
  actor: Actor,
  seen: PublicationRecord,
  reason: string,
): Promise<{ sequence: number } | null> {
  return commit(db, actor, {
    guard: guardStanding(actor, seen, Prisma.sql`EXISTS`),
    parts: [
      Prisma.sql`
        UPDATE unpublishing u SET ended_at = now(), ended_by_id = ${actor.memberId}::uuid
        FROM guard WHERE u.article_id = guard.id AND u.ended_at IS NULL RETURNING 1`,
    ],
    entry: { scopeId: seen.articleId, action: 'report.republished', data: { reason } },
  });
}

function guardStanding(actor: Actor, seen: PublicationRecord, whether: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    UPDATE article a SET version = a.version + 1, updated_at = now()
    WHERE a.id = ${seen.articleId}::uuid AND a.newsroom_id = ${actor.newsroomId}::uuid AND a.version = ${seen.version}
      AND ${whether} (SELECT 1 FROM unpublishing u WHERE u.article_id = a.id AND u.ended_at IS NULL)
    RETURNING a.id`;
}

/** What may be said at the public address of an article whose report is unpublished. */
export interface GoneRecord {
  newsroomId: NewsroomId;
  newsroom: string;
  at: string;
  notice: string | null;
}

/**
 * What stands in the place of an article's report, null while the report is public. The id is the article's own or
 * that of one of its editions. A newsroom that keeps its reports to itself says nothing of them. Raw: public pages
 * have one round trip for it.
 */
export async function findGone(db: Db, id: string): Promise<GoneRecord | null> {
  const rows = await db.$queryRaw<GoneRecord[]>`
    SELECT n.id AS "newsroomId", n.name AS newsroom, to_json(u.created_at) #>> '{}' AS at, u.notice
    FROM unpublishing u JOIN newsroom n ON n.id = u.newsroom_id
    WHERE u.ended_at IS NULL AND n.public_reports
      AND u.article_id = coalesce((SELECT p.article_id FROM report p WHERE p.id = ${id}::uuid), ${id}::uuid)`;
  return rows[0] ?? null;
}
