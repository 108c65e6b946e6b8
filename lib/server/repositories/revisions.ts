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
