import type { Row } from './group-rows';
import { type Fragment, rightToLeft } from './read-fragments';

interface Span {
  left: number;
  right: number;
}

/** On fewer rows, what stands beside each other may be anything. */
const minRows = 3;

/**
 * Reads columns one after the other where a file draws them row by row. Other rows stay as they are: those of a table
 * belong together, and most files draw a column to its end.
 */
export function orderColumns(rows: readonly Row[]): Row[] {
  const ordered: Row[] = [];
  for (let index = 0; index < rows.length;) {
    const { gutters, length } = bandFrom(rows, index);
    const band = rows.slice(index, index + length);
    const columns = length >= minRows ? intoColumns(band, gutters) : [];
    const isText = columns.length > 1 && columns.every(isRunningText);
    ordered.push(...(isText ? columns.flat() : rows.slice(index, index + 1)));
    index += isText ? length : 1;
  }
  return ordered;
}

/** The rows from one on that leave the same gaps free, down the page. */
function bandFrom(rows: readonly Row[], start: number): { gutters: Span[]; length: number } {
  const first = rows[start];
  let gutters = first ? gapsIn(first) : [];
  let length = 0;
  for (let at = start; at < rows.length && gutters.length > 0; at += 1) {
    const [row, before] = [rows[at], rows[at - 1]];
    if (!row || (before && at > start && !isBelow(before, row))) break;
    const free = gutters.flatMap((gutter) => freePart(gutter, row));
    if (free.length === 0) break;
    gutters = free;
    length += 1;
  }
  return { gutters, length };
}

function isBelow([before]: Row, [row]: Row): boolean {
  if (!before || !row) return false;
  const drop = before.baseline - row.baseline;
  return drop > 0 && drop < Math.max(before.size, row.size) * 3;
}

/** Wide gaps between what stands beside each other. */
function gapsIn(row: Row): Span[] {
  if (row.some(({ text }) => rightToLeft.test(text))) return [];
  return row.slice(1).flatMap((next, index) => {
    const before = row[index];
    return before && next.left - before.right >= next.size * 0.9
      ? [{ left: before.right, right: next.left }]
      : [];
  });
}

/** What a row leaves of a gap. */
function freePart(gutter: Span, row: Row): Span[] {
  let { left, right } = gutter;
  for (const fragment of row) {
    if (fragment.right <= left || fragment.left >= right) continue;
    // A line may reach into the gap from either side.
    if (fragment.left < left) left = fragment.right;
    else right = fragment.left;
  }
  const [size = 10] = row.map((fragment) => fragment.size);
  return right - left >= size * 0.7 ? [{ left, right }] : [];
}

function intoColumns(band: readonly Row[], gutters: readonly Span[]): Row[][] {
  const edges = gutters.map(({ left, right }) => (left + right) / 2).sort((one, other) => one - other);
  const columnOf = ({ left }: Fragment) => edges.filter((edge) => edge < left).length;
  return Array.from({ length: edges.length + 1 }, (_, column) =>
    band
      .map((row) => row.filter((fragment) => columnOf(fragment) === column))
      .filter((row) => row.length > 0),
  );
}

/** Lines of running text fill their column; cells of a table do not. */
function isRunningText(column: readonly Row[]): boolean {
  if (column.length < minRows) return false;
  const lines = column.map((row) => ({
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    letters:
      row
        .map(({ text }) => text)
        .join(' ')
        .match(/\p{L}/gu)?.length ?? 0,
  }));
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const full = lines.filter((line) => line.right - left >= width * 0.75 && line.letters >= 12);
  return full.length >= lines.length * 0.6;
}
