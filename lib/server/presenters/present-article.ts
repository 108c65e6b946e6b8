import 'server-only';
import type { ArticleDto, ArticleListItem, ArticleSummary } from '@/lib/contracts/articles';
import { claimStates } from '@/lib/domain/vocabulary';
import type { Actor } from '../auth/actor';
import type { ArticleRecord } from '../repositories/articles';
import type { RevisionRecord } from '../repositories/revisions';
import { presentPermission } from './present-permission';

export function presentArticleItem(article: ArticleRecord): ArticleListItem {
  const byState = Object.fromEntries(claimStates.map((state) => [state, article.byState[state] ?? 0]));
  return {
    id: article.id,
    title: article.title,
    state: article.state,
    writer: article.writer,
    writerId: article.writerId,
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
      byState: byState as ArticleListItem['claims']['byState'],
    },
    version: article.version,
  };
}

export function presentArticle(
  article: ArticleRecord,
  revision: Omit<RevisionRecord, 'document'>,
  actor: Actor,
): ArticleDto {
  return {
    ...presentArticleSummary(article, actor),
    revision: {
      id: revision.id,
      number: revision.number,
      text: revision.text,
      sha256: revision.sha256,
      createdAt: revision.createdAt.toISOString(),
    },
  };
}

export function presentArticleSummary(article: ArticleRecord, actor: Actor): ArticleSummary {
  return {
    ...presentArticleItem(article),
    abilities: {
      edit: presentPermission(actor, 'article.edit'),
      mark: presentPermission(actor, 'claim.write'),
      signOff:
        article.writerId === actor.memberId
          ? { allowed: false, reason: 'You wrote this article. Somebody else signs it off.' }
          : presentPermission(actor, 'article.sign_off'),
      createReport: presentPermission(actor, 'report.create'),
    },
  };
}
