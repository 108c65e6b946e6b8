import type { AnchorCase } from './read-cases';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
const CONTEXT = 32;

/**
 * Claims of one, two and three words cut out of longer ones: a name, a figure. They stand where the longer claim
 * stands now, at the same distance from its start, and are gone where it is.
 */
export function deriveShortCases(cases: readonly AnchorCase[]): AnchorCase[] {
  return cases.flatMap((long) => {
    const isKept =
      long.gold !== null && long.after.slice(long.gold.start, long.gold.end) === long.anchor.exact;
    const isDeleted = long.gold === null;
    const words = [...long.anchor.exact.matchAll(WORD)];
    if ((!isKept && !isDeleted) || words.length < 8) return [];
    return [1, 2, 3].map((count) => {
      const first = Math.floor((words.length * count) / 5);
      const last = words[first + count - 1];
      const offset = words[first].index;
      const length = last.index + last[0].length - offset;
      const start = long.anchor.start + offset;
      return {
        ...long,
        id: `${long.id}/${count}`,
        category: isDeleted ? 'short of deleted' : 'short of kept',
        anchor: {
          start,
          end: start + length,
          exact: long.before.slice(start, start + length),
          prefix: long.before.slice(Math.max(0, start - CONTEXT), start),
          suffix: long.before.slice(start + length, start + length + CONTEXT),
        },
        gold: long.gold && { start: long.gold.start + offset, end: long.gold.start + offset + length },
      };
    });
  });
}
