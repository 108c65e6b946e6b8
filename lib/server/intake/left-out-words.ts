const maxFirstWords = 100;

/**
 * Words that a reader sees and that are not in the text: what they are, where that is known, their first words, and their
 * length.
 */
export function leftOutWords(label: string | null, words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const start = line.slice(0, maxFirstWords).replace(/[\uD800-\uDBFF]$/, '');
  const first = start === line ? line : `${start.replace(/ \S*$/, '')}…`;
  const told = `“${first}” (${line.length.toLocaleString('en-GB')} characters)`;
  return label === null ? told : `${label}: ${told}`;
}
