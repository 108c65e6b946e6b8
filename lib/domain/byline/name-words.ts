/** Letters of other scripts that look like Latin letters, each with the Latin letter in lower case. */
const lookAlikes: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
  ...{ ѕ: 's', і: 'i', ј: 'j', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', г: 'r', п: 'n', ѵ: 'v' },
  // Greek
  ...{ α: 'a', β: 'b', γ: 'y', ε: 'e', ζ: 'z', η: 'n', ι: 'i', κ: 'k', μ: 'u', ν: 'v', ο: 'o', ρ: 'p' },
  ...{ σ: 'o', τ: 't', υ: 'u', χ: 'x', ω: 'w', ϲ: 'c', ϳ: 'j' },
  // Latin letters that no accent makes
  ...{
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    þ: 'th',
    ŋ: 'n',
    ɑ: 'a',
    ɡ: 'g',
  },
};
/** Some Greek and Cyrillic capitals look like another letter than their small forms do. */
const capitals: Readonly<Record<string, string>> = {
  ...{ Ν: 'n', Η: 'h', Υ: 'y', Μ: 'm', Ρ: 'p', В: 'b', Н: 'h', У: 'y', Ϲ: 'c', Ι: 'i', Ζ: 'z', Ѵ: 'v' },
};

const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFA0]/g;
const titles = new Set('mr mrs ms miss mx dr prof professor sir dame lord lady rev jr sr phd md'.split(' '));

/**
 * The words of a name as they are written. Case, kinds of blanks, invisible characters, punctuation and titles are left
 * out.
 */
export function nameWords(name: string): string[] {
  const words =
    name
      .normalize('NFKC')
      .replace(invisible, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const untitled = words.filter((word) => !titles.has(word));
  return untitled.length > 0 ? untitled : words;
}

/**
 * The same without accents, and with Latin letters in place of those that look like them: what a reader takes it for.
 */
export function lookOfName(name: string): string[] {
  const letters = [...name.normalize('NFKC')].map((letter) => capitals[letter] ?? letter).join('');
  const bare = letters.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return nameWords([...bare].map((letter) => lookAlikes[letter] ?? letter).join(''));
}
