import type { DocumentNode } from '../document/document';
import { listTextblocks } from './list-textblocks';

/** The words of a rich text without its marks: one line per paragraph or heading, whatever its gap. */
export function plainTextOf(document: DocumentNode): string {
  return listTextblocks(document)
    .blocks.map((block) => block.text)
    .join('\n');
}
