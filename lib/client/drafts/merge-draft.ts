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
  /** What is still to be saved, conflicts included. */
  draft: Draft;
  /** What may be sent over the new state at once. */
  send: Draft;
  conflicts: FieldConflict[];
}

/**
 * Holds unsaved changes against a newer state of the claim. A change that touches nothing the other person changed goes on
 * top of it; the same change by both is done; two different ones are for a person to choose from.
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

/** The draft after a person chose: their own words go over the other's, or are given up. */
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

/** Offsets of another revision say nothing about this one, whoever is asked. */
export function isOfOtherText(field: DraftField, value: unknown, server: DraftValues): boolean {
  return field === 'span' && (value as DraftSpan).revision !== server.span.revision;
}
