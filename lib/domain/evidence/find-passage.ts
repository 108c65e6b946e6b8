import { typographicForm } from '../anchoring/outline/typographic-form';
import { type Line, looseForm } from './loose-form';

export interface PassagePlace {
  start: number;
  end: number;
}

/** How much one ellipsis may leave out, in UTF-16 code units. If more is left out, it is another passage. */
const maxElision = 5_000;

/**
 * The most characters that are compared for a passage whose first words stand everywhere. Only a text that repeats a
 * long passage end to end has more.
 */
const mostCompared = 50_000_000;

const elision = /\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…)\s*/u;

/**
 * Where a passage is in a copy's text, in UTF-16 code units. It must be there word for word, but its typography may
 * differ, a word may be parted at a line's end, and an ellipsis stands for words left out. If there are several places, the one nearest to `near` is taken.
 * Null if it is not there.
 */
export function findPassage(text: string, passage: string, near = 0): PassagePlace | null {
  return passageFinder(text)(passage, near);
}

/** `findPassage` for many passages of one text. The text is prepared once, for the first passage. */
export function passageFinder(text: string): (passage: string, near?: number) => PassagePlace | null {
  let prepared: Line | undefined;
  let loose: Line | undefined;
  return (passage, near = 0) => {
    const whole = (prepared ??= oneLine(text));
    return (
      findIn(whole, passage, near, (words) => oneLine(words)) ??
      findIn((loose ??= looseForm(whole)), passage, near, (words) => looseForm(oneLine(words)))
    );
  };
}

function findIn(
  whole: Line,
  passage: string,
  near: number,
  read: (words: string) => Line,
): PassagePlace | null {
  const formOf = (words: string) => read(words).form.trim();
  const exact = nearest(whole, [formOf(passage)], near);
  if (exact) return exact;
  const parts = passage.split(elision).map(formOf).filter(Boolean);
  return parts.length > 1 ? nearest(whole, parts, near) : null;
}

/**
 * The text's typographic form with spaces in place of line ends: a passage does not know where its source broke a line.
 */
function oneLine(text: string): Line {
  const { form, toStart, toEnd } = typographicForm(text);
  return { form: form.replace(/\n/g, ' '), toStart, toEnd };
}

function nearest(
  { form, toStart, toEnd }: Line,
  parts: readonly string[],
  near: number,
): PassagePlace | null {
  const [first = ''] = parts;
  if (first === '') return null;
  const endOf = endFinder(form, parts);
  const mostPlaces = Math.max(1, Math.floor(mostCompared / first.length));
  let best: PassagePlace | null = null;
  let at = form.indexOf(first);
  for (let places = 0; at >= 0 && places < mostPlaces; places += 1) {
    const end = endOf(at);
    const place = end === null ? null : { start: toStart(at), end: toEnd(end) };
    if (place && best && Math.abs(place.start - near) >= Math.abs(best.start - near)) break;
    best = place ?? best;
    at = form.indexOf(first, at + 1);
  }
  return best;
}

/**
 * Where the last part ends when the parts follow each other from a place. Places are asked for in order, so that each
 * part is looked for once from one end of the text to the other, not once for each place.
 */
function endFinder(form: string, parts: readonly string[]): (at: number) => number | null {
  const [first = '', ...rest] = parts;
  const found = rest.map(() => -1);
  return (at) => {
    let end = at + first.length;
    for (const [index, part] of rest.entries()) {
      let next = found[index] ?? -1;
      if (next < end) next = found[index] = indexOrEnd(form, part, end);
      if (next - end > maxElision) return null;
      end = next + part.length;
    }
    return end;
  };
}

function indexOrEnd(form: string, part: string, from: number): number {
  const at = form.indexOf(part, from);
  return at < 0 ? Infinity : at;
}
