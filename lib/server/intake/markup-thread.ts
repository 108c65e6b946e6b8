import type { DocumentNode } from '@/lib/domain/text/document/document';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { documentFromHtml, type MarkupField } from './document-from-html';
import { htmlFromMarkdown } from './html-from-markdown';

/** An article as its markup holds it. */
export interface MarkupArticle {
  document: DocumentNode;
  /** The canonical plain text of the document. */
  text: string;
  /** The headline that the markup itself names. */
  title: string | null;
}

export function readHtml({ html, field }: { html: string; field: MarkupField }): MarkupArticle {
  const { document, title } = documentFromHtml(html, field);
  return { document, text: textOfDocument(document), title };
}

export function readMarkdown({ markdown, field }: { markdown: string; field: MarkupField }): string {
  return htmlFromMarkdown(markdown, field);
}
