import type { DocumentNode } from '@/lib/domain/text/document/document';
import { listTextblocks } from '@/lib/domain/text/offsets/list-textblocks';

/** The words of a rich text without its marks: one line per paragraph or heading, whatever its gap. */
export function plainTextOf(document: DocumentNode): string {
  return listTextblocks(document)
    .blocks.map((block) => block.text)
    .join('\n');
}
