import type { CreateArticleBody } from '@/lib/contracts/articles';
import type { ArticleFieldsProposal } from '@/lib/domain/intake/propose-article-fields';
import type { ImportDraft } from './import-draft';

/** The request for a draft. Each field holds what was typed; otherwise what the text proposes; otherwise nothing. */
export function bodyOfDraft(
  draft: ImportDraft,
  proposal: ArticleFieldsProposal,
  allowDuplicate: boolean,
): CreateArticleBody {
  const title = (draft.title ?? proposal.title ?? '').trim();
  const sourceUrl = draft.sourceUrl.trim();
  return {
    text: draft.text,
    title: title === '' ? undefined : title,
    writer: draft.writer.trim() === '' ? undefined : draft.writer,
    sourceUrl: sourceUrl === '' ? undefined : sourceUrl,
    // Null means that there is none, even if the text proposes one.
    publishedAt: draft.isDayEdited ? draft.publishedAt : proposal.publishedAt,
    standing: draft.standing ?? undefined,
    dueAt: draft.dueAt ?? undefined,
    allowDuplicate: allowDuplicate || undefined,
  };
}
