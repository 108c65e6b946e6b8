import { expect, test } from 'vitest';
import { carryOver } from '../../../support/anchoring/carry-over';
import { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
import { diffTexts } from '@/lib/domain/anchoring/differences/diff-texts';
import { diffWords } from '@/lib/domain/anchoring/differences/diff-words';
import { newsTexts } from '../../../support/anchoring/news-texts';

const PARAGRAPH = newsTexts.match.split('\n\n')[1];
const numbered = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `${word}${at} went ${at % 7} times.`).join(' ');

// Not timed: what is not linear here does not end within the runner's patience.
test.each<[string, string, string]>([
  ['a paragraph three thousand times', `${PARAGRAPH}\n\n`.repeat(3000), `${PARAGRAPH}\n\n`.repeat(3100)],
  ['nothing in common', numbered(20_000, 'old'), numbered(20_000, 'new')],
  [
    'one line without an end',
    'so it went on and on '.repeat(30_000),
    'and on it went and so '.repeat(28_000),
  ],
  ['one word', 'a'.repeat(600_000), `b${'a'.repeat(600_000)}`],
  ['marks alone', '“'.repeat(300_000), '"'.repeat(300_001)],
  ['figures alone', '1'.repeat(300_000), `${'1'.repeat(300_000)}2`],
  ['blanks alone', ' '.repeat(600_000), ' '.repeat(500_000)],
  ['stops', '. '.repeat(200_000), '. . .'.repeat(100_000)],
  ['accents', 'e\u0301'.repeat(200_000), '\u0301'.repeat(300_000)],
  [
    'no spaces between words',
    '会議は月曜日に開かれた'.repeat(20_000),
    '会議は火曜日に開かれた'.repeat(20_000),
  ],
])(
  '%s',
  (_name, before, after) => {
    const spans = Array.from({ length: 500 }, (_, at) => {
      const startOffset = Math.floor((at * (before.length - 30)) / 500);
      return { startOffset, endOffset: startOffset + 1 + (at % 30) };
    });
    expect(carryOver(before, after, spans)).toHaveLength(500);
    expect(carryOverEdits(before, [{ startOffset: 10, endOffset: 20, insert: 'x' }], spans)).toHaveLength(
      500,
    );
    expect(diffTexts(before, after).length).toBeGreaterThanOrEqual(0);
    const parts = diffWords(before, after).filter(({ kind }) => kind !== 'removed');
    expect(parts.map(({ text }) => text).join('') === after).toBe(true);
  },
  60_000,
);
