/** The number, from 1, of the page that an offset of a text is on; `pages` are the offsets at which the pages begin. */
export function pageAt(pages: readonly number[], offset: number): number {
  return Math.max(1, pages.findLastIndex((start) => start <= offset) + 1);
}
