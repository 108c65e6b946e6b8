import type { DocumentMark, DocumentNode } from '@/lib/domain/text/document/document';

/** An empty rationale. */
export const emptyRationale: DocumentNode = { type: 'doc', content: [{ type: 'paragraph' }] };

const keptMarks = ['bold', 'italic', 'link'];

/**
 * A rationale as the API keeps it: paragraphs, lists and headings with bold, italic and links, and none of the
 * attributes that an editor adds for its own use. Two documents that look the same are then the same.
 */
export function cleanRationale(node: DocumentNode): DocumentNode {
  if (node.type === 'text') {
    const marks = (node.marks ?? []).filter((mark) => keptMarks.includes(mark.type)).map(cleanMark);
    return { type: 'text', text: node.text ?? '', ...(marks.length > 0 ? { marks } : {}) };
  }
  const content = (node.content ?? []).map(cleanRationale);
  const start = node.type === 'orderedList' ? node.attrs?.start : undefined;
  return {
    type: node.type,
    ...(typeof start === 'number' && start !== 1 ? { attrs: { start } } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

function cleanMark(mark: DocumentMark): DocumentMark {
  return mark.type === 'link'
    ? { type: 'link', attrs: { href: mark.attrs?.href ?? '' } }
    : { type: mark.type };
}
