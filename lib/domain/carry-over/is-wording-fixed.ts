import { sealedWords } from '../text/fields/sealed-words';

/** The words of a claim and the sentence around them, before a new revision. */
export interface WordsBefore {
  quote: string;
  sentence: string;
}

/**
 * Whether a claim's sentence now says what was suggested for it. It must differ from the sentence before, contain the
 * suggested words, and no longer contain the words that they replace.
 */
export function isWordingFixed(wording: string, before: WordsBefore, sentence: string): boolean {
  const words = sealedWords(wording);
  const replaced = sealedWords(before.quote);
  const now = sealedWords(sentence);
  if (now === sealedWords(before.sentence) || !saysWords(now, words)) return false;
  return saysWords(words, replaced) || !saysWords(now, replaced);
}

const wordSign = /[\p{L}\p{N}\p{M}]/u;
/** "12" is not said by "12.5" or "1,012". */
const numberGoesOn = /^[.,]\p{N}/u;
const numberWentOn = /\p{N}[.,]$/u;

/** Whether a text has these words in it, as whole words. */
function saysWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isApart(text.slice(0, at), words, text.slice(at + words.length))) return true;
  }
  return false;
}

function isApart(before: string, words: string, after: string): boolean {
  const first = [...words.slice(0, 2)][0] ?? '';
  const last = [...words.slice(-2)].at(-1) ?? '';
  const startsInWord =
    wordSign.test(first) && (wordSign.test(before.slice(-1)) || numberWentOn.test(before.slice(-2)));
  const endsInWord =
    wordSign.test(last) && (wordSign.test(after.slice(0, 1)) || numberGoesOn.test(after.slice(0, 2)));
  return !startsInWord && !endsInWord;
}
