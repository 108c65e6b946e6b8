import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '@/lib/domain/anchoring/differences/diff-texts';
import { applyEdits } from '@/lib/domain/text/offsets/text-edits';
import { editedText } from './random-edits';

const A = 'The dam burst at noon on Tuesday.';
const B = 'Two villages were flooded within the hour, the army said.';
const C = 'Nobody has yet explained why the gates were shut.';
const rows = (before: string[], after: string[]) =>
  diffTexts(before.join('\n\n'), after.join('\n\n')).map(({ kind, before: old, after: current }) => [
    kind,
    old && before.join('\n\n').slice(old.startOffset, old.endOffset),
    current && after.join('\n\n').slice(current.startOffset, current.endOffset),
  ]);

describe('diffTexts', () => {
  it('sets changed, removed and added paragraphs side by side', () => {
    const changed = B.replace('Two', 'Three');
    expect(rows([A, B, C], [A, changed, 'Help is on its way.'])).toEqual([
      ['equal', A, A],
      ['changed', B, changed],
      ['added', null, 'Help is on its way.'],
      ['removed', C, null],
    ]);
  });

  it('names a paragraph that moved, and compares it when it changed as well', () => {
    const moved = C.replace('Nobody', 'Somebody');
    expect(rows([A, B, C], [moved, A, B])).toEqual([
      ['moved', C, moved],
      ['equal', A, A],
      ['equal', B, B],
    ]);
    const [{ parts }] = diffTexts([A, B, C].join('\n'), [moved, A, B].join('\n'));
    expect(parts.slice(0, 2)).toEqual([
      { kind: 'removed', text: 'Nobody', emphasis: 'negation' },
      { kind: 'added', text: 'Somebody', emphasis: null },
    ]);
  });

  it('keeps a line with what was put before it or behind it, however long', () => {
    const heading = 'Dam bursts';
    expect(rows([heading, A], [`${heading}. ${B} ${C}`, A])).toEqual([
      ['changed', heading, `${heading}. ${B} ${C}`],
      ['equal', A, A],
    ]);
    expect(rows([A, `${B} ${C} Help came.`], [A, 'Help came.'])).toEqual([
      ['equal', A, A],
      ['changed', `${B} ${C} Help came.`, 'Help came.'],
    ]);
    expect(rows([A, 'He left'], [A, 'Heat is what made the walls give way'])).toEqual([
      ['equal', A, A],
      ['added', null, 'Heat is what made the walls give way'],
      ['removed', 'He left', null],
    ]);
  });

  it('keeps lines without a word in their place', () => {
    expect(rows([A, '***', B], [A, '***', C])).toEqual([
      ['equal', A, A],
      ['equal', '***', '***'],
      ['added', null, C],
      ['removed', B, null],
    ]);
  });

  it('has each paragraph of both texts once, the new ones in order', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        const found = diffTexts(text, after);
        const lines = (of: string) => Array.from(of.matchAll(/[^\n\r]*\S[^\n\r]*/g), ([line]) => line);
        const news = found.flatMap(({ after: span }) =>
          span ? [after.slice(span.startOffset, span.endOffset)] : [],
        );
        const olds = found.flatMap(({ before: span }) =>
          span ? [text.slice(span.startOffset, span.endOffset)] : [],
        );
        expect(news).toEqual(lines(after));
        expect(olds.toSorted()).toEqual(lines(text).toSorted());
      }),
    );
  });
});
