import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns, marksByRow, type TextMark, type TextSide } from '@/lib/client/revisions/text-runs';
import { diffTexts } from '@/lib/domain/anchoring/differences/diff-texts';

const before = 'The quay has 60 stalls.\n\nThe council owns 41 of them.\n\nNobody was asked.';
const after = 'The quay has 64 stalls.\n\nThe council owns 41 of them.\n\nA wall is built.';
const texts = { before, after };
const rows = diffTexts(before, after);

const read = (side: TextSide, marks: readonly TextMark[] = []) => {
  const found = marksByRow(rows, marks);
  return rows.map((row, index) => cutRuns(row, texts, side, found[index] ?? []));
};
const words = (side: TextSide) =>
  read(side)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .filter((line) => line !== '');

function markOf(side: 'before' | 'after', quote: string): TextMark {
  const startOffset = texts[side].indexOf(quote);
  return { id: quote, side, startOffset, endOffset: startOffset + quote.length };
}

describe('the runs of a comparison', () => {
  it('read each text to the letter on its own side', () => {
    expect(words('before')).toEqual(before.split('\n\n'));
    expect(words('after')).toEqual(after.split('\n\n'));
  });

  it('read both in one, with what was there and what is', () => {
    expect(read('both').flat()).toContainEqual(expect.objectContaining({ kind: 'removed', text: '60' }));
    expect(read('both').flat()).toContainEqual(expect.objectContaining({ kind: 'added', text: '64' }));
  });

  it('make a changed number strong, and leave the same one alone', () => {
    const strong = read('after')
      .flat()
      .filter(({ isStrong }) => isStrong);
    expect(strong.map(({ text }) => text)).toEqual(['64']);
  });

  it('cut at the edges of marks, which may overlap', () => {
    const marks = [markOf('after', '64 stalls'), markOf('after', 'has 64')];
    const [first] = read('after', marks);
    const marked = first?.filter(({ markIds }) => markIds.length > 0);
    expect(marked?.map(({ text, markIds }) => [text, markIds])).toEqual([
      ['has ', ['has 64']],
      ['64', ['64 stalls', 'has 64']],
      [' stalls', ['64 stalls']],
    ]);
    expect(first?.find(({ text }) => text === '64')?.endingIds).toEqual(['has 64']);
  });

  it('show the old place of a claim on the old side alone, and its new one on the new side', () => {
    const marks = [markOf('before', '60 stalls'), markOf('after', '64 stalls')];
    const marked = (side: TextSide) =>
      read(side, marks)
        .flat()
        .flatMap(({ markIds }) => markIds);
    expect(new Set(marked('before'))).toEqual(new Set(['60 stalls']));
    expect(new Set(marked('after'))).toEqual(new Set(['64 stalls']));
    expect(new Set(marked('both'))).toEqual(new Set(['60 stalls', '64 stalls']));
  });

  it('lose and invent no letter, whatever the texts and the marks', () => {
    const line = fc.array(fc.constantFrom('quay', '12', 'not', 'Ida', 'the', 'é'), { maxLength: 6 });
    const text = fc
      .array(line, { maxLength: 5 })
      .map((lines) => lines.map((parts) => parts.join(' ')).join('\n'));
    const span = fc.tuple(fc.nat(40), fc.nat(12));
    fc.assert(
      fc.property(text, text, fc.array(span, { maxLength: 4 }), (old, fresh, spans) => {
        const marks = spans.map(([startOffset, length], index) => ({
          id: String(index),
          side: 'after' as const,
          startOffset,
          endOffset: startOffset + length + 1,
        }));
        const compared = diffTexts(old, fresh);
        const found = marksByRow(compared, marks);
        compared.forEach((row, index) => {
          for (const side of ['before', 'after'] as const) {
            const source = side === 'before' ? old : fresh;
            const range = row[side];
            const runs = cutRuns(row, { before: old, after: fresh }, side, found[index] ?? []);
            const wanted = range ? source.slice(range.startOffset, range.endOffset) : '';
            expect(runs.map((run) => run.text).join('')).toBe(wanted);
          }
          const covered = cutRuns(row, { before: old, after: fresh }, 'after', found[index] ?? []);
          for (const mark of marks) {
            const from = Math.max(mark.startOffset, row.after?.startOffset ?? 0);
            const to = Math.min(mark.endOffset, row.after?.endOffset ?? 0);
            const drawn = covered.filter(({ markIds }) => markIds.includes(mark.id));
            expect(drawn.map((run) => run.text).join('')).toBe(fresh.slice(from, Math.max(from, to)));
          }
        });
      }),
    );
  });
});
