import 'server-only';
import type { CreateArticleBody } from '@/lib/contracts/articles';
import type { DocumentNode } from '@/lib/domain/text/document';
import { documentFromText } from '@/lib/domain/text/document-from-text';
import { textOfDocument } from '@/lib/domain/text/text-of-document';
import { documentFromHtml } from './document-from-html';
import { htmlFromMarkdown } from './html-from-markdown';

export interface ArticleText {
  /** The field of the request that it came from. */
  field: 'text' | 'html' | 'markdown';
  text: string;
  document: DocumentNode;
  /** A headline that the markup itself names. */
  proposedTitle: string | null;
  nodeCount: number;
}

/** The document and the canonical plain text of what was sent. */
export async function readArticleText(
  input: Pick<CreateArticleBody, 'text' | 'html' | 'markdown'>,
): Promise<ArticleText> {
  if (input.text !== undefined) {
    const document = documentFromText(input.text);
    return {
      field: 'text',
      text: input.text,
      document,
      proposedTitle: null,
      nodeCount: countNodes(document),
    };
  }
  const field = input.html !== undefined ? 'html' : 'markdown';
  const html = input.html ?? (await htmlFromMarkdown(input.markdown ?? ''));
  const { document, title } = documentFromHtml(html, field);
  return {
    field,
    text: textOfDocument(document),
    document,
    proposedTitle: title,
    nodeCount: countNodes(document),
  };
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
