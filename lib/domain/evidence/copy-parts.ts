export const partKinds = ['heading', 'item'] as const;

/** What shape a stretch of a page's words has. */
export interface Shape {
  kind: (typeof partKinds)[number];
  /** A heading's, or how deep an item stands in its lists; from 1. */
  level: number;
  /** What stands before the first words of an item: a bullet, or its number; else empty. */
  marker: string;
}

/** A paragraph of a page as it is marked up; its words may hold line ends. */
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
 * Where the blocks with a shape stand in the text: whole lines, in the order of the page. A block whose words are not there is
 * left out; the text is what is cited, and its shape only helps to read it. Linear in both.
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

/** The first line of these at or after `next`; those before it are of no more use. */
function takeFrom(same: number[] | undefined, next: number): number | null {
  while (same && (same.at(-1) ?? next) < next) same.pop();
  return same?.at(-1) ?? null;
}
