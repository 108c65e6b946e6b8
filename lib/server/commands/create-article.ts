import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ArticleDto, CreateArticleBody } from '@/lib/contracts/articles';
import { Failure } from '@/lib/domain/failure';
import { proposeArticleFields } from '@/lib/domain/text/propose-article-fields';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { checkArticleText, readArticleText } from '../intake/read-article-text';
import { loadArticle } from '../queries/load-article';
import { findArticleByText, insertArticle } from '../repositories/articles';
import { resolveWriter } from '../repositories/members';
import { sha256 } from '../sha256';

/**
 * Brings in an article. Plain text is kept byte for byte; HTML and Markdown become a document whose plain text is
 * derived once. What the caller leaves out is proposed from the text. The same text again is `duplicate_text`.
 */
export async function createArticle(db: Db, actor: Actor, input: CreateArticleBody): Promise<ArticleDto> {
  const { field, text, document, proposedTitle } = await readArticleText(input);
  checkArticleText(field, { text, document });
  const digest = sha256(text);
  if (!input.allowDuplicate) {
    const known = await findArticleByText(db, actor.newsroomId, digest);
    if (known)
      throw new Failure('duplicate_text', `This text is already here: “${known.title}”.`, { current: known });
  }
  const proposed = proposeArticleFields(text);
  const { writer, writerId } = await resolveWriter(db, actor.newsroomId, input.writer ?? null);
  const article = {
    id: randomUUID(),
    title: input.title ?? proposedTitle ?? proposed.title ?? 'Untitled',
    writer,
    writerId,
    sourceUrl: input.sourceUrl ?? null,
    publishedAt: input.publishedAt === undefined ? (proposed.publishedAt ?? null) : input.publishedAt,
    dueAt: input.dueAt ?? null,
    text,
    document,
    sha256: digest,
  };
  const { title, sourceUrl, publishedAt, dueAt } = article;
  await insertArticle(db, actor, article, {
    title,
    writer,
    sourceUrl,
    publishedAt,
    dueAt,
    revision: 1,
    sha256: digest,
    characters: text.length,
  });
  return loadArticle(db, actor, article.id);
}
