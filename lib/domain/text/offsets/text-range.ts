/** A half-open span of a plain text, [start, end), in UTF-16 code units. */
export interface TextRange {
  start: number;
  end: number;
}
