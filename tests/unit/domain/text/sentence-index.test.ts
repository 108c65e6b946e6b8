import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listNewPassages } from '@/lib/domain/carry-over/list-new-passages';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import { createSentenceIndex } from '@/lib/domain/text/sentences/sentence-index';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';

const pieces = [
  'The quay rose by 12 per cent. ',
  '“Nobody was asked,” said Ida Moen. ',
  'Dr. Aas left at 9 a.m. ',
  'وصلت السفينة. ',
  '🚢 sails! ',
  'Is it so? ',
  '\n\n',
  '\r\n',
  '   ',
  'no end',
];

describe('createSentenceIndex', () => {
  it('says of any span what sentenceAt says', () => {
    const texts = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
      .map((p) => p.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        // A span of white space alone belongs to no claim.
        fc.pre(text.slice(start, end).trim() !== '');
        expect(createSentenceIndex(text).sentenceAt(start, end)).toEqual(sentenceAt(text, start, end));
      }),
    );
  });

  it('finds the sentences that a range touches, as going through all of them does', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((p) => p.join(''));
    fc.assert(
      fc.property(texts, fc.nat(200), fc.nat(50), (text, start, length) => {
        const end = start + 1 + length;
        const { sentences, touchedBy } = createSentenceIndex(text);
        const touched = touchedBy(start, end);
        expect(sentences.slice(touched.first, touched.end)).toEqual(
          sentences.filter((sentence) => sentence.start < end && sentence.end > start),
        );
      }),
    );
  });
});

describe('listNewPassages', () => {
  const listed = (before: string, after: string, claimed: string[] = []) => {
    const spans = claimed.map((words) => ({
      start: after.indexOf(words),
      end: after.indexOf(words) + words.length,
    }));
    const read = (text: string) => ({ text, sentences: createSentenceIndex(text).sentences });
    return listNewPassages(read(before), read(after), spans, sealedWords).map(({ start, end }) =>
      after.slice(start, end),
    );
  };

  it('lists what came in and nobody has marked', () => {
    const before = 'One boat sank. Two were saved.';
    expect(listed(before, 'One boat sank. Three were saved. It rained.')).toEqual([
      'Three were saved.',
      'It rained.',
    ]);
    expect(listed(before, 'One boat sank. Three were saved. It rained.', ['Three'])).toEqual(['It rained.']);
  });

  it('takes typography and moving for nothing new', () => {
    expect(listed('"One boat sank." Two were saved.', 'Two were saved.\n\n“One boat sank.”')).toEqual([]);
  });
});
