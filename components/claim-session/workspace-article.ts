import type { Ability } from '@/lib/contracts/ability';
import type { ArticleSummary } from '@/lib/contracts/articles';

/** What the workspace needs of an article from the first paint on; the text comes by itself, since it is long. */
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
