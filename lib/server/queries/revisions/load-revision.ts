import 'server-only';
import type { RevisionDto } from '@/lib/contracts/articles';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { findRevisionWithDocument } from '../../repositories/articles/revisions';

export async function loadRevision(
  db: Db,
  actor: Actor,
  articleId: string,
  number: number,
): Promise<RevisionDto> {
  const revision = await findRevisionWithDocument(db, actor.newsroomId, articleId, number);
  if (!revision) throw new Failure('not_found', 'There is no such revision.');
  const { id, text, document, sha256, createdAt } = revision;
  return {
    id,
    articleId,
    number,
    text,
    document: { ...document },
    sha256,
    createdAt: createdAt.toISOString(),
  };
}
