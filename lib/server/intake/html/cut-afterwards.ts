import { type Block, isProse, linkShare } from './block';
import { isAfterwardsHeading, leadsElsewhere } from './furniture-phrases';

/** A heading ends the article only where the text before it is at least this share of the whole. */
const minShare = 0.6;
/**
 * The most that teasers below a heading that leads elsewhere may have. More sentences than these are the article's
 * own.
 */
const maxTeaserShare = 0.15;

/** Leaves out what follows an article: from a heading over comments, other articles or the writer to the end. */
export function cutAfterwards(blocks: readonly Block[]): Block[] {
  const length = lengthOf(blocks);
  let passed = 0;
  const end = blocks.findIndex((block, at) => {
    const isBehind = passed > length * minShare;
    passed += block.text.length;
    if (!isBehind || !looksLikeHeading(block)) return false;
    const isEnd = () => lengthOf(blocks.slice(at + 1).filter(isProse)) <= length * maxTeaserShare;
    return isAfterwardsHeading(block.text) || (leadsElsewhere(block.text) && isEnd());
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

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
