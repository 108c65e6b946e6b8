import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { CarryOutcome, ClaimState } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import type { Revision } from '../../generated/client';
import { fromJson, selectFields } from '../columns';
import type { CarryRow } from './carry-rows';
import { personJson, type PersonRecord } from '../person-record';

export interface RevisionRecord {
  id: string;
  articleId: string;
  number: number;
  text: string;
  document: DocumentNode;
  sha256: string;
  createdAt: Date;
}

const fields = {
  id: true,
  articleId: true,
  number: true,
  text: true,
  sha256: true,
  createdAt: true,
} as const;

/** A revision, with its document only where it is wanted: it is the larger half. */
export async function findRevision(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  number: number,
): Promise<Omit<RevisionRecord, 'document'> | null> {
  return db.revision.findUnique({
    where: { articleId_number: { articleId, number }, newsroomId },
    select: fields,
  });
}

/** A revision of an article, by its number. */
export interface RevisionPlace {
  articleId: string;
  number: number;
}

/**
 * The first `count` blocks of a revision's document; none where there is no such revision. Raw, so that opening an
 * article does not take a long document apart.
 */
export async function findFirstBlocks(
  db: Db,
  newsroomId: NewsroomId,
  { articleId, number }: RevisionPlace,
  count: number,
): Promise<DocumentNode[]> {
  const rows = await db.$queryRaw<{ blocks: DocumentNode[] }[]>`
    SELECT jsonb_path_query_array(document, '$.content[0 to $last]', jsonb_build_object('last', ${count - 1}::int)) AS blocks
    FROM revision WHERE article_id = ${articleId}::uuid AND newsroom_id = ${newsroomId}::uuid AND number = ${number}`;
  return rows[0]?.blocks ?? [];
}

/** A revision's document as the database writes it. Raw, because a long one is not taken apart here. */
export async function findDocumentJson(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  number: number,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ json: string }[]>`
    SELECT document::text AS json FROM revision
    WHERE article_id = ${articleId}::uuid AND newsroom_id = ${newsroomId}::uuid AND number = ${number}`;
  return rows[0]?.json ?? null;
}

export async function findRevisionWithDocument(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  number: number,
): Promise<RevisionRecord | null> {
  const revision = await db.revision.findUnique({
    where: { articleId_number: { articleId, number }, newsroomId },
    select: { ...fields, document: true },
  });
  return revision && { ...revision, document: fromJson<DocumentNode>(revision.document) };
}

const summaryFields = [
  'number',
  'sha256',
  'origin',
  'restoredFrom',
  'createdAt',
] as const satisfies readonly (keyof Revision)[];

export interface RevisionSummaryRecord extends Pick<Revision, (typeof summaryFields)[number]> {
  createdBy: PersonRecord;
  characters: number;
  file: { snapshotId: string; fileName: string | null; mediaType: string } | null;
  outcomes: Record<CarryOutcome, number>;
}

/** The revisions of an article, newest first. Raw, because their texts and outcomes are counted in the database. */
export async function listRevisions(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<RevisionSummaryRecord[]> {
  return db.$queryRaw<RevisionSummaryRecord[]>`
    SELECT ${selectFields('r', summaryFields)}, ${personJson('m')} AS "createdBy", char_length(r.text) AS characters,
      CASE WHEN n.id IS NULL THEN NULL ELSE json_build_object('snapshotId', n.id, 'fileName', n.file_name,
        'mediaType', n.media_type) END AS file,
      (SELECT json_build_object('same', count(*) FILTER (WHERE c.row->>2 = 'same'),
        'moved', count(*) FILTER (WHERE c.row->>2 = 'moved'), 'changed', count(*) FILTER (WHERE c.row->>2 = 'changed'),
        'gone', count(*) FILTER (WHERE c.row->>2 = 'gone')) FROM jsonb_array_elements(r.carry_over) AS c(row)) AS outcomes
    FROM revision r JOIN member m ON m.id = r.created_by_id LEFT JOIN snapshot n ON n.id = r.snapshot_id
    WHERE r.article_id = ${articleId}::uuid AND r.newsroom_id = ${newsroomId}::uuid ORDER BY r.number DESC`;
}

/** The number of a revision that was just saved. */
export async function findRevisionNumber(db: Db, newsroomId: NewsroomId, id: string): Promise<number | null> {
  const revision = await db.revision.findFirst({ where: { id, newsroomId }, select: { number: true } });
  return revision?.number ?? null;
}

/** A revision with what it did to the claims, without its document. */
export async function findCarriedRevision(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  number: number,
): Promise<(Omit<RevisionRecord, 'document'> & { carryOver: CarryRow[] }) | null> {
  const revision = await db.revision.findUnique({
    where: { articleId_number: { articleId, number }, newsroomId },
    select: { ...fields, carryOver: true },
  });
  return revision && { ...revision, carryOver: fromJson<CarryRow[]>(revision.carryOver) };
}

/**
 * Where the claims stood in a revision: those kept from an earlier one, and those that stand in it now. Raw,
 * because each place comes from one of two rows.
 */
export async function listClaimPlaces(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  number: number,
): Promise<[string, number, number, number, ClaimState][]> {
  const rows = await db.$queryRaw<{ place: [string, number, number, number, ClaimState] }[]>`
    SELECT json_build_array(c.id, c.number, coalesce(p.start_offset, c.start_offset), coalesce(p.end_offset, c.end_offset),
      coalesce(p.state, c.state)) AS place
    FROM claim c LEFT JOIN claim_place p ON p.claim_id = c.id AND p.revision_number = ${number}::int
    WHERE c.article_id = ${articleId}::uuid AND c.newsroom_id = ${newsroomId}::uuid
      AND (p.claim_id IS NOT NULL OR c.revision_number = ${number}::int)
    ORDER BY coalesce(p.start_offset, c.start_offset), c.number`;
  return rows.map(({ place }) => place);
}
