export const partKinds = ['heading', 'item'] as const;

/** What shape a stretch of a page's words has. */
export interface Shape {
  kind: (typeof partKinds)[number];
  /** The level of a heading, or the depth of an item in its lists. Both count from 1. */
  level: number;
  /** What comes before the first words of a list item: a bullet or its number. Empty for everything else. */
  marker: string;
}

/** A paragraph of a page as it is marked up. Its text may contain line ends. */
export interface CopyBlock {
  words: string;
  /** Null for running text. */
  shape: Shape | null;
}

/** A stretch of a copy's text that has a shape, in UTF-16 code units. */
export interface CopyPart extends Shape {
  start: number;
  end: number;
}

/**
 * Where the blocks that have a shape are in the text, in the order of the page. They cover whole lines. A block that is
 * not found in the text is left out, because the text is what people cite and its shape only helps to read it. The cost
 * is linear in both.
 */
export function findParts(text: string, blocks: readonly CopyBlock[]): CopyPart[] {
  const { lines, starts, known } = indexLines(text);
  let next = 0;
  return blocks.flatMap(({ words, shape }) => {
    const wanted = words.split('\n');
    const at = takeFrom(known.get(wanted[0] ?? ''), next);
    const start = starts[at ?? -1];
    if (at === null || start === undefined) return [];
    if (wanted.some((line, index) => lines[at + index] !== line)) return [];
    next = at + wanted.length;
    return shape === null ? [] : [{ ...shape, start, end: start + words.length }];
  });
}

function indexLines(text: string) {
  const lines = text.split('\n');
  const starts: number[] = [];
  /** The lines that say the same, the first one last. */
  const known = new Map<string, number[]>();
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const same = known.get(lines[index] ?? '');
    if (same) same.push(index);
    else known.set(lines[index] ?? '', [index]);
  }
  return { lines, starts, known };
}

/** The first of these lines at or after `next`. Earlier ones are removed, because they are not needed again. */
function takeFrom(same: number[] | undefined, next: number): number | null {
  while (same && (same.at(-1) ?? next) < next) same.pop();
  return same?.at(-1) ?? null;
}
