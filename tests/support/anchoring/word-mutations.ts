import type { TextEdit } from '@/lib/domain/text/offsets/text-edits';
import { sentencesOf, wordsOf } from './claims-of';

/** An edit that changes what a sentence says. */
export interface WordMutation {
  kind: string;
  edit: TextEdit;
}

const MONTHS = ['January', 'March', 'June', 'November', 'December', 'May'];
const DAYS = ['Monday', 'Tuesday', 'Thursday', 'Saturday'];
const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'six',
  'seven',
  'ten',
  'twenty',
  'Two',
  'Eleven',
  'third',
  'twice',
];
const NAMES = ['Okonjo', 'Verhoeven', 'Marchetti'];
const NEGATIONS = [
  'not',
  'no',
  'never',
  'nobody',
  'Nobody',
  'None',
  'Neither',
  'without',
  'Without',
  'Not',
  'cannot',
];

/** Every way in which one word of the text can be changed, taken away, doubled or denied. */
export function listWordMutations(text: string): WordMutation[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsOf(text, sentence);
    const isLatin = /\p{Script=Latin}/u.test(text.slice(sentence.startOffset, sentence.endOffset));
    return words.flatMap(({ startOffset, endOffset }, at) => {
      const word = text.slice(startOffset, endOffset);
      // A capital keeps the sentence before apart, in Hebrew or Arabic wherever the word stands.
      const isFirst = at === 0;
      const fit = (added: string) =>
        isFirst || !isLatin ? added.charAt(0).toUpperCase() + added.slice(1) : added;
      const replace = (kind: string, added: string) => ({
        kind,
        edit: { startOffset, endOffset, insert: fit(added) },
      });
      const insert = (kind: string, added: string) => ({
        kind,
        edit: { startOffset, endOffset: startOffset, insert: fit(added) },
      });
      const mutations = [
        replace('word', 'otherwise'),
        insert('inserted word', 'reportedly '),
        insert('negation put in', 'not '),
        insert('word doubled', `${word} `),
      ];
      const next = words.at(at + 1);
      if (next !== undefined && !isFirst) {
        mutations.push({ kind: 'word cut', edit: { startOffset, endOffset: next.startOffset, insert: '' } });
      }
      if (/\p{L}\p{Ll}/u.test(word)) mutations.push(replace('case', word.toUpperCase()));
      const digit = /\d/.exec(word);
      if (digit) {
        const changed = String((Number(digit[0]) + 1) % 10);
        mutations.push(replace('digit', word.slice(0, digit.index) + changed + word.slice(digit.index + 1)));
        mutations.push(replace('digit added', `${word}0`));
      }
      if (/\d[.,]\d/.test(word)) mutations.push(replace('point', word.replace(/[.,]/, '')));
      if (NUMBER_WORDS.includes(word))
        mutations.push(replace('number word', word === 'five' ? 'nine' : 'five'));
      if (MONTHS.includes(word)) mutations.push(replace('date', 'August'));
      if (DAYS.includes(word)) mutations.push(replace('date', 'Wednesday'));
      if (NEGATIONS.includes(word)) mutations.push(replace('negation', 'indeed'));
      if (/^\p{Lu}\p{Ll}/u.test(word) && !isFirst) {
        mutations.push(...NAMES.map((name) => replace('name', name)));
      }
      return mutations;
    });
  });
}
