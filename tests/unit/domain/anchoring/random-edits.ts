import fc from 'fast-check';
import type { Span } from '@/lib/domain/anchoring/carrying/carried-span';
import type { TextEdit } from '@/lib/domain/text/offsets/text-edits';
import { newsTexts } from '../../../support/anchoring/news-texts';
import { anyText } from '../text/text-arbitraries';

/** Texts of a newsroom, and of anybody. */
export const someText = fc.oneof(fc.constantFrom(...Object.values(newsTexts)), anyText);

const INSERTS = [
  '',
  '',
  'not ',
  '7',
  ' ',
  '\n\n',
  '”',
  '. The end. ',
  'Kelmar',
  '\u00ad',
  '👍🏽',
  'é',
  'e\u0301',
];

/** Sorted edits of a text, any of which may touch the next. */
export function editsOf(text: string): fc.Arbitrary<TextEdit[]> {
  const offset = fc.nat({ max: text.length });
  return fc
    .tuple(
      fc.uniqueArray(offset, { maxLength: 12 }),
      fc.array(fc.constantFrom(...INSERTS), { minLength: 6, maxLength: 6 }),
    )
    .map(([offsets, inserts]) => {
      const sorted = offsets.toSorted((left, right) => left - right);
      return inserts.flatMap((insert, at) => {
        const startOffset = sorted.at(2 * at);
        const endOffset = sorted.at(2 * at + 1);
        if (2 * at >= sorted.length || startOffset === undefined) return [];
        return [
          {
            startOffset,
            endOffset: 2 * at + 1 < sorted.length ? (endOffset ?? startOffset) : startOffset,
            insert,
          },
        ];
      });
    });
}

/** Non-empty spans of a text, cut anywhere. */
export function spansOf(text: string): fc.Arbitrary<Span[]> {
  if (text.length === 0) return fc.constant([]);
  return fc.array(
    fc
      .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 40 }))
      .map(([startOffset, length]) => ({
        startOffset,
        endOffset: Math.min(text.length, startOffset + length),
      })),
    { maxLength: 20 },
  );
}

/** A text, edits of it and spans in it. */
export const editedText = someText.chain((text) =>
  fc.record({ text: fc.constant(text), edits: editsOf(text), spans: spansOf(text) }),
);
