import 'server-only';
import { type CreateArticleBody, maxTextLength } from '@/lib/contracts/articles';
import { type Failure, invalidField } from '@/lib/domain/failure';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { articleOfHtml, htmlOfMarkdown } from './read-markup';

export interface ArticleText {
  /** The field of the request that it came from. */
  field: 'text' | 'html' | 'markdown' | 'intake';
  text: string;
  document: DocumentNode;
  /** A headline that the markup itself names. */
  proposedTitle: string | null;
}

/** The document and the canonical plain text of what was sent. */
export async function readArticleText(
  input: Pick<CreateArticleBody, 'text' | 'html' | 'markdown'>,
): Promise<ArticleText> {
  if (input.text !== undefined) {
    checkPlainText('text', input.text);
    const document = documentFromText(input.text);
    return {
      field: 'text',
      text: input.text,
      document,
      proposedTitle: null,
    };
  }
  const field = input.html !== undefined ? 'html' : 'markdown';
  const html = input.html ?? (await htmlOfMarkdown(input.markdown ?? '', field));
  const { document, title, text } = await articleOfHtml(html, field);
  return { field, text, document, proposedTitle: title };
}

/** The most paragraphs and other parts that a document may have; the editor stays quick up to here. */
const maxNodes = 60_000;

/**
 * 422, naming the field that it came in, for a text that is too long or has too many parts. No document is made of
 * it: that would take many times the text's memory, and would be refused all the same.
 */
export function checkPlainText(field: string, text: string): void {
  checkLength(field, text);
  // A paragraph takes two line ends at most.
  if ((text.match(/\r\n?|\n/g)?.length ?? 0) > 2 * maxNodes) throw tooManyParts(field);
}

function checkLength(field: string, text: string): void {
  if (text.length > maxTextLength)
    throw invalidField(field, `is longer than ${maxTextLength.toLocaleString('en-GB')} characters`);
}

function tooManyParts(field: string): Failure {
  return invalidField(field, `has more than ${maxNodes.toLocaleString('en-GB')} parts`);
}

/** 422, naming the field that it came in, for a text without words or with too many parts. */
export function checkArticleText(
  field: string,
  { text, document }: Pick<ArticleText, 'text' | 'document'>,
): void {
  if (text.trim() === '') throw invalidField(field, 'contains no words');
  checkLength(field, text);
  if (countNodes(document) > maxNodes) throw tooManyParts(field);
}

function countNodes(root: DocumentNode): number {
  let count = 0;
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    count += 1;
    for (const child of node.content ?? []) open.push(child);
  }
  return count;
}
