import { marked } from 'marked';
import { invalidField } from '@/lib/domain/failure';
import type { MarkupField } from './document-from-html';

/**
 * Quotes and lists inside each other, more than any document may have. The parser's time grows with the square of
 * their number.
 */
const endlessNesting = /(?:(?:>|[*+-][ \t])[ \t]*){200}/;

/**
 * For each sign of emphasis the parser reads the rest of its paragraph. This is the most that it reads so, added up; an
 * article of 100,000 words takes a tenth of it.
 */
const mostRead = 200_000_000;
const emphasisSigns = /[*_~]+/g;

/**
 * HTML of a Markdown text. Afterwards `documentFromHtml` filters whatever it contains. 422, naming the field, for a
 * text that the parser cannot get through. It runs in a thread: for some texts the parser takes a time that grows with
 * the square of what they repeat, and a stack as deep as they nest.
 */
export function htmlFromMarkdown(markdown: string, field: MarkupField): string {
  if (endlessNesting.test(markdown)) throw invalidField(field, 'is nested too deeply');
  if (isEndlessEmphasis(markdown))
    throw invalidField(field, 'has too many signs of emphasis in one paragraph');
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalidField(field, 'is nested too deeply');
  }
}

function isEndlessEmphasis(markdown: string): boolean {
  let read = 0;
  for (const paragraph of markdown.split(/\n[ \t]*\n/))
    read += paragraph.length * (paragraph.match(emphasisSigns)?.length ?? 0);
  return read > mostRead;
}
