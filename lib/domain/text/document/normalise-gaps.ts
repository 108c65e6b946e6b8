import type { DocumentNode } from './document';
import { DocumentProblem, memberPath } from './document-problem';

/**
 * Writes out the default gaps of a checked document. Refuses gaps that would make its plain text ambiguous: no gap
 * between two blocks, or two line ends after the last block, where the second would have no position. Changes the
 * document in place.
 */
export function normaliseGaps(document: DocumentNode): void {
  const textblocks = listWithPaths(document);
  textblocks.forEach(({ node, path }, index) => {
    const isLast = index === textblocks.length - 1;
    const gap = node.attrs?.gap ?? (isLast ? '' : '\n\n');
    const gapPath = memberPath(path, 'attrs.gap');
    if (!isLast && gap === '')
      throw new DocumentProblem(gapPath, 'must be a line end, because a block follows');
    if (isLast && gap !== '' && gap !== '\n' && gap !== '\r\n' && gap !== '\r') {
      throw new DocumentProblem(gapPath, 'must be at most one line end, because no block follows');
    }
    node.attrs = { ...node.attrs, gap };
  });
}

function listWithPaths(document: DocumentNode): { node: DocumentNode; path: string }[] {
  const found: { node: DocumentNode; path: string }[] = [];
  const stack = [{ node: document, path: '' }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node, path } = entry;
    if (node.type === 'paragraph' || node.type === 'heading') {
      found.push(entry);
      continue;
    }
    const children = node.content ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) stack.push({ node: child, path: `${memberPath(path, 'content')}[${index}]` });
    }
  }
  return found;
}
