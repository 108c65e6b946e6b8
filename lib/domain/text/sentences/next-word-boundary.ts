import { isGraphemeBoundary } from './grapheme';
import { segmenterOf } from './segmenter-of';
import type { TextRange } from '../offsets/text-range';

const firstReach = 64;
/** Segments within this distance of a cut inside a word are not trusted. */
const cutMargin = 48;
/** Every word has one of these. */
const inWords = /[\p{Alphabetic}\p{Nd}\u309b\u309c\u30a0]/u;

/**
 * The next edge of a word after (1) or before (-1) `offset`, on a grapheme boundary. It is the end of the text when
 * there is none. Forwards it is the word's end and backwards its start, unless `edge` names the other one. Only a
 * window is segmented, around the nearest letter: the segmenter's cost for signs alone grows with the square of their
 * number. The window grows until it holds a whole word.
 */
export function nextWordBoundary(
  text: string,
  offset: number,
  direction: 1 | -1,
  edge: 'start' | 'end' = direction === 1 ? 'end' : 'start',
): number {
  const from = Math.min(Math.max(offset, 0), text.length);
  const nearest = findLetter(text, from, direction);
  if (nearest === null) return direction === 1 ? text.length : 0;
  for (let reach = firstReach; ; reach *= 4) {
    const window = { start: findCut(text, nearest, -reach), end: findCut(text, nearest, reach) };
    const found = findWordEdge(text, window, from, { direction, edge });
    if (found !== null) return found;
    if (window.start === 0 && window.end === text.length) return direction === 1 ? text.length : 0;
  }
}

/** Where the next letter or digit after an offset begins, or the last one before it ends. */
function findLetter(text: string, offset: number, direction: 1 | -1): number | null {
  if (direction === 1) {
    const found = text.slice(offset).search(inWords);
    return found < 0 ? null : offset + found;
  }
  for (let end = offset; end > 0; end -= 1) {
    const start = (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
    if (inWords.test(text.slice(start, end))) return end;
  }
  return null;
}

function findWordEdge(
  text: string,
  window: TextRange,
  from: number,
  { direction, edge }: { direction: 1 | -1; edge: 'start' | 'end' },
): number | null {
  const trusted = {
    start: isCleanCut(text, window.start) ? window.start : window.start + cutMargin,
    end: isCleanCut(text, window.end) ? window.end : window.end - cutMargin,
  };
  let found: number | null = null;
  const segments = segmenterOf('word').segment(text.slice(window.start, window.end));
  for (const { segment, index, isWordLike } of segments) {
    if (isWordLike !== true) continue;
    const at = window.start + index + (edge === 'end' ? segment.length : 0);
    if (at < trusted.start || at > trusted.end || !isGraphemeBoundary(text, at)) continue;
    if (direction === 1 && at > from) return at;
    if (direction === -1 && at < from) found = at;
  }
  return found;
}

/** A place about `reach` code units away, at a space where there is one near, never inside a surrogate pair. */
function findCut(text: string, from: number, reach: number): number {
  const step = Math.sign(reach);
  const target = Math.min(Math.max(from + reach, 0), text.length);
  const limit = Math.min(Math.max(target + reach, 0), text.length);
  for (let cut = target; cut !== limit; cut += step) if (isCleanCut(text, cut)) return cut;
  if (isCleanCut(text, limit)) return limit;
  return (text.codePointAt(target - 1) ?? 0) > 0xffff ? target - 1 : target;
}

/** Whether words on the two sides cannot belong together: an end of the text, or after a space. */
function isCleanCut(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true;
  return (
    isSpace(text.charCodeAt(offset - 1)) &&
    !isSpace(text.charCodeAt(offset)) &&
    isGraphemeBoundary(text, offset)
  );
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
