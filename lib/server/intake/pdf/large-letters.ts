import type { PdfLine } from './write-row';

const initial = /^[“"‘'«„]?\p{L}{1,2}$/u;
/** How much larger than the line that it begins a first letter is. */
const minRatio = 1.8;
/** Words that "A" begins, where the rest may look like a word of its own. */
const withA =
  /^(?:bout|bove|broad|cross|gain|gainst|ge|go|head|ike|ir|live|ll|lone|long|loud|mid|mong|mount|part|ppeal|re|rea|rena|rise|rm|round|side|sleep|spect|ttack|wait|wake|ware|way)$/i;
/** No word begins with these. */
const noBeginning =
  /^(?:[^aeiouyh\s]{3}|b[bdjmst]|c[cdt]|d[dmv]|f[ft]|g[gn]|l[^aeiouy]|m[mbp]|n[^aeiouy]|p[pt]|r[^aeiouy]|s[s]|t[ltm]|[a-z]$|[a-z]{2}$)/i;

/** Joins large first letters to the lines that they begin, whenever they are drawn. `words` are those of the text. */
export function joinInitials(lines: readonly PdfLine[], words: ReadonlySet<string>): PdfLine[] {
  const joined = [...lines];
  for (const letter of lines) {
    if (!initial.test(letter.text)) continue;
    const line = joined
      .filter((other) => isBegunBy(letter, other))
      .sort((one, other) => other.baseline - one.baseline)[0];
    if (!line) continue;
    const between = isWordOfItsOwn(letter.text, line.text, words) ? ' ' : '';
    joined[joined.indexOf(line)] = { ...line, text: `${letter.text}${between}${line.text}` };
    joined.splice(joined.indexOf(letter), 1);
  }
  return joined;
}

function isBegunBy(letter: PdfLine, line: PdfLine): boolean {
  return (
    line.page === letter.page &&
    letter.size >= line.size * minRatio &&
    /^\p{L}/u.test(line.text) &&
    line.left >= letter.right - letter.size * 0.15 &&
    line.left <= letter.right + letter.size * 0.5 &&
    line.baseline >= letter.baseline - line.size * 0.3 &&
    line.baseline <= letter.baseline + letter.size
  );
}

/** "A harbour", not "A fter": by the words of the text, else by how words begin. */
function isWordOfItsOwn(letter: string, line: string, words: ReadonlySet<string>): boolean {
  const rest = /^[\p{L}\p{M}]+/u.exec(line)?.[0].toLowerCase() ?? '';
  if (!/^[“"‘'«„]?[AIÀYO]$/.test(letter)) return false;
  if (words.has(`${letter.toLowerCase()}${rest}`)) return false;
  return !withA.test(rest) && !noBeginning.test(rest);
}
