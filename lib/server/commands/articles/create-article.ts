import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ArticleDto, CreateArticleBody } from '@/lib/contracts/articles';
import { Failure } from '@/lib/domain/failure';
import { languageTag } from '@/lib/domain/text/fields/language-tag';
import { proposeArticleFields } from '@/lib/domain/intake/propose-article-fields';
import { proposeStanding } from '@/lib/domain/workflow/propose-standing';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { readArticleInput } from '../../article-input/read-article-input';
import { loadArticle } from '../../queries/articles/load-article';
import { findArticleByText, insertArticle } from '../../repositories/articles/articles';
import { listMemberNames, resolveByline } from '../../repositories/people/members';
import { sha256 } from '../../sha256';
import { planWriters, writersLine } from '@/lib/domain/byline/plan-writers';
import type { CommandContext } from '../frame/command-context';

/**
 * Brings in an article. Plain text is kept byte for byte. HTML, Markdown and what was read from a file or a page
 * become a document, whose plain text is derived once. What the caller leaves out is proposed from the text.
 * `duplicate_text` where the same text is there already.
 */
export async function createArticle(
  { db, actor }: CommandContext,
  input: CreateArticleBody,
): Promise<ArticleDto> {
  const { text, document, read, snapshotId } = await readArticleInput(db, actor, input);
  const digest = sha256(text);
  const allowDuplicate = input.allowDuplicate ?? false;
  // Said before anything else is read; the write asks again, because others may add the same text at this moment.
  if (!allowDuplicate) await refuseKnownText(db, actor, digest);
  const proposed = proposeArticleFields(text);
  const byline = input.writer === undefined ? read.writer : input.writer;
  const [writer, members] = await Promise.all([
    resolveByline(db, actor.newsroomId, byline),
    listMemberNames(db, actor.newsroomId),
  ]);
  const writers = planWriters({ byline: writer, given: input.writers ?? [] }, [], members);
  const sourceUrl = input.sourceUrl === undefined ? read.sourceUrl : input.sourceUrl;
  const article = {
    id: randomUUID(),
    title: input.title ?? read.title ?? proposed.title ?? 'Untitled',
    writer,
    sourceUrl,
    standing: input.standing ?? proposeStanding(sourceUrl),
    writers,
    language: languageTag(read.language),
    publishedAt:
      input.publishedAt === undefined
        ? (read.publishedAt ?? proposed.publishedAt ?? null)
        : input.publishedAt,
    dueAt: input.dueAt ?? null,
    text,
    document,
    sha256: digest,
    snapshotId,
  };
  const { title, standing, publishedAt, dueAt } = article;
  const data = {
    title,
    writer,
    ...(writers.length > 0 ? { writers: writersLine([], writers, members) } : {}),
    sourceUrl,
    standing,
    publishedAt,
    dueAt,
    revision: 1,
    sha256: digest,
    characters: text.length,
    ...(snapshotId === null ? {} : { snapshotId }),
  };
  const written = await insertArticle(db, actor, article, { allowDuplicate, data });
  if (written) return loadArticle(db, actor, article.id);
  await refuseKnownText(db, actor, digest);
  throw new Failure('version_conflict', 'This text is being added by others. Try again.');
}

async function refuseKnownText(db: Db, actor: Actor, digest: string): Promise<void> {
  const known = await findArticleByText(db, actor.newsroomId, digest);
  if (!known) return;
  throw new Failure('duplicate_text', `This text is already here: “${known.title}”.`, { current: known });
}
