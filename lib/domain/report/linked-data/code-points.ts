/**
 * Converts UTF-16 offsets of one text into counts of Unicode code points, as W3C selectors need them. Offsets must come
 * in rising order; the text is read once.
 */
export function createCodePointCounter(text: string): (offset: number) => number {
  let reachedOffset = 0;
  let codePoints = 0;
  return (offset) => {
    if (offset < reachedOffset) {
      reachedOffset = 0;
      codePoints = 0;
    }
    while (reachedOffset < offset && reachedOffset < text.length) {
      reachedOffset += (text.codePointAt(reachedOffset) ?? 0) > 0xffff ? 2 : 1;
      codePoints += 1;
    }
    return codePoints;
  };
}
