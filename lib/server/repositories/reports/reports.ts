import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma, type Report } from '../../generated/client';
import { type PersonRecord, personThenJson } from '../person-record';
import { fromJson, selectFields } from '../columns';
import { commit } from '../commit';
import { type GateRecord, guardGate } from './gate';

const reportFields = [
  'id',
  'articleId',
  'edition',
  'revisionNumber',
  'sha256',
  'ledgerSequence',
  'ledgerHash',
  'correction',
  'createdAt',
] as const satisfies readonly (keyof Report)[];

/** An edition without its model. */
export interface ReportRecord extends Pick<Report, (typeof reportFields)[number]> {
  createdBy: PersonRecord;
}

/** Freezes an edition of the article as it was seen, and marks the article as published; null when it has changed since. */
export async function insertReport(
  db: Db,
  actor: Actor,
  seen: GateRecord,
  {
    data,
    ...report
  }: {
    id: string;
    edition: number;
    model: ReportModel;
    sha256: string;
    digest: string;
    data: Record<string, Json>;
  },
): Promise<{ createdAt: Date; sequence: number } | null> {
  return commit<{ createdAt: Date }>(db, actor, {
    guard: guardGate(actor, seen, 'published'),
    parts: [
      Prisma.sql`
        INSERT INTO report (id, article_id, newsroom_id, edition, revision_number, model, sha256, digest, ledger_sequence,
          ledger_hash, correction, created_by_id)
        SELECT ${report.id}::uuid, guard.id, ${actor.newsroomId}::uuid, ${report.edition}::int, ${seen.revisionNumber}::int,
          ${JSON.stringify(report.model)}::jsonb, ${report.sha256}, ${report.digest}, ${seen.head.sequence}::int, ${seen.head.hash},
          ${report.model.correction}, ${actor.memberId}::uuid
        FROM guard RETURNING 1`,
    ],
    entry: { scopeId: seen.articleId, action: 'report.created', data },
  });
}

/**
 * The editions of an article, newest first. Raw, like every query that tells people by the name that they had then.
 */
export async function listReports(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<ReportRecord[]> {
  return db.$queryRaw<ReportRecord[]>`
    SELECT ${selectFields('p', reportFields)}, ${personThenJson('m', 'p.created_at')} AS "createdBy"
    FROM report p JOIN member m ON m.id = p.created_by_id
    WHERE p.article_id = ${articleId}::uuid AND p.newsroom_id = ${newsroomId}::uuid ORDER BY p.edition DESC`;
}

/** The frozen model of an edition, of the latest without a number; null where there is none. */
export async function findReportModel(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  edition: number | undefined,
): Promise<ReportModel | null> {
  const report = await db.report.findFirst({
    where: { articleId, newsroomId, ...(edition === undefined ? {} : { edition }) },
    orderBy: { edition: 'desc' },
    select: { model: true },
  });
  return report && fromJson<ReportModel>(report.model);
}

/** An edition by its public address, with what decides who may read it. */
export interface PublicReportRecord {
  articleId: string;
  newsroomId: NewsroomId;
  isPublic: boolean;
  /** Since when its article's report is not public any more, and what is said of it; null while it is public. */
  unpublished: { at: string; notice: string | null } | null;
  /** The copies that an edition names are public with it. */
  hasPublicCopies: boolean;
  sha256: string;
  model: ReportModel;
  /** Every edition of the article, newest first. */
  editions: { id: string; edition: number; correction: string | null; at: string }[];
}

/** Raw: public pages have one round trip for it. */
export async function findPublicReport(db: Db, reportId: string): Promise<PublicReportRecord | null> {
  const rows = await db.$queryRaw<PublicReportRecord[]>`
    SELECT p.article_id AS "articleId", p.newsroom_id AS "newsroomId",
      n.public_reports AND u.id IS NULL AS "isPublic",
      CASE WHEN u.id IS NOT NULL THEN json_build_object('at', u.created_at, 'notice', u.notice) END AS unpublished, n.public_copies AS "hasPublicCopies", p.sha256, p.model,
      (SELECT json_agg(json_build_object('id', e.id, 'edition', e.edition, 'correction', e.correction, 'at', e.created_at)
        ORDER BY e.edition DESC) FROM report e WHERE e.article_id = p.article_id) AS editions
    FROM report p JOIN newsroom n ON n.id = p.newsroom_id
      LEFT JOIN unpublishing u ON u.article_id = p.article_id AND u.ended_at IS NULL
    WHERE p.id = ${reportId}::uuid`;
  return rows[0] ?? null;
}

/** The newest edition of an article, by its id; null where there is none. */
export async function findNewestReportId(db: Db, articleId: string): Promise<string | null> {
  const report = await db.report.findFirst({
    where: { articleId },
    orderBy: { edition: 'desc' },
    select: { id: true },
  });
  return report?.id ?? null;
}

/**
 * The newest edition of an article that prints an approved verdict of the claim with this number. Raw: models are
 * searched in the database.
 */
export async function findNewestReportOfClaim(
  db: Db,
  articleId: string,
  claimNumber: number,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM report WHERE article_id = ${articleId}::uuid
      AND jsonb_path_exists(model, '$.claims[*] ? (@.number == $number && @.state == "approved" && @.verdict != null)',
        jsonb_build_object('number', ${claimNumber}::int))
    ORDER BY edition DESC LIMIT 1`;
  return rows[0]?.id ?? null;
}
