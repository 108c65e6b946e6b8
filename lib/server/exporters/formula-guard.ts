/** What a spreadsheet skips before it looks for a formula: white space of any kind, invisible and control characters. */
const skipped = String.raw`[\s\p{Cc}\p{Cf}]*`;

const startsFormula = new RegExp(String.raw`^(?:${skipped}[=+\-@＝＋－＠]|[\t\r\n])`, 'u');

/**
 * A text cell that no spreadsheet runs: an apostrophe goes before whatever could start a formula.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}
