/** Words before or between the names: "By", "Words:", "additional reporting by", "with", "and". */
const between = [
  'and',
  'with',
  'by',
  'from',
  'plus',
  'und',
  'et',
  'och',
  'og',
  'for',
  'additional',
  'reporting',
  'reported',
  'report',
  'words',
  'text',
  'story',
  'written',
  'research',
  'compiled',
  'contributed',
  'contributions',
].join('|');
const separators = new RegExp(
  String.raw`[,;:&+/|\u00B7\u2022\n\r()\[\]]|\s[-\u2013\u2014]\s|(?<![\p{L}\p{M}\p{N}'’-])(?:${between})(?![\p{L}\p{M}\p{N}'’-])`,
  'giu',
);

/** The names that a byline consists of, as they are written there. */
export function readByline(byline: string): string[] {
  return byline
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .split(separators)
    .map((name) => name.trim().replace(/^[.\s]+/, ''))
    .filter((name) => /\p{L}/u.test(name));
}
