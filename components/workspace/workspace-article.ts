import type { Ability } from '@/lib/contracts/ability';
import type { ArticleDto } from '@/lib/contracts/articles';

/** What the workspace needs of an article from the first paint on; the text comes by itself, since it is long. */
export interface WorkspaceArticle {
  id: string;
  title: string;
  state: ArticleDto['state'];
  writer: string | null;
  revisionNumber: number;
  canMark: Ability;
  canEdit: Ability;
}

export function workspaceArticleOf(article: ArticleDto): WorkspaceArticle {
  const { id, title, state, writer, revision, abilities } = article;
  return {
    id,
    title,
    state,
    writer,
    revisionNumber: revision.number,
    canMark: abilities.mark,
    canEdit: abilities.edit,
  };
}
