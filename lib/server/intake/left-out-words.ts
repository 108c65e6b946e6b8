const maxFirstWords = 60;

/** Words that a reader sees and that are not in the text: what they are, their first words, and their length. */
export function leftOutWords(label: string, words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const start = line.slice(0, maxFirstWords).replace(/[\uD800-\uDBFF]$/, '');
  const first = start === line ? line : `${start.replace(/ \S*$/, '')}…`;
  return `${label}: “${first}” (${line.length.toLocaleString('en-GB')} characters)`;
}
