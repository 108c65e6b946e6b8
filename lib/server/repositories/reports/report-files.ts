import 'server-only';
import { randomUUID } from 'node:crypto';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ReportSize } from '@/lib/domain/report/long-report';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import type { ReportFileModel } from '../../generated/models';
import { fromJson } from '../columns';

/** What of an article is to be set. */
export interface ReportFileRequest {
  /** Null for the draft. */
  edition: number | null;
  paper: 'a4' | 'us-letter';
  evenUnpublished: boolean;
}

type Told = 'id' | 'articleId' | 'state' | 'claims' | 'characters' | 'problem' | 'createdAt' | 'startedAt';
export type ReportFileRecord = Pick<ReportFileModel, Told> & { ahead: number };

/** Files of one person that are not there yet, at once. */
const maxUnfinished = 2;
/** Files of one person that are kept. */
const maxKept = 10;
const taskName = 'set_pdf';

/** The key of the job that sets a file. */
export function reportFileKey(fileId: string): string {
  return `${taskName}:${fileId}`;
}

const told = Prisma.sql`f.id, f.article_id AS "articleId", f.state::text, f.claims, f.characters, f.problem,
  f.created_at AS "createdAt", f.started_at AS "startedAt",
  (SELECT count(*)::int FROM report_file o WHERE o.state IN ('waiting', 'setting') AND o.created_at < f.created_at
    AND f.state = 'waiting') AS ahead`;

/** The person's own file of this id, if they have one of this article. */
export async function findReportFile(
  db: Db,
  actor: Actor,
  articleId: string,
  id: string,
): Promise<ReportFileRecord | null> {
  const rows = await db.$queryRaw<ReportFileRecord[]>`
    SELECT ${told} FROM report_file f WHERE f.id = ${id}::uuid AND f.article_id = ${articleId}::uuid
      AND f.newsroom_id = ${actor.newsroomId}::uuid AND f.created_by_id = ${actor.memberId}::uuid`;
  return rows[0] ?? null;
}

/** The bytes of the person's own file. Null unless it is ready. */
export async function findReportFileBytes(
  db: Db,
  actor: Actor,
  articleId: string,
  id: string,
): Promise<{ bytes: Uint8Array; fileName: string } | null> {
  const { newsroomId, memberId: createdById } = actor;
  const file = await db.reportFile.findFirst({
    where: { id, articleId, newsroomId, createdById },
    select: { bytes: true, fileName: true },
  });
  return file?.bytes ? { bytes: file.bytes, fileName: file.fileName ?? 'report.pdf' } : null;
}

interface Wanted extends ReportSize {
  articleId: string;
  request: ReportFileRequest;
  /** What is printed: the edition, or the state of the draft. */
  stand: string;
}

/** The person's file of exactly this, unless it failed. */
export async function findSameReportFile(
  db: Db,
  actor: Actor,
  { articleId, request, stand }: Wanted,
): Promise<ReportFileRecord | null> {
  const rows = await db.$queryRaw<ReportFileRecord[]>`
    SELECT ${told} FROM report_file f WHERE f.article_id = ${articleId}::uuid AND f.created_by_id = ${actor.memberId}::uuid
      AND f.request = ${JSON.stringify(request)}::jsonb AND f.stand = ${stand} AND f.state <> 'failed'
    ORDER BY f.created_at DESC LIMIT 1`;
  return rows[0] ?? null;
}

/**
 * Asks for a file and for the job that sets it, in one statement. Null if the person waits for too many. Of the files
 * that are there, the newest are kept. All of these jobs go one after the other, so that they leave room for others.
 */
export async function insertReportFile(db: Db, actor: Actor, wanted: Wanted): Promise<string | null> {
  const id = randomUUID();
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH unfinished AS (
      SELECT count(*) AS number FROM report_file WHERE created_by_id = ${actor.memberId}::uuid AND state IN ('waiting', 'setting')
    ), forgotten AS (
      DELETE FROM report_file WHERE id IN (
        SELECT id FROM report_file WHERE created_by_id = ${actor.memberId}::uuid AND state IN ('ready', 'failed')
        ORDER BY created_at DESC OFFSET ${maxKept - 1}::int)
    ), made AS (
      INSERT INTO report_file (id, newsroom_id, article_id, request, stand, claims, characters, created_by_id)
      SELECT ${id}::uuid, ${actor.newsroomId}::uuid, ${wanted.articleId}::uuid, ${JSON.stringify(wanted.request)}::jsonb,
        ${wanted.stand}, ${wanted.claims}::int, ${wanted.characters}::int, ${actor.memberId}::uuid
      FROM unfinished WHERE number < ${maxUnfinished}::int RETURNING id
    )
    SELECT made.id FROM made, LATERAL graphile_worker.add_job(${taskName}, json_build_object('fileId', made.id),
      queue_name => ${taskName}, max_attempts => 3, job_key => ${reportFileKey(id)})`;
  return rows[0]?.id ?? null;
}

/** A file that is being set, and for whom. */
export interface BegunFile {
  articleId: string;
  request: ReportFileRequest;
  person: Omit<Actor, 'scopes' | 'sessionId' | 'idempotency'>;
}

/** Notes that a file is being set. Null if nobody waits for it any more, or they may not sign in now. */
export async function beginReportFile(db: Db, id: string): Promise<BegunFile | null> {
  type Row = Omit<BegunFile, 'request'> & { request: Prisma.JsonValue; newsroomId: NewsroomId };
  const rows = await db.$queryRaw<Row[]>`
    UPDATE report_file f SET state = 'setting', started_at = now() FROM member m JOIN newsroom n ON n.id = m.newsroom_id
    WHERE f.id = ${id}::uuid AND f.state IN ('waiting', 'setting') AND m.id = f.created_by_id AND m.disabled_at IS NULL
    RETURNING f.article_id AS "articleId", f.request, json_build_object('memberId', m.id, 'name', m.name, 'email', m.email,
      'newsroomId', n.id, 'newsroomName', n.name, 'roles', m.roles, 'isLead', m.is_lead) AS person`;
  const [row] = rows;
  return row ? { ...row, request: fromJson<ReportFileRequest>(row.request) } : null;
}

export async function finishReportFile(
  db: Db,
  id: string,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<void> {
  await db.reportFile.updateMany({
    where: { id, state: 'setting' },
    data: { state: 'ready', bytes: new Uint8Array(bytes), fileName, endedAt: new Date() },
  });
}

export async function failReportFile(db: Db, id: string, problem: string): Promise<void> {
  await db.reportFile.updateMany({
    where: { id, state: { in: ['waiting', 'setting'] } },
    data: { state: 'failed', problem, endedAt: new Date() },
  });
}
