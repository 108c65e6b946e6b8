import { typographicForm } from '../anchoring/outline/typographic-form';

export interface PassagePlace {
  start: number;
  end: number;
}

/** How much one ellipsis may leave out, in UTF-16 code units. If more is left out, it is another passage. */
const maxElision = 5_000;

const elision = /\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…)\s*/u;

/**
 * Where a passage is in a copy's text, in UTF-16 code units. It must be there word for word, but its typography may
 * differ, and an ellipsis stands for words left out. If there are several places, the one nearest to `near` is taken.
 * Null if it is not there.
 */
export function findPassage(text: string, passage: string, near = 0): PassagePlace | null {
  return passageFinder(text)(passage, near);
}

/** `findPassage` for many passages of one text. The text is prepared once, for the first passage. */
export function passageFinder(text: string): (passage: string, near?: number) => PassagePlace | null {
  let prepared: Line | undefined;
  return (passage, near = 0) => {
    const whole = (prepared ??= oneLine(text));
    const exact = nearest(whole, [formOf(passage)], near);
    if (exact) return exact;
    const parts = passage.split(elision).map(formOf).filter(Boolean);
    return parts.length > 1 ? nearest(whole, parts, near) : null;
  };
}

type Line = ReturnType<typeof oneLine>;

/**
 * The text's typographic form with spaces in place of line ends: a passage does not know where its source broke a line.
 */
function oneLine(text: string) {
  const { form, toStart, toEnd } = typographicForm(text);
  return { form: form.replace(/\n/g, ' '), toStart, toEnd };
}

function formOf(words: string): string {
  return oneLine(words).form.trim();
}

function nearest(
  { form, toStart, toEnd }: Line,
  parts: readonly string[],
  near: number,
): PassagePlace | null {
  const [first = ''] = parts;
  if (first === '') return null;
  let best: PassagePlace | null = null;
  for (let at = form.indexOf(first); at >= 0; at = form.indexOf(first, at + 1)) {
    const end = endOf(form, parts, at);
    if (end === null) continue;
    const place = { start: toStart(at), end: toEnd(end) };
    if (best && Math.abs(place.start - near) >= Math.abs(best.start - near)) break;
    best = place;
  }
  return best;
}

/** Where the last part ends when the parts follow each other from `at`. */
function endOf(form: string, parts: readonly string[], at: number): number | null {
  let end = at + (parts[0]?.length ?? 0);
  for (const part of parts.slice(1)) {
    const next = form.indexOf(part, end);
    if (next < 0 || next - end > maxElision) return null;
    end = next + part.length;
  }
  return end;
}
