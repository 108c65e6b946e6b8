/** The place of a claim in one revision: a span in UTF-16 code units, its words and what stands around them. */
export interface Anchor {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
}

const contextLength = 32;

/**
 * Describes a non-empty span with up to 32 code units of context on each side, one fewer where the 32nd would be
 * half of a surrogate pair. Throws RangeError unless 0 ≤ start < end ≤ text.length.
 */
export function describeAnchor(text: string, startOffset: number, endOffset: number): Anchor {
  const isSpan = Number.isInteger(startOffset) && Number.isInteger(endOffset) && 0 <= startOffset;
  if (!isSpan || startOffset >= endOffset || endOffset > text.length) {
    throw new RangeError(
      `No span from ${startOffset} to ${endOffset} in a text of ${text.length} code units`,
    );
  }

  let prefixStart = Math.max(0, startOffset - contextLength);
  if (cutsPair(text, prefixStart)) prefixStart += 1;
  let suffixEnd = Math.min(text.length, endOffset + contextLength);
  if (cutsPair(text, suffixEnd)) suffixEnd -= 1;
  return {
    start: startOffset,
    end: endOffset,
    quote: text.slice(startOffset, endOffset),
    prefix: text.slice(prefixStart, startOffset),
    suffix: text.slice(endOffset, suffixEnd),
  };
}

function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
