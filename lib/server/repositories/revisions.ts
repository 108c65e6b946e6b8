import 'server-only';
import type { DocumentNode } from '@/lib/domain/text/document';
import type { Db } from '../db';

export interface RevisionRecord {
  id: string;
  articleId: string;
  number: number;
  text: string;
  document: DocumentNode;
  sha256: string;
  createdAt: Date;
}

/** A revision, with its document only where it is wanted: it is the larger half. */
export async function findRevision(
  db: Db,
  newsroomId: string,
  articleId: string,
  number: number,
): Promise<Omit<RevisionRecord, 'document'> | null> {
  return db.revision.findFirst({
    where: { articleId, newsroomId, number },
    select: { id: true, articleId: true, number: true, text: true, sha256: true, createdAt: true },
  });
}

/** The blocks with which a revision's document begins; none where there is no such revision. */
export async function findFirstBlocks(
  db: Db,
  newsroomId: string,
  articleId: string,
  number: number,
  count: number,
): Promise<DocumentNode[]> {
  const rows = await db.$queryRaw<{ blocks: DocumentNode[] }[]>`
    SELECT jsonb_path_query_array(document, '$.content[0 to $last]', jsonb_build_object('last', ${count - 1}::int)) AS blocks
    FROM revision WHERE article_id = ${articleId}::uuid AND newsroom_id = ${newsroomId}::uuid AND number = ${number}`;
  return rows[0]?.blocks ?? [];
}

/** A revision's document as the database writes it, which spares a long one being taken apart here. */
export async function findDocumentJson(
  db: Db,
  newsroomId: string,
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
  newsroomId: string,
  articleId: string,
  number: number,
): Promise<RevisionRecord | null> {
  const rows = await db.$queryRaw<RevisionRecord[]>`
    SELECT id, article_id AS "articleId", number, text, document, sha256, created_at AS "createdAt" FROM revision
    WHERE article_id = ${articleId}::uuid AND newsroom_id = ${newsroomId}::uuid AND number = ${number}`;
  return rows[0] ?? null;
}
