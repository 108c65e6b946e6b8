import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from '@/lib/domain/report/markdown/annotate-text';
import type { ClaimState } from '@/lib/domain/vocabulary';

function place(number: number, start: number, end: number, state: ClaimState = 'approved') {
  return { number, state, anchor: { start, end } };
}

describe('annotateText', () => {
  it('nests and overlaps, the shortest claim innermost', () => {
    const text = 'abcdefghij';
    const [paragraph] = annotateText(text, [place(1, 0, 8), place(2, 2, 4), place(3, 6, 10)]);
    expect(paragraph?.segments).toEqual([
      { text: 'ab', claims: [1], notes: [] },
      { text: 'cd', claims: [1, 2], notes: [2] },
      { text: 'ef', claims: [1], notes: [] },
      { text: 'gh', claims: [1, 3], notes: [1] },
      { text: 'ij', claims: [3], notes: [3] },
    ]);
  });

  it('puts both notes after words that two claims share', () => {
    const [paragraph] = annotateText('one two', [place(1, 0, 7), place(2, 4, 7)]);
    expect(paragraph?.segments.at(-1)).toEqual({ text: 'two', claims: [1, 2], notes: [1, 2] });
  });

  it('carries a claim over paragraphs and sets its note at its end', () => {
    const text = 'one two\r\n\r\nthree four\nfive';
    const paragraphs = annotateText(text, [place(1, 4, 16)]);
    expect(paragraphs.map(({ segments }) => segments.flatMap(({ notes }) => notes))).toEqual([[], [1], []]);
    expect(paragraphs.map(({ segments }) => segments.map((segment) => segment.text).join(''))).toEqual([
      'one two',
      'three four',
      'five',
    ]);
  });

  it.each([
    ['in the white space after a line', 'one\n\ntwo', 0, 4],
    ['at the start of the next line', 'one\n\ntwo', 0, 5],
    ['at the end of the text', 'one\n', 0, 4],
  ])('keeps the note of a claim that ends %s', (_where, text, start, end) => {
    const notes = annotateText(text, [place(1, start, end)]).flatMap(({ segments }) =>
      segments.flatMap((segment) => segment.notes),
    );
    expect(notes).toEqual([1]);
  });

  it('leaves withdrawn claims and claims outside the text unmarked', () => {
    const [paragraph] = annotateText('one two', [place(1, 0, 3, 'withdrawn'), place(2, 50, 60)]);
    expect(paragraph?.segments).toEqual([{ text: 'one two', claims: [], notes: [] }]);
  });

  it('keeps every word once and every note once, whatever the claims', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-d \n\r]{1,60}$/),
        fc.array(span, { maxLength: 8 }),
        (text, spans) => {
          const claims = spans.map(([start, end], index) =>
            place(index + 1, start, Math.min(end, text.length)),
          );
          const paragraphs = annotateText(text, claims);
          const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
          expect(paragraphs.map(({ segments }) => segments.map((segment) => segment.text).join(''))).toEqual(
            lines,
          );
          const notes = paragraphs.flatMap(({ segments }) => segments.flatMap((segment) => segment.notes));
          expect(new Set(notes).size).toBe(notes.length);
          const withWords = claims.filter(({ anchor }) => {
            const words = [...text.matchAll(/[^\r\n]+/g)].filter((line) => line[0].trim() !== '');
            return words.some(
              (line) =>
                anchor.start < line.index + line[0].length &&
                anchor.end > line.index &&
                anchor.start < anchor.end,
            );
          });
          expect(notes.sort((a, b) => a - b)).toEqual(withWords.map(({ number }) => number));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
