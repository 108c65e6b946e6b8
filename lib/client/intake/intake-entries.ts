import type { CreateArticleBody } from '@/lib/contracts/articles';
import type { ArticleStanding } from '@/lib/domain/vocabulary';
import type { ChangeChoice, IntakeDto } from '@/lib/contracts/intakes';

/** What somebody has typed in place of what was read. Null if nothing was typed. */
export interface IntakeEdits {
  title: string | null;
  publishedAt: string | null;
  isDayEdited: boolean;
  writer: string | null;
  changes: ChangeChoice | null;
  standing: ArticleStanding | null;
}

export type IntakeState = 'reading' | 'ready' | 'failed' | 'importing' | 'imported';

/** A file or page on its way to becoming an article. */
export interface IntakeEntry {
  key: string;
  /** The file's name or the page's address. */
  name: string;
  state: IntakeState;
  intake: IntakeDto | null;
  /** Why it could not be read or brought in, in a sentence. */
  problem: string | null;
  edits: IntakeEdits;
  articleId: string | null;
}

export const noEdits: IntakeEdits = {
  title: null,
  publishedAt: null,
  isDayEdited: false,
  writer: null,
  changes: null,
  standing: null,
};

export function newEntry(key: string, name: string): IntakeEntry {
  return { key, name, state: 'reading', intake: null, problem: null, edits: noEdits, articleId: null };
}

/** The text that would be stored, as far as that is decided. Tracked changes count as accepted until somebody chooses. */
export function textOfEntry({ intake, edits }: IntakeEntry): string {
  if (!intake) return '';
  return edits.changes === 'before' ? (intake.texts.before ?? intake.texts.accept) : intake.texts.accept;
}

/** Why it cannot be added yet. Null if it can. */
export function missingOf({ state, intake, edits }: IntakeEntry): string | null {
  if (state !== 'ready' || !intake) return 'It has not been read yet.';
  return intake.changes !== null && edits.changes === null
    ? 'Choose first what becomes of the tracked changes.'
    : null;
}

/** The request for an entry: what was typed, else what was read. */
export function bodyOfEntry({ intake, edits }: IntakeEntry, allowDuplicate: boolean): CreateArticleBody {
  const title = edits.title?.trim();
  return {
    intake: intake?.id,
    changes: intake?.changes ? (edits.changes ?? undefined) : undefined,
    title: title ? title : undefined,
    writer: edits.writer === null ? undefined : edits.writer.trim(),
    publishedAt: edits.isDayEdited ? edits.publishedAt : undefined,
    standing: edits.standing ?? undefined,
    allowDuplicate: allowDuplicate || undefined,
  };
}
