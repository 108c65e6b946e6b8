/** Word keeps a language for each of three groups of scripts, whichever of them a text is in. */
const groups = ['western', 'eastAsian', 'complex'] as const;
export type ScriptGroup = (typeof groups)[number];
export type Languages = Partial<Record<ScriptGroup, string>>;

const eastAsianSigns = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/gu;
const complexSigns =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;

/** How many signs of a text belong to each group of scripts. */
export function countByGroup(text: string): [ScriptGroup, number][] {
  const eastAsian = text.match(eastAsianSigns)?.length ?? 0;
  const complex = text.match(complexSigns)?.length ?? 0;
  const signs = { western: text.length - eastAsian - complex, eastAsian, complex };
  return groups.map((group): [ScriptGroup, number] => [group, signs[group]]).filter(([, count]) => count > 0);
}
