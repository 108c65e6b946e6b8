import { type Block, isProse } from './block';
import { cutAfterwards, dropLooseEnds } from './cut-afterwards';
import { dropLeadIn } from './drop-lead-in';
import { dropLinks } from './drop-links';
import { isCall, isLabel, isNewsroomCredit, isPictureCredit } from './furniture-phrases';
import { lettersOf } from './metadata/plain-text';

/** The blocks that are the article's own text. If the text has not a single sentence, nothing is left out. */
export function keepArticleBlocks(blocks: readonly Block[], title: string | null): Block[] {
  const isTitle = ({ text }: Block) => title !== null && lettersOf(text) === lettersOf(title);
  const own = cutAfterwards(dropLinks(blocks.filter((block) => !isTitle(block))));
  const uninterrupted = own.filter((block) => block.kind === 'row' || !isInterruption(block.text));
  const kept = dropLooseEnds(dropLeadIn(uninterrupted));
  return kept.some(isProse) ? kept : [...blocks];
}

function isInterruption(text: string): boolean {
  return isLabel(text) || isCall(text) || isPictureCredit(text) || isNewsroomCredit(text);
}
