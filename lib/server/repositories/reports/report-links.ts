import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma, type ReportLink } from '../../generated/client';
import { readClock } from '../clock';
import { selectFields } from '../columns';
import { commit } from '../commit';
import { mintNewsroomId } from '../mint-newsroom-id';
import { type PersonRecord, personThenJson } from '../person-record';

const linkFields = [
  'id',
  'articleId',
  'edition',
  'note',
  'expiresAt',
  'createdAt',
  'revokedAt',
] as const satisfies readonly (keyof ReportLink)[];

/** A private link to a report, without its token. Its edition is null where it shows the draft. */
export interface ReportLinkRecord extends Pick<ReportLink, (typeof linkFields)[number]> {
  createdBy: PersonRecord;
  isOpen: boolean;
}

const selectLinks = Prisma.sql`
  SELECT ${selectFields('l', linkFields)}, ${personThenJson('m', 'l.created_at')} AS "createdBy",
    l.revoked_at IS NULL AND l.expires_at > now() AS "isOpen"
  FROM report_link l JOIN member m ON m.id = l.created_by_id`;

/** Raw, like every query that tells people by the name that they had then. */
function queryLinks(db: Db, newsroomId: NewsroomId, rest: Prisma.Sql): Promise<ReportLinkRecord[]> {
  return db.$queryRaw<
    ReportLinkRecord[]
  >`${selectLinks} WHERE l.newsroom_id = ${newsroomId}::uuid AND ${rest}`;
}

/** The private links of an article, newest first. */
export async function listReportLinks(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<ReportLinkRecord[]> {
  return queryLinks(
    db,
    newsroomId,
    Prisma.sql`l.article_id = ${articleId}::uuid ORDER BY l.created_at DESC, l.id`,
  );
}

export async function findOwnReportLink(
  db: Db,
  actor: Actor,
  tokenHash: string,
): Promise<ReportLinkRecord | null> {
  const [link] = await queryLinks(
    db,
    actor.newsroomId,
    Prisma.sql`l.token_hash = ${tokenHash} AND l.created_by_id = ${actor.memberId}::uuid`,
  );
  return link ?? null;
}

export interface NewReportLink {
  id: string;
  articleId: string;
  edition: number | null;
  note: string | null;
  expiresAt: string;
  tokenHash: string;
}

/** Null where there is no such article, or the link's time has passed already. */
export async function insertReportLink(
  db: Db,
  actor: Actor,
  link: NewReportLink,
): Promise<{ createdAt: Date } | null> {
  return commit<{ createdAt: Date }>(db, actor, {
    guard: Prisma.sql`
      INSERT INTO report_link (id, article_id, newsroom_id, edition, token_hash, note, expires_at, created_by_id)
      SELECT ${link.id}::uuid, a.id, a.newsroom_id, ${link.edition}::int, ${link.tokenHash}, ${link.note},
        ${link.expiresAt}::timestamptz, ${actor.memberId}::uuid
      FROM article a WHERE a.id = ${link.articleId}::uuid AND a.newsroom_id = ${actor.newsroomId}::uuid
        AND ${link.expiresAt}::timestamptz > now()
      RETURNING created_at AS "createdAt"`,
    entry: {
      scopeId: link.articleId,
      action: 'link.created',
      data: { linkId: link.id, edition: link.edition, expiresAt: link.expiresAt, note: link.note },
    },
  });
}

/** Ends a link at once; null when there is none that could still open. */
export async function revokeReportLinkRow(
  db: Db,
  actor: Actor,
  { articleId, linkId }: { articleId: string; linkId: string },
): Promise<{ sequence: number } | null> {
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE report_link SET revoked_at = now(), revoked_by_id = ${actor.memberId}::uuid
      WHERE id = ${linkId}::uuid AND article_id = ${articleId}::uuid AND newsroom_id = ${actor.newsroomId}::uuid
        AND revoked_at IS NULL RETURNING id`,
    entry: { scopeId: articleId, action: 'link.revoked', data: { linkId } },
  });
}

/** What a private link opens. */
export interface OpenedLinkRecord {
  articleId: string;
  newsroomId: NewsroomId;
  newsroomName: string;
  edition: number | null;
  expiresAt: Date;
  isOpen: boolean;
}

export async function findOpenedLink(db: Db, tokenHash: string): Promise<OpenedLinkRecord | null> {
  const link = await db.reportLink.findUnique({
    where: { tokenHash },
    select: {
      articleId: true,
      newsroomId: true,
      edition: true,
      expiresAt: true,
      revokedAt: true,
      article: { select: { newsroom: { select: { name: true } } } },
    },
  });
  if (!link) return null;
  const { newsroomId, article, revokedAt, ...rest } = link;
  return {
    ...rest,
    newsroomId: mintNewsroomId(newsroomId),
    newsroomName: article.newsroom.name,
    isOpen: revokedAt === null && link.expiresAt > (await readClock(db)),
  };
}
