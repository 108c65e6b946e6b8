import { describe, expect, it } from 'vitest';
import { isWordingFixed } from '@/lib/domain/carry-over/is-wording-fixed';

const quote = 'rose by 12 per cent';
const sentence = 'Rents rose by 12 per cent in 2025.';

describe('isWordingFixed', () => {
  it.each([
    ['the suggested words', 'rose by 13 per cent', 'Rents rose by 13 per cent in 2025.'],
    ['more words around them', 'rose by 13 per cent', 'The rents, it says, rose by 13 per cent last year.'],
    ['another kind of space', 'rose by 13 per cent', 'Rents rose by 13\u00A0per\u00A0cent in 2025.'],
    ['fewer words', 'rose', 'Rents rose in 2025.'],
    ['the old words with more', 'hardly rose by 12 per cent', 'Rents hardly rose by 12 per cent in 2025.'],
    ['a number at the end', 'rose by 13', 'Rents in 2025 rose by 13.'],
  ])('knows %s', (_, wording, after) => {
    expect(isWordingFixed(wording, { quote, sentence }, after)).toBe(true);
  });

  it.each([
    ['an unchanged sentence', 'rose', sentence],
    ['a sentence with another change', 'rose', 'Rents rose by 12 per cent in 2026.'],
    ['other words', 'rose by 13 per cent', 'Rents rose by 14 per cent in 2025.'],
    ['a part of a word', 'rose by 1', 'Rents rose by 14 per cent in 2025.'],
    ['a part of a number', 'rose by 13', 'Rents rose by 13.5 per cent in 2025.'],
    ['the end of a number', '13 per cent', 'Rents rose by 1.13 per cent in 2025.'],
    ['a letter with an accent', 'rose', 'Rents rose\u0301 in 2025.'],
    ['another spelling', 'rose by 13 per cent', 'Rents Rose by 13 per cent in 2025.'],
    ['no words at all', '\u00AD', 'Rents fell in 2025.'],
  ])('is not taken in by %s', (_, wording, after) => {
    expect(isWordingFixed(wording, { quote, sentence }, after)).toBe(false);
  });

  it('does not take a suggestion to drop words for followed while they are there', () => {
    const words = { quote: 'the very large council', sentence: 'Then the very large council met.' };
    expect(isWordingFixed('the council', words, 'Then the very large council met again.')).toBe(false);
    expect(isWordingFixed('council', words, 'Then the very large council met again.')).toBe(false);
    expect(isWordingFixed('the council', words, 'Then the council met again.')).toBe(true);
  });
});
