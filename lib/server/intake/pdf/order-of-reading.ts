import { rightToLeft } from './read-fragments';

/** No line has as many. */
const maxPieces = 2_000;

interface Token {
  text: string;
  kind: 'rtl' | 'ltr' | 'number' | 'neutral';
}

const numberSigns = /^[\d٠-٩۰-۹](?:[\d٠-٩۰-۹.,:/٫٬%-]*[\d٠-٩۰-۹%])?/u;
const letters = /^[\p{L}\p{M}]+/u;
const mirrored: Record<string, string | undefined> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);

/**
 * Puts pieces of a line, which stand from left to right, in the order in which they are read. Words from right to
 * left are in order within each piece. Numbers and words in other letters keep theirs.
 */
export function orderOfReading(pieces: readonly string[]): string {
  if (pieces.length > maxPieces) return pieces.join('');
  const tokens = pieces.flatMap(tokensOf);
  const count = (kind: Token['kind']) =>
    tokens.reduce((sum, token) => sum + (token.kind === kind ? token.text.length : 0), 0);
  const ordered =
    count('rtl') >= count('ltr')
      ? reversed(tokens)
      : reverseRuns(tokens, (first) => (first.kind === 'rtl' ? wordRun('rtl') : null));
  return ordered.map(({ text }) => text).join('');
}

function tokensOf(piece: string): Token[] {
  const tokens: Token[] = [];
  let rest = piece;
  while (rest !== '') {
    const number = numberSigns.exec(rest)?.[0];
    const word = number === undefined ? letters.exec(rest)?.[0] : undefined;
    const text = number ?? word ?? (rest.match(/^[^]/u)?.[0] as string);
    const kind = number !== undefined ? 'number' : word === undefined ? 'neutral' : 'ltr';
    tokens.push({ text, kind: kind === 'ltr' && rightToLeft.test(text) ? 'rtl' : kind });
    rest = rest.slice(text.length);
  }
  // A piece is in order within itself: as it stands from left to right, its words are the other way round.
  return tokens.some(({ kind }) => kind === 'rtl') ? reversed(tokens) : tokens;
}

/** From right to left; stretches of other letters and numbers are turned back. */
function reversed(tokens: readonly Token[]): Token[] {
  const turned = tokens
    .toReversed()
    .map((token) =>
      token.kind === 'neutral' ? { ...token, text: mirrored[token.text] ?? token.text } : token,
    );
  return reverseRuns(turned, ({ kind }) =>
    kind === 'ltr' ? wordRun('ltr') : kind === 'number' ? numberRun : null,
  );
}

/** How a token takes part in a stretch: as its end, between two others, or not at all. */
type Part = (token: Token) => 'end' | 'between' | 'none';

/** Words with what stands between them. A number behind a word belongs to it. */
const wordRun =
  (own: 'rtl' | 'ltr'): Part =>
  ({ kind, text }) => {
    if (kind === own || (kind === 'number' && own === 'ltr')) return 'end';
    return kind === 'number' || (kind === 'neutral' && /[\s.,'’&/-]/u.test(text)) ? 'between' : 'none';
  };

/** One number in pieces. */
const numberRun: Part = ({ kind, text }) =>
  kind === 'number' ? 'end' : kind === 'neutral' && /[.,:/٫٬-]/u.test(text) ? 'between' : 'none';

/** Turns round each longest stretch of those that `partOf` gives for its first token; null where none begins. */
function reverseRuns(tokens: readonly Token[], partOf: (first: Token) => Part | null): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length;) {
    const rest = tokens.slice(index);
    const [first] = rest;
    const part = first ? partOf(first) : null;
    const reach = part ? rest.findIndex((token) => part(token) === 'none') : 1;
    const stretch = rest.slice(0, reach < 0 ? rest.length : reach);
    const length = part ? stretch.findLastIndex((token) => part(token) === 'end') + 1 : 1;
    result.push(...rest.slice(0, length).toReversed());
    index += length;
  }
  return result;
}
