import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '@/lib/client/editor/writing/compose-edits';
import { applyEdits, checkEdits, type TextEdit } from '@/lib/domain/text/offsets/text-edits';

const edit = (startOffset: number, endOffset: number, insert: string): TextEdit => ({
  startOffset,
  endOffset,
  insert,
});

describe('composeEdits', () => {
  it('writes letters one after the other as one edit', () => {
    const typed = ['1', '4'].reduce<TextEdit[]>(
      (edits, letter, index) => composeEdits(edits, edit(5 + index, 5 + index, letter)),
      [],
    );
    expect(typed).toEqual([edit(5, 5, '14')]);
  });
  it('forgets what was typed and taken back', () => {
    expect(composeEdits(composeEdits([], edit(3, 3, 'x')), edit(3, 4, ''))).toEqual([]);
  });
  it('keeps edits far from each other apart, in order', () => {
    const edits = composeEdits(composeEdits([], edit(20, 22, '')), edit(4, 5, 'long'));
    expect(edits).toEqual([edit(4, 5, 'long'), edit(20, 22, '')]);
    expect(composeEdits(edits, edit(10, 11, '?'))).toEqual([
      edit(4, 5, 'long'),
      edit(7, 8, '?'),
      edit(20, 22, ''),
    ]);
  });
  it('takes in several earlier edits at once', () => {
    const edits = composeEdits(composeEdits([], edit(2, 3, 'bb')), edit(8, 8, 'cc'));
    expect(composeEdits(edits, edit(3, 9, '-'))).toEqual([edit(2, 7, 'b-c')]);
  });

  const anyEdits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 6 })), { maxLength: 30 });
  it('says the same as the edits one by one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), anyEdits, (base, steps) => {
        let text = base;
        let composed: TextEdit[] = [];
        for (const [one, other, insert] of steps) {
          const ends = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
          const next = edit(ends[0] ?? 0, ends[1] ?? 0, insert);
          text = applyEdits(text, [next]);
          composed = composeEdits(composed, next);
        }
        expect(checkEdits(composed, base.length)).toBeNull();
        expect(applyEdits(base, composed)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
