import type { DocumentNode } from './document';

/**
 * Turns a plain text into a document that keeps every code unit: each line is a paragraph, and `attrs.gap` holds
 * the line end after it, together with that of one blank line that follows. Further blank lines, and blank lines
 * at the very start or end, are empty paragraphs. `textOfDocument` is the exact inverse.
 */
export function documentFromText(text: string): DocumentNode {
  const paragraphs: DocumentNode[] = [];
  let offset = 0;
  let nextLf = -1;
  let nextCr = -1;
  while (offset < text.length) {
    // Searched for anew only once passed: a text without any CR is searched for it only once.
    if (nextLf < offset) nextLf = findOrEnd(text, '\n', offset);
    if (nextCr < offset) nextCr = findOrEnd(text, '\r', offset);
    const lineEnd = Math.min(nextLf, nextCr);
    let next = skipLineEnd(text, lineEnd);
    if (lineEnd > offset) {
      const afterBlankLine = skipLineEnd(text, next);
      // At the end of the text no paragraph follows to take the second line end's position, so it stays apart.
      if (afterBlankLine < text.length) next = afterBlankLine;
    }
    paragraphs.push(createParagraph(text.slice(offset, lineEnd), text.slice(lineEnd, next)));
    offset = next;
  }
  if (paragraphs.length === 0) paragraphs.push(createParagraph('', ''));
  return { type: 'doc', content: paragraphs };
}

function findOrEnd(text: string, lineEnd: string, offset: number): number {
  const found = text.indexOf(lineEnd, offset);
  return found === -1 ? text.length : found;
}

/** The offset after the line end at `offset`, or `offset` itself when there is none. */
function skipLineEnd(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit === 10) return offset + 1;
  if (unit === 13) return text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
  return offset;
}

function createParagraph(text: string, gap: string): DocumentNode {
  const paragraph: DocumentNode = { type: 'paragraph', attrs: { gap } };
  if (text !== '') paragraph.content = [{ type: 'text', text }];
  return paragraph;
}
