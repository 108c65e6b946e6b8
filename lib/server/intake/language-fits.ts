const sampleLength = 5_000;
/** The letters of each script by which a language may be written; those of other scripts are not told apart. */
const lettersOf: Record<string, RegExp | undefined> = {
  Latn: /\p{sc=Latin}/gu,
  Cyrl: /\p{sc=Cyrillic}/gu,
  Grek: /\p{sc=Greek}/gu,
  Arab: /\p{sc=Arabic}/gu,
  Hebr: /\p{sc=Hebrew}/gu,
  Hans: /\p{sc=Han}/gu,
  Hant: /\p{sc=Han}/gu,
  Jpan: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu,
  Kore: /[\p{sc=Hangul}\p{sc=Han}]/gu,
  Thai: /\p{sc=Thai}/gu,
  Deva: /\p{sc=Devanagari}/gu,
};
/** Languages that are written in more than one script. */
const severalScripts = new Set('az bs kk ku ky mn ms pa sr tg tk tt ug uz'.split(' '));

/** Whether a text may be in this language: its letters are those in which the language is written. */
export function languageFits(tag: string, text: string): boolean {
  const { language, script } = new Intl.Locale(tag).maximize();
  const letters = lettersOf[script ?? ''];
  if (!letters || severalScripts.has(language)) return true;
  const sample = text.slice(0, sampleLength);
  const all = count(sample, /\p{L}/gu);
  // Japanese of some length has signs of its own. Without them it is Chinese.
  if (script === 'Jpan' && all > 50 && !/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(sample)) return false;
  return count(sample, letters) * 2 >= all;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
