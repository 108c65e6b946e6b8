import type { DocumentNode } from './document';

/** A rich text with one paragraph for each line of a plain text; an empty line is an empty paragraph. */
export function rationaleFromText(text: string): DocumentNode {
  const content = text
    .split(/\r\n|\n|\r/)
    .map((line): DocumentNode =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
  return { type: 'doc', content };
}
