import { segmenterOf } from './segmenter-of';

const firstCombining = 0x300;
const firstIndic = 0x900;
const zeroWidthJoiner = 0x200d;
const extending = /^[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200c\u200d]$/u;
const pictograph = /^\p{Extended_Pictographic}$/u;
const letter = /^\p{L}$/u;

/**
 * Whether a cursor may stand at `offset` (UTF-16 code units): false inside a surrogate pair, CRLF or any other
 * extended grapheme cluster (https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules), and outside
 * the text. Looks only at the two characters around the offset and, where a rule asks for it, back to their base.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (offset === 0 || offset === text.length) return true;

  const leftOffset = previousCodePointOffset(text, offset);
  const left = codePointAt(text, leftOffset);
  if (leftOffset + unitsOf(left) > offset) return false;
  const right = codePointAt(text, offset);

  if (left < firstCombining && right < firstCombining) return !(left === 13 && right === 10);
  if (isRegionalIndicator(left) && isRegionalIndicator(right)) {
    return countRegionalIndicatorsBefore(text, offset) % 2 === 0;
  }
  const end = offset + unitsOf(right);
  if (!isBreakInside(text.slice(leftOffset, end), offset - leftOffset)) return false;

  // GB9c and GB11 are the only rules left that reach further back than one character.
  if (!mayJoinAcross(left, right)) return true;
  const baseOffset = findBaseOffset(text, offset);
  return isBreakInside(text.slice(baseOffset, end), offset - baseOffset);
}

/** The nearest grapheme boundary after (1) or before (-1) `offset`; the end of the text when there is none. */
export function nextGraphemeBoundary(text: string, offset: number, direction: 1 | -1): number {
  let boundary = offset;
  do boundary += direction;
  while (boundary > 0 && boundary < text.length && !isGraphemeBoundary(text, boundary));
  return Math.min(Math.max(boundary, 0), text.length);
}

function isBreakInside(slice: string, at: number): boolean {
  return segmenterOf('grapheme').segment(slice).containing(at)?.index === at;
}

function mayJoinAcross(left: number, right: number): boolean {
  if (left === zeroWidthJoiner) {
    if (pictograph.test(String.fromCodePoint(right))) return true;
  } else if (!extending.test(String.fromCodePoint(left))) {
    return false;
  }
  return right >= firstIndic && letter.test(String.fromCodePoint(right));
}

function findBaseOffset(text: string, offset: number): number {
  let base = offset;
  do base = previousCodePointOffset(text, base);
  while (base > 0 && extending.test(String.fromCodePoint(codePointAt(text, base))));
  return base;
}

function countRegionalIndicatorsBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = offset - 2; at >= 0 && isRegionalIndicator(codePointAt(text, at)); at -= 2) count += 1;
  return count;
}

function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

function previousCodePointOffset(text: string, offset: number): number {
  return offset >= 2 && codePointAt(text, offset - 2) > 0xffff ? offset - 2 : offset - 1;
}

function codePointAt(text: string, offset: number): number {
  return text.codePointAt(offset) ?? 0;
}

function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
