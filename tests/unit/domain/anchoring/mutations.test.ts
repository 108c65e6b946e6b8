import { describe, expect, it, test } from 'vitest';
import { carryOver } from '../../../support/anchoring/carry-over';
import { applyEdits } from '@/lib/domain/text/offsets/text-edits';
import { bareWords, claimsOf, sentencesOf } from '../../../support/anchoring/claims-of';
import { newsTexts } from '../../../support/anchoring/news-texts';
import { structureMutations, typographicMutations } from '../../../support/anchoring/structure-mutations';
import { listWordMutations } from '../../../support/anchoring/word-mutations';

const texts = Object.entries(newsTexts);
const slice = (text: string, span: { startOffset: number | null; endOffset: number | null }) =>
  text.slice(span.startOffset ?? 0, span.endOffset ?? 0);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('no approval survives changed words', () => {
  let count = 0;
  const kinds = new Set<string>();

  test.each(texts)(
    'in %s',
    (_name, text) => {
      const sentences = sentencesOf(text);
      const claims = claimsOf(text);
      // Collected, because a million assertions take longer than what they assert.
      const faults: string[] = [];
      for (const { kind, edit } of listWordMutations(text)) {
        count += 1;
        kinds.add(kind);
        const touched = sentences.find(({ endOffset }) => edit.endOffset <= endOffset);
        const shift = edit.insert.length - (edit.endOffset - edit.startOffset);
        carryOver(text, applyEdits(text, [edit]), claims).forEach((carried, at) => {
          const { startOffset, endOffset } = claims[at];
          const isKept = carried.outcome === 'same' || carried.outcome === 'moved';
          const isTouched = touched && startOffset >= touched.startOffset && endOffset <= touched.endOffset;
          const moved = startOffset >= edit.endOffset ? shift : 0;
          const isInPlace = carried.outcome === 'same' && carried.startOffset === startOffset + moved;
          const isExact = isInPlace && carried.endOffset === endOffset + moved;
          if (isTouched ? isKept : !isExact) {
            faults.push(`${kind} at ${edit.startOffset}: ${slice(text, claims[at])} is ${carried.outcome}`);
          }
        });
      }
      expect(faults).toEqual([]);
    },
    30_000,
  );

  it('was tried a thousand times and in every way', () => {
    expect(count).toBeGreaterThan(1000);
    expect(kinds.size).toBe(13);
  });
});

describe.each(texts)('%s', (_name, text) => {
  const claims = claimsOf(text);

  test.each(Object.entries(structureMutations))('%s: nothing is changed or gone', (_kind, mutate) => {
    const after = mutate(text);
    carryOver(text, after, claims).forEach((carried, at) => {
      expect(['same', 'moved'], slice(text, claims[at])).toContain(carried.outcome);
      expect(oneLine(slice(after, carried))).toBe(oneLine(slice(text, claims[at])));
    });
  });

  test.each(Object.entries(typographicMutations))('%s: everything is the same', (_kind, mutate) => {
    const after = mutate(text);
    carryOver(text, after, claims).forEach((carried, at) => {
      expect(carried.outcome, slice(text, claims[at])).toBe('same');
      expect(bareWords(slice(after, carried))).toEqual(bareWords(slice(text, claims[at])));
    });
  });

  it('loses the claims of each sentence that is cut, and no other', () => {
    for (const sentence of sentencesOf(text)) {
      const after = applyEdits(text, [{ ...sentence, insert: '' }]);
      carryOver(text, after, claims).forEach((carried, at) => {
        const isCut =
          claims[at].startOffset >= sentence.startOffset && claims[at].endOffset <= sentence.endOffset;
        expect(carried.outcome, slice(text, claims[at])).toBe(isCut ? 'gone' : 'same');
      });
    }
  });

  it('keeps a claim where it was when its sentence is repeated far away', () => {
    for (const sentence of sentencesOf(text)) {
      const after = `${text}\n\nBackground\n\n${slice(text, sentence)}\n\nMore follows.`;
      carryOver(text, after, claims).forEach((carried, at) => {
        expect(carried, slice(text, claims[at])).toEqual({ outcome: 'same', ...claims[at], reason: null });
      });
    }
  });

  it('asks a person when a sentence is doubled on the spot', () => {
    for (const sentence of sentencesOf(text)) {
      const after = applyEdits(text, [
        {
          startOffset: sentence.endOffset,
          endOffset: sentence.endOffset,
          insert: `\n${slice(text, sentence)}`,
        },
      ]);
      const [carried] = carryOver(text, after, [sentence]);
      expect(carried, slice(text, sentence)).toMatchObject({ outcome: 'changed', reason: 'ambiguous' });
      expect(slice(after, carried)).toBe(slice(text, sentence));
    }
  });
});
