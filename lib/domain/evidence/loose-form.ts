import type { TypographicForm } from '../anchoring/outline/typographic-form';

/** A form of a text, and where its offsets lie in the text. */
export type Line = Pick<TypographicForm, 'form' | 'toStart' | 'toEnd'>;

/**
 * What copies of one text differ in although its readers see the same words: the hyphen of a parted word, bars between
 * the cells of a table, signs that are not seen. A hyphen beside a digit is none of them, nor is that of "re-signed".
 */
const varying =
  /(?<=\p{L}\p{L})(?<!\bre)-(?=\p{Ll}\p{L})|(?<=\p{L})- (?=\p{Ll})|\s*\|\s*|[\p{Cf}\ufe00-\ufe0f]+/gu;

interface Stretch {
  /** Where it begins in the loose form. */
  at: number;
  start: number;
  end: number;
}

/** The form without what copies differ in. It is for passages that are not found word for word. */
export function looseForm({ form, toStart, toEnd }: Line): Line {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let [copied, length] = [0, 0];
  const add = (words: string, start: number, end: number) => {
    if (words === '') return;
    parts.push(words);
    stretches.push({ at: length, start, end });
    length += words.length;
  };
  for (const match of form.matchAll(varying)) {
    const end = match.index + match[0].length;
    add(form.slice(copied, match.index), copied, match.index);
    add(match[0].includes('|') ? ' ' : '', match.index, end);
    copied = end;
  }
  add(form.slice(copied), copied, form.length);
  return {
    form: parts.join(''),
    toStart: (offset) => {
      const { at, start, end } = stretchAt(stretches, offset);
      return toStart(Math.min(start + offset - at, end));
    },
    toEnd: (offset) => {
      const { at, start, end } = stretchAt(stretches, offset - 1);
      return toEnd(Math.min(start + offset - at, end));
    },
  };
}

function stretchAt(stretches: readonly Stretch[], offset: number): Stretch {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return stretches[low] ?? { at: 0, start: 0, end: 0 };
}
