import type { Fragment } from './read-fragments';

/** The fragments that stand beside each other, in the order in which they are drawn. */
export type Row = Fragment[];

export function groupRows(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = [];
  let largest: Fragment | undefined;
  for (const fragment of fragments) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && largest && isBeside(before, fragment, largest)) row.push(fragment);
    else {
      rows.push([fragment]);
      largest = undefined;
    }
    if (!largest || fragment.size > largest.size) largest = fragment;
  }
  return rows;
}

function isBeside(before: Fragment, next: Fragment, largest: Fragment): boolean {
  const [small, large] = [Math.min(before.size, next.size), Math.max(before.size, next.size)];
  const height = Math.min(
    Math.abs(before.baseline - next.baseline),
    Math.abs(largest.baseline - next.baseline),
  );
  const goesOn = next.left > before.right - small * 0.3;
  if (height <= small * 0.2) return !before.endsLine || goesOn;
  if (!before.endsLine && height <= small * 0.45) return true;
  // Raised or lowered signs. A large first letter has a row of its own.
  return (
    small >= large * 0.45 &&
    small <= large * 0.9 &&
    height <= large * 0.6 &&
    goesOn &&
    next.left < before.right + large
  );
}
