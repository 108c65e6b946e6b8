import { describe, expect, it } from 'vitest';
import { splitSentence } from '@/lib/client/claims/words/split-sentence';

describe('splitSentence', () => {
  it('finds the quote in its sentence', () => {
    expect(
      splitSentence({ sentence: 'Rents rose by 12 per cent.', quote: '12 per cent', prefix: 'rose by ' }),
    ).toEqual({ before: 'Rents rose by ', quote: '12 per cent', after: '.' });
  });
  it.each([
    ['Twelve boats, twelve crews', 'boats, ', 'Twelve boats, '],
    ['ten in May, ten in June', 'ten in May, ', 'ten in May, '],
    ['ten in May, ten in June', 'Before it: ', ''],
  ])('tells by the text before it which one is meant: %s', (sentence, prefix, before) => {
    const quote = sentence.startsWith('ten') ? 'ten' : 'twelve';
    expect(splitSentence({ sentence, quote, prefix }).before).toBe(before);
  });
  it('shows the quote alone where the sentence does not contain it', () => {
    expect(splitSentence({ sentence: '', quote: 'gulls', prefix: '' })).toEqual({
      before: '',
      quote: 'gulls',
      after: '',
    });
  });
});
