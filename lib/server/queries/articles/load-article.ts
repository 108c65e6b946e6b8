import 'server-only';
import type { ArticleDto, ArticleSummary } from '@/lib/contracts/articles';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentArticle, presentArticleSummary } from '../../presenters/present-article';
import { type ArticleRecord, findArticle } from '../../repositories/articles/articles';
import { listMemberNames } from '../../repositories/people/members';
import { findRevision } from '../../repositories/articles/revisions';

/** The article's row; `not_found` where there is none in this newsroom. */
export async function getArticle(db: Db, actor: Actor, id: string): Promise<ArticleRecord> {
  const article = await findArticle(db, actor.newsroomId, id);
  if (!article) throw new Failure('not_found', 'There is no such article.');
  return article;
}

/** The article without its text, as it is shown to this person. */
export async function loadArticleSummary(db: Db, actor: Actor, id: string): Promise<ArticleSummary> {
  const [article, members] = await Promise.all([
    getArticle(db, actor, id),
    listMemberNames(db, actor.newsroomId),
  ]);
  return presentArticleSummary(article, members, actor);
}

/** The article with its current revision, as it is shown to this person. */
export async function loadArticle(db: Db, actor: Actor, id: string): Promise<ArticleDto> {
  const [article, members] = await Promise.all([
    getArticle(db, actor, id),
    listMemberNames(db, actor.newsroomId),
  ]);
  const revision = await findRevision(db, actor.newsroomId, id, article.revisionNumber);
  if (!revision) throw new Failure('not_found', 'There is no such revision.');
  return presentArticle(article, revision, members, actor);
}
