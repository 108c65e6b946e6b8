import type { DocumentNode } from '../document/document';
import { listTextblocks } from './list-textblocks';

/** The first whole blocks of a document, as many as are needed for `length` code units of text. */
export function takeOpening(document: DocumentNode, length: number): DocumentNode {
  const content: DocumentNode[] = [];
  let held = 0;
  for (const block of document.content ?? []) {
    if (held >= length) break;
    content.push(block);
    for (const { text } of listTextblocks({ type: 'doc', content: [block] }).blocks) held += text.length;
  }
  return { ...document, content };
}
