import type { PdfLine } from './write-row';

/** How much larger than the lines that it covers a watermark is. */
const minRatio = 1.8;
const minCovered = 2;

/** Words printed over the text: large ones that lie on several of its lines. */
export function findWatermarks(lines: readonly PdfLine[], size: number): Set<PdfLine> {
  const large = lines.filter((line) => line.size >= size * minRatio);
  return new Set(
    large.filter((mark) => lines.filter((line) => line !== mark && covers(mark, line)).length >= minCovered),
  );
}

function covers(mark: PdfLine, line: PdfLine): boolean {
  return (
    line.page === mark.page &&
    line.size * minRatio <= mark.size &&
    Math.min(line.right, mark.right) - Math.max(line.left, mark.left) > line.size &&
    line.baseline > mark.baseline - mark.size * 0.1 &&
    line.baseline + line.size * 0.5 < mark.baseline + mark.size * 0.75
  );
}
