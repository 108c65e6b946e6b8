import { type Block, type Enclosure, linkShare } from './block';
import { leadsElsewhere } from './furniture-phrases';

const minHeadlineLength = 25;
const minItems = 3;

/**
 * Leaves out what only leads to other articles: a paragraph that is one linked headline, a list of such paragraphs,
 * "Read more: …". A page that is mostly links is about them and stays whole.
 */
export function dropLinks(blocks: readonly Block[]): Block[] {
  const linkedLength = lengthOf(blocks.filter(isLink));
  if (linkedLength * 2 > lengthOf(blocks)) return [...blocks];
  const lists = new Map<Enclosure, Block[]>();
  for (const block of blocks) {
    const list = outerList(block);
    if (list) lists.set(list, [...(lists.get(list) ?? []), block]);
  }
  return blocks.filter((block) => {
    if (block.kind !== 'paragraph') return true;
    const list = outerList(block);
    if (list) return !isListOfHeadlines(lists.get(list) ?? []);
    if (isLink(block)) return block.text.length < minHeadlineLength || countAddresses(block) > 1;
    return !(leadsElsewhere(block.text) && linkShare(block) > 0.4);
  });
}

const isLink = (block: Block) => linkShare(block) >= 0.9;
const lengthOf = (blocks: readonly Block[]) => blocks.reduce((length, { text }) => length + text.length, 0);
const outerList = ({ within }: Block) => within.find(({ tag }) => tag === 'ul' || tag === 'ol');
const countAddresses = ({ runs }: Block) => new Set(runs.flatMap(({ href }) => href ?? [])).size;

function isListOfHeadlines(items: readonly Block[]): boolean {
  return (
    items.length >= minItems && items.every(isLink) && lengthOf(items) >= minHeadlineLength * items.length
  );
}
