import { type Block, linkShare } from './block';
import { isAfterwardsHeading, leadsElsewhere } from './furniture-phrases';

/** The text before a heading that ends it is at least this share of the whole. */
const minShare = 0.6;

/** Leaves out what follows an article: from a heading over comments, other articles or the writer to the end. */
export function cutAfterwards(blocks: readonly Block[]): Block[] {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let passed = 0;
  const end = blocks.findIndex((block) => {
    const isBehind = passed > length * minShare;
    passed += block.text.length;
    return (
      isBehind && looksLikeHeading(block) && (isAfterwardsHeading(block.text) || leadsElsewhere(block.text))
    );
  });
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

/** Leaves out headings and links at the end, which nothing follows. */
export function dropLooseEnds(blocks: readonly Block[]): Block[] {
  const end = blocks.findLastIndex((block) => !isLooseEnd(block));
  return blocks.slice(0, end + 1);
}

function looksLikeHeading({ kind, text, runs, within }: Block): boolean {
  if (kind === 'heading') return true;
  if (kind === 'row' || text.length >= 80) return false;
  return (
    (within.length === 0 && text.length < 40) ||
    runs.every(({ isStrong, text: words }) => isStrong || !/[\p{L}\p{N}]/u.test(words))
  );
}

function isLooseEnd(block: Block): boolean {
  if (block.kind === 'row' || block.within.length > 0) return false;
  return (
    block.kind === 'heading' ||
    linkShare(block) >= 0.7 ||
    (block.text.length < 150 && leadsElsewhere(block.text))
  );
}
