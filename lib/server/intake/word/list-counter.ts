import type { Numbering } from './read-numbering';

/** Counts the items of a file's lists as Word does: a list goes on wherever its next item stands. */
export class ListCounter {
  /** By what is counted together, the number reached at each level. */
  private readonly reached = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The next item of a list. Its number; null where the list counts by dots or not at all. */
  count(numberingId: string, level: number): number | null {
    const { marker, counter, start, restart } = this.numbering(numberingId, level);
    if (counter === null) return null;
    const levels = this.reached.get(counter) ?? [];
    this.reached.set(counter, levels);
    const isRestarted = restart !== null && !this.begun.has(`${numberingId} ${level}`);
    this.begun.add(`${numberingId} ${level}`);
    const before = isRestarted ? undefined : levels[level];
    const number = before === undefined ? (restart ?? start) : before + 1;
    levels[level] = number;
    // A deeper list begins anew under each item.
    levels.length = level + 1;
    return marker === 'number' ? number : null;
  }
}
