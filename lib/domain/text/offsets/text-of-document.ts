import type { DocumentNode } from '../document/document';
import { listTextblocks } from './list-textblocks';

/** The canonical plain text of an article's document: each block's text and its gap, in order. */
export function textOfDocument(document: DocumentNode): string {
  return listTextblocks(document)
    .blocks.map((block) => block.text + block.gap)
    .join('');
}
