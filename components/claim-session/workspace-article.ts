import type { Ability } from '@/lib/contracts/ability';
import type { ArticleSummary } from '@/lib/contracts/articles';

/**
 * The facts about an article that the workspace needs from the first paint on. The text is loaded separately, since it
 * is long.
 */
export interface WorkspaceArticle {
  id: string;
  title: string;
  state: ArticleSummary['state'];
  isUnpublished: boolean;
  writer: string | null;
  language: string | null;
  revisionNumber: number;
  canMark: Ability;
  canEdit: Ability;
}

export function workspaceArticleOf(article: ArticleSummary): WorkspaceArticle {
  const { id, title, state, isUnpublished, writer, language, revisionNumber, abilities } = article;
  return {
    id,
    title,
    state,
    isUnpublished,
    writer,
    language,
    revisionNumber,
    canMark: abilities.mark,
    canEdit: abilities.edit,
  };
}
