import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../support/anchoring/carry-over';
import { createComparer } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
import { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
import { readWords } from '@/lib/domain/anchoring/outline/read-words';
import { applyEdits } from '@/lib/domain/text/offsets/text-edits';
import { typographicForm } from '@/lib/domain/anchoring/outline/typographic-form';
import { createWordIds } from '@/lib/domain/anchoring/outline/word-ids';
import { editedText, someText, spansOf } from './random-edits';

/** The words that a span touches, whole, as a checker reads them: quotation marks are one sign, single or double. */
function wordsTouched(text: string, start: number, end: number): string[] {
  const { form, toForm } = typographicForm(text);
  const { starts, ends } = readWords(form, createWordIds());
  const formStart = toForm(start);
  const formEnd = Math.max(toForm(end), formStart + 1);
  return starts.flatMap((wordStart, word) =>
    wordStart < formEnd && ends[word] > formStart
      ? [form.slice(wordStart, ends[word]).replace(/^'$/, '"')]
      : [],
  );
}

describe('a comparer', () => {
  it('finds in each of many earlier texts what a comparison with that one alone finds', () => {
    fc.assert(
      fc.property(fc.array(editedText, { minLength: 1, maxLength: 4 }), someText, (earlier, after) => {
        const compare = createComparer(after);
        for (const { text, spans } of [...earlier, ...earlier])
          expect(spans.map(compare(text).carry)).toEqual(carryOver(text, after, spans));
      }),
    );
  });
});

describe.each([
  [
    'carryOver',
    (text: string, edits: Parameters<typeof applyEdits>[1], spans: Parameters<typeof carryOver>[2]) =>
      carryOver(text, applyEdits(text, edits), spans),
  ],
  ['carryOverEdits', carryOverEdits],
])('%s, for any edits', (_name, carry) => {
  it('answers for every span: what is anchored, changed and gone makes up the whole', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits, spans }) => {
        const carried = carry(text, edits, spans);
        const count = (...outcomes: string[]) =>
          carried.filter(({ outcome }) => outcomes.includes(outcome)).length;
        expect(count('same', 'moved') + count('changed') + count('gone')).toBe(spans.length);
      }),
    );
  });

  it('places what is not gone inside the new text', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits, spans }) => {
        const after = applyEdits(text, edits);
        for (const { outcome, startOffset, endOffset } of carry(text, edits, spans)) {
          if (outcome === 'gone') {
            expect([startOffset, endOffset]).toEqual([null, null]);
            continue;
          }
          expect(startOffset).toBeGreaterThanOrEqual(0);
          expect(endOffset).toBeGreaterThan(startOffset);
          expect(endOffset).toBeLessThanOrEqual(after.length);
        }
      }),
    );
  });

  it('keeps only what has the same words', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits, spans }) => {
        const after = applyEdits(text, edits);
        carry(text, edits, spans).forEach(({ outcome, startOffset, endOffset }, at) => {
          if (outcome !== 'same' && outcome !== 'moved') return;
          const { startOffset: start, endOffset: end } = spans[at];
          expect(wordsTouched(after, startOffset, endOffset)).toEqual(wordsTouched(text, start, end));
        });
      }),
      {
        numRuns: 500,
        examples: [
          [
            {
              text: "A word\n'",
              edits: [{ startOffset: 7, endOffset: 8, insert: '”' }],
              spans: [{ startOffset: 2, endOffset: 8 }],
            },
          ],
        ],
      },
    );
  });
});

describe('carryOver', () => {
  it('leaves everything where it was in an equal text', () => {
    fc.assert(
      fc.property(
        someText.chain((text) => fc.tuple(fc.constant(text), spansOf(text))),
        ([text, spans]) => {
          expect(carryOver(text, text, spans)).toEqual(
            spans.map((span) => ({ outcome: 'same', ...span, reason: null })),
          );
        },
      ),
    );
  });

  it('finds each span by itself where it finds it among others', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits, spans }) => {
        const after = applyEdits(text, edits);
        expect(carryOver(text, after, spans)).toEqual(
          spans.flatMap((span) => carryOver(text, after, [span])),
        );
      }),
    );
  });

  it('agrees with the edits themselves about the words of what was not touched', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits, spans }) => {
        const after = applyEdits(text, edits);
        const byEdits = carryOverEdits(text, edits, spans);
        carryOver(text, after, spans).forEach((found, at) => {
          const mapped = byEdits[at];
          if (mapped.outcome !== 'same' || (found.outcome !== 'same' && found.outcome !== 'moved')) return;
          expect(wordsTouched(after, found.startOffset, found.endOffset)).toEqual(
            wordsTouched(after, mapped.startOffset, mapped.endOffset),
          );
        });
      }),
    );
  });
});
