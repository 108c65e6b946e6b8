import { marked } from 'marked';
import { invalidField } from '@/lib/domain/failure';
import type { MarkupField } from './document-from-html';

/**
 * Quotes and lists inside each other, more than any document may have. The parser's time grows with the square of
 * their number.
 */
const endlessNesting = /(?:(?:>|[*+-][ \t])[ \t]*){200}/;

/**
 * HTML of a Markdown text. Afterwards `documentFromHtml` filters whatever it contains. 422, naming the field, for a
 * text that the parser cannot get through. It runs in a thread: for some texts the parser takes a time that grows with
 * the square of what they repeat, and a stack as deep as they nest.
 */
export function htmlFromMarkdown(markdown: string, field: MarkupField): string {
  if (endlessNesting.test(markdown)) throw invalidField(field, 'is nested too deeply');
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalidField(field, 'is nested too deeply');
  }
}
