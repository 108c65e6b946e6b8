/** What is known of one field: as it was when the change began, as it was changed here, and as it is saved now. */
export interface ThreeValues<Value> {
  base: Value;
  mine: Value;
  theirs: Value;
}

/**
 * What becomes of a change over a newer state: the same change by both is `done`; one of a field that nobody else changed may
 * be sent, as `mine`; of two different ones a person chooses.
 */
export function chooseOfThree<Value>(
  { base, mine, theirs }: ThreeValues<Value>,
  isSame: (one: Value, other: Value) => boolean,
): 'done' | 'mine' | 'conflict' {
  if (isSame(mine, theirs)) return 'done';
  return isSame(base, theirs) ? 'mine' : 'conflict';
}
