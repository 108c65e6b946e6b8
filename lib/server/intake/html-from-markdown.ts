import 'server-only';
import { marked } from 'marked';

/** HTML of a Markdown text; whatever it contains is filtered by `documentFromHtml` afterwards. */
export function htmlFromMarkdown(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true });
}
