import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import type { ArticleDto, ArticleListItem, ArticleSummary, ArticleWriter } from '@/lib/contracts/articles';
import { recordOf } from '@/lib/domain/record-of';
import { claimStates } from '@/lib/domain/vocabulary';
import { listUnanswered, listWriterIds } from '@/lib/domain/workflow/article-writers';
import { decideOwnArticle } from '@/lib/domain/workflow/decide-sign-off';
import { decideNotWriter, type WriterDecision } from '@/lib/domain/workflow/decide-writer';
import type { Actor } from '../auth/actor';
import type { WriterRecord } from '../repositories/writers/article-writers';
import type { ArticleRecord } from '../repositories/articles/articles';
import type { PersonRecord } from '../repositories/person-record';
import type { RevisionRecord } from '../repositories/articles/revisions';
import { writerFacts } from '../rules/writer-facts';
import { presentPermission } from './present-permission';

export function presentArticleItem(article: ArticleRecord): ArticleListItem {
  const byState = recordOf(claimStates, (state) => article.byState[state] ?? 0);
  return {
    id: article.id,
    title: article.title,
    state: article.state,
    writer: article.writer,
    writers: article.writers.map(presentWriter),
    sourceUrl: article.sourceUrl,
    standing: article.standing,
    language: article.language,
    publishedAt: article.publishedAt,
    dueAt: article.dueAt?.toISOString() ?? null,
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    createdBy: article.createdBy,
    revisionNumber: article.revisionNumber,
    claims: {
      total: Object.values(byState).reduce((sum, count) => sum + count, 0),
      byState,
    },
    isUnpublished: article.isUnpublished,
    version: article.version,
  };
}

function presentWriter(writer: WriterRecord): ArticleWriter {
  const { id, member, name, status, reason, decidedBy, decidedAt } = writer;
  return {
    id,
    member,
    name: member?.name ?? name ?? '',
    status,
    reason,
    decidedBy,
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
  };
}

/** `members` are those whom the byline may name. */
export function presentArticle(
  article: ArticleRecord,
  revision: Omit<RevisionRecord, 'document'>,
  members: readonly PersonRecord[],
  actor: Actor,
): ArticleDto {
  return {
    ...presentArticleSummary(article, members, actor),
    revision: {
      id: revision.id,
      number: revision.number,
      text: revision.text,
      sha256: revision.sha256,
      createdAt: revision.createdAt.toISOString(),
    },
  };
}

export function presentArticleSummary(
  article: ArticleRecord,
  members: readonly PersonRecord[],
  actor: Actor,
): ArticleSummary {
  const facts = writerFacts(article);
  const writerIds = listWriterIds(facts, members);
  const isNoted = (memberId: string) => facts.writers.some((one) => one.memberId === memberId);
  const asked = listUnanswered(facts, members).filter(({ id }) => !isNoted(id));
  const own = decideOwnArticle({ writerIds, sentenceWriterIds: article.sentenceWriterIds }, actor);
  return {
    ...presentArticleItem(article),
    writers: [...article.writers.map(presentWriter), ...asked.map(presentAsked)],
    abilities: {
      edit: presentPermission(actor, 'article.edit'),
      mark: presentPermission(actor, 'claim.write'),
      signOff: own ? { allowed: false, reason: own.reason } : presentPermission(actor, 'article.sign_off'),
      createReport: presentPermission(actor, 'report.create'),
      nameWriter: presentPermission(actor, 'article.writers'),
      strikeWriter: abilityOf(decideNotWriter(writerIds, actor)),
    },
  };
}

/** A member whom the byline names and of whom nothing is noted yet. */
function presentAsked(member: PersonRecord): ArticleWriter {
  return {
    id: null,
    member,
    name: member.name,
    status: 'proposed',
    reason: null,
    decidedBy: null,
    decidedAt: null,
  };
}

function abilityOf(decision: WriterDecision): Ability {
  return decision.allowed ? { allowed: true, reason: null } : { allowed: false, reason: decision.reason };
}
