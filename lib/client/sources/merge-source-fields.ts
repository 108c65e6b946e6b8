import { chooseOfThree } from '../drafts/choose-of-three';
import type { SourceFields } from './source-fields';

/** What was typed into the form of a citation, and the form's values before that. */
export interface TypedFields {
  typed: Partial<SourceFields>;
  seen: SourceFields;
}

/** A field that somebody else changed to something else since it was seen. */
export interface SourceFieldConflict {
  field: keyof SourceFields;
  mine: SourceFields;
  theirs: SourceFields;
}

/**
 * Compares what was typed with what is saved now. A field that nobody else changed, or that both changed alike, is no
 * conflict. If the two changes differ, a person chooses.
 */
export function listSourceConflicts(
  { typed, seen }: TypedFields,
  saved: SourceFields,
): SourceFieldConflict[] {
  return (Object.keys(typed) as (keyof SourceFields)[])
    .filter((field) => {
      const values = { base: seen[field], mine: typed[field], theirs: saved[field] };
      return chooseOfThree(values, isSame) === 'conflict';
    })
    .map((field) => ({ field, mine: { ...saved, ...typed }, theirs: saved }));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
