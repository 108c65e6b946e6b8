import { del, get, set } from 'idb-keyval';
import type { ArticleStanding } from '@/lib/domain/vocabulary';

/**
 * The content of the import page's fields. Null in a field whose value is proposed from the text and not yet edited.
 */
export interface ImportDraft {
  text: string;
  fileName: string | null;
  title: string | null;
  publishedAt: string | null;
  isDayEdited: boolean;
  writer: string;
  sourceUrl: string;
  dueAt: string | null;
  standing: ArticleStanding | null;
}

export const emptyImportDraft: ImportDraft = {
  text: '',
  fileName: null,
  title: null,
  publishedAt: null,
  isDayEdited: false,
  writer: '',
  sourceUrl: '',
  dueAt: null,
  standing: null,
};

// The member is part of the key: on a shared machine nobody finds another person's unpublished text.
const keyOf = (memberId: string) => `linecheck.import.${memberId}`;

/** The draft of an earlier visit. Null if there is none, or if the browser keeps nothing. */
export async function findImportDraft(memberId: string): Promise<ImportDraft | null> {
  try {
    const stored = await get<Partial<ImportDraft>>(keyOf(memberId));
    return stored === undefined ? null : { ...emptyImportDraft, ...stored };
  } catch {
    return null;
  }
}

/** Keeps the draft through reloads; an empty one is removed. */
export async function setImportDraft(memberId: string, draft: ImportDraft): Promise<void> {
  const isEmpty = draft.text === '' && !draft.title && draft.writer === '' && draft.sourceUrl === '';
  try {
    if (isEmpty) await del(keyOf(memberId));
    else await set(keyOf(memberId), draft);
  } catch {
    // A browser that keeps nothing can still import. It only loses the draft on a reload, and the page cannot change
    // that.
  }
}
