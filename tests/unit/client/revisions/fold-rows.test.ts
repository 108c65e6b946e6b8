import { describe, expect, it } from 'vitest';
import { foldRows } from '@/lib/client/revisions/fold-rows';
import type { DiffRow } from '@/lib/domain/anchoring/differences/diff-texts';

const rowsOf = (kinds: string): DiffRow[] =>
  [...kinds].map((kind) => ({
    kind: kind === '.' ? 'equal' : 'changed',
    before: { startOffset: 0, endOffset: 1 },
    after: { startOffset: 0, endOffset: 1 },
    parts: [],
  }));

const shown = (kinds: string, open: readonly number[] = []) =>
  foldRows(rowsOf(kinds), (index) => open.includes(index)).map((row) =>
    row.kind === 'row' ? row.index : `${row.from}-${row.to}`,
  );

describe('folding what did not change', () => {
  it.each([
    ['....', ['0-4']],
    ['.....x', ['0-4', 4, 5]],
    ['x......x', [0, 1, '2-6', 6, 7]],
    ['x..x', [0, 1, 2, 3]],
    // A single row between two contexts is sooner read than unfolded.
    ['x...x', [0, 1, 2, 3, 4]],
    ['', []],
  ])('%s', (kinds, wanted) => {
    expect(shown(kinds)).toEqual(wanted);
  });

  it('leaves what was opened, and folds on around it', () => {
    expect(shown('.......', [3])).toEqual(['0-3', 3, '4-7']);
  });
});
