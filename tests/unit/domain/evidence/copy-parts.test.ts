import { describe, expect, it } from 'vitest';
import { type CopyBlock, findParts } from '@/lib/domain/evidence/copy-parts';

const heading = (words: string, level = 2): CopyBlock => ({
  words,
  shape: { kind: 'heading', level, marker: '' },
});
const item = (words: string, marker = '•'): CopyBlock => ({
  words,
  shape: { kind: 'item', level: 1, marker },
});
const running = (words: string): CopyBlock => ({ words, shape: null });

/** The words that each part covers. */
function wordsOf(text: string, blocks: CopyBlock[]): string[] {
  return findParts(text, blocks).map(({ start, end }) => text.slice(start, end));
}

describe('the parts of a copy', () => {
  it('are whole lines, in the order of the page', () => {
    const text = 'Rents\n\nWho pays for Rents\n\nRents\n\nOne\n\nTwo';
    const blocks = [heading('Rents', 1), running('Who pays for Rents'), heading('Rents'), item('Two', '2.')];
    expect(findParts(text, blocks)).toEqual([
      { kind: 'heading', level: 1, marker: '', start: 0, end: 5 },
      { kind: 'heading', level: 2, marker: '', start: 27, end: 32 },
      { kind: 'item', level: 1, marker: '2.', start: 39, end: 42 },
    ]);
  });

  it.each<[string, string, CopyBlock[], string[]]>([
    ['words that are only a part of a line', 'The rents rose', [heading('rents')], []],
    ['what stands before the block that was found last', 'A\n\nB', [heading('B'), heading('A')], ['B']],
    ['a block whose second line says something else', 'A\nB\n\nC', [heading('A\nC')], []],
  ])('leave out %s', (_, text, blocks, expected) => {
    expect(wordsOf(text, blocks)).toEqual(expected);
  });

  it('may go over line ends', () => {
    expect(wordsOf('A\nB\n\nC', [heading('A\nB'), item('C')])).toEqual(['A\nB', 'C']);
  });

  it('are found in a text that says the same on every line', () => {
    const text = Array.from({ length: 20_000 }, () => 'again').join('\n\n');
    const blocks = Array.from({ length: 20_000 }, () => item('again'));
    expect(findParts(text, blocks)).toHaveLength(20_000);
    expect(findParts(text, [...blocks, ...blocks])).toHaveLength(20_000);
  });
});
