import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { diffWords } from '@/lib/domain/anchoring/differences/diff-words';
import { applyEdits } from '@/lib/domain/text/offsets/text-edits';
import { editedText, someText } from './random-edits';

const show = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text, emphasis }) => {
      const content = emphasis === null ? text : `${emphasis}:${text}`;
      return { equal: text, removed: `[-${content}-]`, added: `[+${content}+]` }[kind];
    })
    .join('');

describe('diffWords', () => {
  test.each<[string, string, string, string]>([
    ['nothing', 'It rained.', 'It rained.', 'It rained.'],
    ['a figure', 'Some 42 came.', 'Some 43 came.', 'Some [-number:42-][+number:43+] came.'],
    ['a sum', 'It cost $5.2m.', 'It cost €5.2m.', 'It cost [-number:$-][+number:€+]5.2m.'],
    ['a number word', 'Two came.', 'Three came.', '[-number:Two-][+number:Three+] came.'],
    ['a date', 'On 6 May it rained.', 'On 7 May it rained.', 'On [-date:6-][+date:7+] May it rained.'],
    [
      'a weekday',
      'It rained on Monday.',
      'It rained on Friday.',
      'It rained on [-date:Monday-][+date:Friday+].',
    ],
    ['a name', 'Said Ana Ruiz.', 'Said Ana Costa.', 'Said Ana [-name:Ruiz-][+name:Costa+].'],
    ['a sentence’s first word', 'Rain fell.', 'Snow fell.', '[-Rain-][+Snow+] fell.'],
    ['a negation', 'He did say so.', 'He did not say so.', 'He did [+negation:not+][+ +]say so.'],
    ['a short negation', 'He did say so.', 'He didn’t say so.', 'He [-did-][+negation:didn’t+] say so.'],
    ['a negation in front', 'Nobody came.', 'Everybody came.', '[-negation:Nobody-][+Everybody+] came.'],
    ['a blank', 'a b', 'a  b', 'a [+ +]b'],
    [
      'islands that nobody can read',
      'The quick brown fox jumps over the lazy dog',
      'A slow red bird flies over some sleepy old cat',
      '[-The quick brown fox jumps over the lazy dog-][+A slow red bird flies over some sleepy old cat+]',
    ],
  ])('shows %s', (_name, before, after, expected) => expect(show(before, after)).toBe(expected));

  it('gives both texts back to the character', () => {
    const pairs = fc.oneof(
      editedText.map(({ text, edits }) => [text, applyEdits(text, edits)]),
      fc.tuple(someText, someText),
    );
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const parts = diffWords(before, after);
        const join = (other: string) =>
          parts
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join('');
        expect([join('added'), join('removed')]).toEqual([before, after]);
        expect(parts.filter(({ kind, emphasis }) => kind === 'equal' && emphasis !== null)).toEqual([]);
        expect(parts.filter(({ text }) => text === '')).toEqual([]);
      }),
    );
  });
});
