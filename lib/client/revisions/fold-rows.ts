import type { DiffRow } from '@/lib/domain/anchoring/differences/diff-texts';

/** What is drawn of a comparison, from top to bottom: a row by its index, or a fold over the rows [from, to). */
export type ShownRow = { kind: 'row'; index: number } | { kind: 'fold'; from: number; to: number };

/** The number of unchanged rows that stay visible beside a changed one, as context. */
const contextRows = 1;
/** Fewer rows than this are not folded: reading them is quicker than unfolding. */
const fewestFolded = 2;

/** Folds the unchanged rows, except near changes and where `isOpen` says so. */
export function foldRows(rows: readonly DiffRow[], isOpen: (index: number) => boolean): ShownRow[] {
  const isNear = rows.map((_, index) =>
    rows
      .slice(Math.max(0, index - contextRows), index + contextRows + 1)
      .some(({ kind }) => kind !== 'equal'),
  );
  const shown: ShownRow[] = [];
  let index = 0;
  while (index < rows.length) {
    let to = index;
    while (to < rows.length && !isNear[to] && !isOpen(to)) to += 1;
    if (to - index >= fewestFolded) {
      shown.push({ kind: 'fold', from: index, to });
      index = to;
    } else {
      shown.push({ kind: 'row', index });
      index += 1;
    }
  }
  return shown;
}
