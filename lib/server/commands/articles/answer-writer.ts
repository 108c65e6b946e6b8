import 'server-only';
import type { AnswerWriterBody, ArticleDto } from '@/lib/contracts/articles';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure, invalidField } from '@/lib/domain/failure';
import { listWriterIds } from '@/lib/domain/workflow/article-writers';
import { decideNotWriter } from '@/lib/domain/workflow/decide-writer';
import { writerFacts } from '../../rules/writer-facts';
import { getArticle, loadArticle } from '../../queries/articles/load-article';
import { writeWriterAnswer } from '../../repositories/articles/articles';
import { listMemberNames } from '../../repositories/people/members';
import type { ChangeContext } from '../frame/command-context';

/**
 * Says whether a member, or somebody from outside, wrote the article. Anyone who may edit can say yes. Only an
 * admin or reviewer who is none of its writers can say no, with a reason. `own_article` where a member has approved
 * or signed in it.
 */
export async function answerWriter(
  { db, actor, ifMatch }: ChangeContext,
  articleId: string,
  input: AnswerWriterBody,
): Promise<ArticleDto> {
  const [article, members] = await Promise.all([
    getArticle(db, actor, articleId),
    listMemberNames(db, actor.newsroomId),
  ]);
  const conflict = async () =>
    new Failure('version_conflict', 'Somebody changed this article in the meantime.', {
      current: await loadArticle(db, actor, articleId),
    });
  if (article.version !== ifMatch) throw await conflict();
  const { memberId = null, is = 'writer', reason = null } = input;
  const member = members.find(({ id }) => id === memberId);
  if (memberId !== null && !member) throw invalidField('memberId', 'names nobody in this newsroom');
  const name = member?.name ?? input.name ?? '';
  const before = article.writers.find((one) => (one.member?.id ?? one.name) === (memberId ?? name));
  if (is === 'other') {
    const decision = decideNotWriter(listWriterIds(writerFacts(article), members), actor);
    if (!decision.allowed) throw new Failure(decision.code, decision.reason);
    if (memberId === null && !before) throw invalidField('name', 'is not noted as a writer');
  }
  if (before?.status === is && before.reason === reason) return loadArticle(db, actor, articleId);
  const data: Record<string, Json> = {
    ...(memberId === null ? {} : { memberId }),
    name,
    is,
    reason,
    changes: { writerStatus: [before?.status ?? null, is] },
  };
  const action = is === 'writer' ? 'article.writer_named' : 'article.writer_struck';
  const answer = { memberId, name: memberId === null ? name : null, is, reason };
  const written = await writeWriterAnswer(db, actor, article, { answer, action, data });
  if (!written) throw await conflict();
  return loadArticle(db, actor, articleId);
}
