import type { ArticleSummary, UpdateArticleBody } from '@/lib/contracts/articles';
import type { ArticleStanding } from '@/lib/domain/vocabulary';
import type { ArticleFieldValues } from '../fields/article-fields';

/** The facts about an article as a form holds them: text where the API has null. */
export interface ArticleDraft extends ArticleFieldValues {
  /** A BCP 47 tag. */
  language: string | null;
  standing: ArticleStanding;
}

export type SavedArticle = Pick<
  ArticleSummary,
  'id' | 'version' | 'title' | 'writer' | 'sourceUrl' | 'publishedAt' | 'dueAt' | 'language' | 'standing'
>;

export function draftOfArticle(article: SavedArticle): ArticleDraft {
  const { title, writer, sourceUrl, publishedAt, dueAt, language, standing } = article;
  return {
    title,
    writer: writer ?? '',
    sourceUrl: sourceUrl ?? '',
    publishedAt,
    dueAt,
    language,
    standing,
  };
}

/**
 * The request that saves the changes. It holds only the changed fields, so it does not overwrite what others change
 * meanwhile.
 */
export function bodyOfArticle({ writer, sourceUrl, ...rest }: Partial<ArticleDraft>): UpdateArticleBody {
  return {
    ...rest,
    ...(writer === undefined ? {} : { writer: writer.trim() || null }),
    ...(sourceUrl === undefined ? {} : { sourceUrl: sourceUrl.trim() || null }),
  };
}
