/** One field in three versions: when the change began, as changed here, and as saved now. */
export interface ThreeValues<Value> {
  base: Value;
  mine: Value;
  theirs: Value;
}

/**
 * The result of a change over a newer state. `done`: both made the same change. `mine`: nobody else changed the field,
 * so it may be sent. If the two differ, a person chooses.
 */
export function chooseOfThree<Value>(
  { base, mine, theirs }: ThreeValues<Value>,
  isSame: (one: Value, other: Value) => boolean,
): 'done' | 'mine' | 'conflict' {
  if (isSame(mine, theirs)) return 'done';
  return isSame(base, theirs) ? 'mine' : 'conflict';
}
