import 'server-only';
import type { ArticleDto, UpdateArticleBody } from '@/lib/contracts/articles';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import { getArticle, loadArticle } from '../../queries/articles/load-article';
import { updateArticleRow } from '../../repositories/articles/articles';
import { listMemberNames, resolveByline } from '../../repositories/people/members';
import { planWriters, writersLine } from '@/lib/domain/byline/plan-writers';
import type { ChangeContext } from '../frame/command-context';

/** What every report says of its article. */
const printedFields: ReadonlySet<string> = new Set([
  'title',
  'writer',
  'sourceUrl',
  'standing',
  'publishedAt',
]);

/** Changes what is known about an article; its text changes only by a new revision. */
export async function updateArticle(
  { db, actor, ifMatch }: ChangeContext,
  id: string,
  input: UpdateArticleBody,
): Promise<ArticleDto> {
  const article = await getArticle(db, actor, id);
  const conflict = async () =>
    new Failure('version_conflict', 'Somebody changed this article in the meantime.', {
      current: await loadArticle(db, actor, id),
    });
  if (article.version !== ifMatch) throw await conflict();
  const [writer, members] = await Promise.all([
    input.writer === undefined ? article.writer : resolveByline(db, actor.newsroomId, input.writer),
    listMemberNames(db, actor.newsroomId),
  ]);
  const isNewByline = writer !== article.writer;
  const newWriters = planWriters(
    { byline: isNewByline ? writer : null, given: input.writers ?? [] },
    article.writers,
    members,
  );
  const before = { ...article, dueAt: article.dueAt?.toISOString() ?? null };
  const after = {
    title: input.title ?? before.title,
    writer,
    newWriters,
    sourceUrl: input.sourceUrl === undefined ? before.sourceUrl : input.sourceUrl,
    standing: input.standing ?? before.standing,
    publishedAt: input.publishedAt === undefined ? before.publishedAt : input.publishedAt,
    dueAt: input.dueAt === undefined ? before.dueAt : input.dueAt,
    language: input.language === undefined ? before.language : input.language,
  };
  const fields = (
    ['title', 'writer', 'sourceUrl', 'standing', 'publishedAt', 'dueAt', 'language'] as const
  ).filter((field) => before[field] !== after[field]);
  if (fields.length === 0 && newWriters.length === 0) return loadArticle(db, actor, id);
  const changes: Record<string, Json> = Object.fromEntries(
    fields.map((field) => [field, [before[field], after[field]]]),
  );
  if (newWriters.length > 0) {
    const line = (added: typeof newWriters) => writersLine(article.writers, added, members) || null;
    changes.writers = [line([]), line(newWriters)];
  }
  const isPrinted = newWriters.length > 0 || fields.some((field) => printedFields.has(field));
  const written = await updateArticleRow(db, actor, article, {
    change: { ...after, isPrinted },
    data: { changes },
  });
  if (!written) throw await conflict();
  return loadArticle(db, actor, id);
}
