import { chooseOfThree } from './choose-of-three';
import { type Draft, draftFields, dropFields, type DraftEntry, isSameValue } from './draft';
import type { DraftField, DraftSpan, DraftValues } from './draft-field';

/** A field that somebody else changed to something else in the meantime. */
export interface FieldConflict {
  field: DraftField;
  mine: unknown;
  theirs: unknown;
}

export interface MergedDraft {
  /** The changes that are still to be saved, conflicts included. */
  draft: Draft;
  /** The changes that may be sent at once, on top of the new state. */
  send: Draft;
  conflicts: FieldConflict[];
}

/**
 * Compares unsaved changes with a newer state of the claim. A change of a field that nobody else changed goes on top of
 * it. The same change by both is done. If the two changes differ, a person chooses.
 */
export function mergeDraft(draft: Draft, server: DraftValues): MergedDraft {
  const conflicts: FieldConflict[] = [];
  const settled: DraftField[] = [];
  for (const field of draftFields(draft)) {
    const { base, value } = draft[field] as DraftEntry;
    const theirs: unknown = server[field];
    const choice = chooseOfThree<unknown>({ base, mine: value, theirs }, isSameValue);
    if (choice === 'done') settled.push(field);
    else if (choice === 'conflict' || isOfOtherText(field, value, server))
      conflicts.push({ field, mine: value, theirs });
  }
  const remaining = dropFields(draft, settled);
  const send = dropFields(
    remaining,
    conflicts.map((conflict) => conflict.field),
  );
  return { draft: remaining, send, conflicts };
}

/** The draft after a person chose: their own words replace the other's, or are given up. */
export function resolveConflict(
  draft: Draft,
  field: DraftField,
  keep: 'mine' | 'theirs',
  server: DraftValues,
): Draft {
  const entry: DraftEntry | undefined = draft[field];
  if (!entry) return draft;
  return keep === 'theirs'
    ? dropFields(draft, [field])
    : { ...draft, [field]: { ...entry, base: server[field] } };
}

/** Whether the value is a span of another revision. Such offsets say nothing about this text. */
export function isOfOtherText(field: DraftField, value: unknown, server: DraftValues): boolean {
  return field === 'span' && (value as DraftSpan).revision !== server.span.revision;
}
