import { describe, expect, it } from 'vitest';
import { listNewSentences } from '@/lib/domain/carry-over/list-new-sentences';
import { createSentenceIndex } from '@/lib/domain/text/sentences/sentence-index';

const sentenced = (text: string) => ({ text, sentences: createSentenceIndex(text).sentences });
const first = 'Rents rose last year. “Nobody was asked,” said Ida Moen. The council owns 41 stalls.';

describe('the sentences that a new text has and the one before had not', () => {
  it.each([
    ['nothing', first, []],
    ['a word changed', first.replace('rose', 'fell'), ['Rents fell last year.']],
    ['a sentence added', `${first} It rained.`, ['It rained.']],
    [
      'two joined',
      first.replace('year. “', 'year, “'),
      ['Rents rose last year, “Nobody was asked,” said Ida Moen.'],
    ],
    ['one removed', first.replace('Rents rose last year. ', ''), []],
    ['their order', 'The council owns 41 stalls. Rents rose last year.', []],
    ['one doubled', `${first}\n\nRents rose last year.`, []],
    ['only typography', first.replaceAll(/[“”]/g, '"').replace('Ida Moen', 'Ida\u00A0Moen'), []],
  ])('%s', (_, after, expected) => {
    const text = sentenced(after);
    const found = listNewSentences(sentenced(first), text).map((index) => {
      const { start, end } = text.sentences[index] ?? { start: 0, end: 0 };
      return after.slice(start, end).trim();
    });
    expect(found).toEqual(expected);
  });
});
