/**
 * The tops of cards that all have one height. Each top is as near to its wanted one as the others allow: in order,
 * without overlap, none above 0. Crowded cards spread evenly around their lines and are not all pushed down (least
 * squares with the gaps held, by pooling adjacent violators). `wanted` is in order; `pitch` is a card's height with its
 * gap.
 * @see https://en.wikipedia.org/wiki/Isotonic_regression
 */
export function alignCards(wanted: readonly number[], pitch: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((top, index) => {
    let block = { sum: top - index * pitch, count: 1 };
    for (let before = blocks.at(-1); before && meanOf(before) > meanOf(block); before = blocks.at(-1)) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  });
  const starts = blocks.flatMap((block) => new Array<number>(block.count).fill(Math.max(0, meanOf(block))));
  return starts.map((start, index) => Math.round(start + index * pitch));
}

function meanOf({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}
