import { describe, expect, it, test } from 'vitest';
import { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
import { applyEdits, checkEdits, type TextEdit } from '@/lib/domain/text/offsets/text-edits';

const TEXT = 'Prices rose by 42 per cent. Wages did not.\n\nThe bank was silent.';

/** An edit that puts `insert` in the place of the one `found` in the text. */
function edit(found: string, insert: string): TextEdit {
  const startOffset = TEXT.indexOf(found);
  return { startOffset, endOffset: startOffset + found.length, insert };
}

function carry(claim: string, ...edits: TextEdit[]): string {
  const { startOffset, endOffset } = edit(claim, '');
  const [carried] = carryOverEdits(TEXT, edits, [{ startOffset, endOffset }]);
  if (carried.outcome === 'gone') return 'gone';
  const text = applyEdits(TEXT, edits).slice(carried.startOffset, carried.endOffset);
  return `${carried.outcome}${carried.reason === null ? '' : ` ${carried.reason}`}: ${text}`;
}

describe('carryOverEdits', () => {
  test.each<[string, string, TextEdit[], string]>([
    ['no edit', '42 per cent', [], 'same: 42 per cent'],
    ['an edit in another paragraph', '42 per cent', [edit('silent', 'loud')], 'same: 42 per cent'],
    ['an edit in the sentence before', 'Wages did not', [edit('42', '43')], 'same: Wages did not'],
    ['an edit in the same sentence', '42 per cent', [edit('rose', 'fell')], 'changed context: 42 per cent'],
    ['an insertion inside', '42 per cent', [edit(' per', ' to 50 per')], 'changed words: 42 to 50 per cent'],
    ['a word put in front by a replacement', '42', [edit('42', 'almost 42')], 'changed context: 42'],
    ['a digit typed behind', '42', [{ startOffset: 17, endOffset: 17, insert: '0' }], 'changed words: 42'],
    [
      'a word typed in front',
      '42',
      [{ startOffset: 15, endOffset: 15, insert: 'some ' }],
      'changed context: 42',
    ],
    ['a replacement of all of it', '42', [edit('42', '43')], 'changed words: 43'],
    ['a deletion of all of it', '42', [edit('42 ', '')], 'gone'],
    ['a deletion of its sentence', '42', [edit('Prices rose by 42 per cent. ', '')], 'gone'],
    ['a deletion over its start', '42 per cent', [edit('by 42', '')], 'changed words: per cent'],
    ['a deletion over its end', '42 per cent', [edit('cent. Wages', '')], 'changed words: 42 per'],
    ['curly quotes around it', '42 per cent', [edit('did', '“did”')], 'same: 42 per cent'],
    ['another dash inside', '42 per cent', [edit(' per', '\u00a0per')], 'same: 42\u00a0per cent'],
    ['a paragraph split beside it', '42 per cent', [edit('. Wages', '.\n\nWages')], 'same: 42 per cent'],
    [
      'two sentences joined',
      'Wages did not',
      [edit('. Wages', ' and Wages')],
      'changed context: Wages did not',
    ],
    [
      'a paragraph pasted over',
      'The bank was silent',
      [edit('The bank was silent.', 'Late. The bank was silent. Nobody knew why.')],
      'same: The bank was silent',
    ],
    [
      'a paragraph replaced by another',
      'bank',
      [edit('The bank was silent.', 'Nothing else happened.')],
      'gone',
    ],
    [
      'several edits',
      '42 per cent',
      [edit('Prices', 'Rents'), edit('rose', 'fell'), edit('42', '7')],
      'changed words: 7 per cent',
    ],
  ])('%s', (_name, claim, edits, expected) => expect(carry(claim, ...edits)).toBe(expected));
});

describe('checkEdits', () => {
  const at = (startOffset: number, endOffset: number): TextEdit => ({ startOffset, endOffset, insert: 'x' });

  test.each<[string, TextEdit[]]>([
    ['edits in the wrong order', [at(5, 6), at(1, 2)]],
    ['edits that overlap', [at(1, 4), at(3, 5)]],
    ['an end before its start', [at(4, 3)]],
    ['an edit behind the end', [at(9, 11)]],
    ['an edit before the start', [at(-1, 2)]],
    ['half a character', [at(0.5, 2)]],
  ])('refuses %s, and so does everything that uses them', (_name, edits) => {
    expect(checkEdits(edits, 10)).toMatchObject({ code: 'invalid' });
    expect(() => applyEdits('0123456789', edits)).toThrow('edits.');
    expect(() => carryOverEdits('0123456789', edits, [])).toThrow('edits.');
  });

  it('lets edits touch each other and the ends of the text', () => {
    const edits = [at(0, 0), at(0, 2), at(2, 2), at(10, 10)];
    expect(checkEdits(edits, 10)).toBeNull();
    expect(applyEdits('0123456789', edits)).toBe('xxx23456789x');
  });
});
