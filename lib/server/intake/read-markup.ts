import 'server-only';
import { textTasksOf } from '../threads/text-tasks';
import type { MarkupField } from './document-from-html';
import type * as tasks from './markup-thread';
import type { MarkupArticle } from './markup-thread';

const run = textTasksOf<typeof tasks>('lib/server/intake/markup-thread.ts');

/** A book takes a tenth of it. A text that takes longer was made to do so. */
const timeoutMs = 10_000;

/** The article in an HTML text, read in a thread. 422, naming the field, where it is none. */
export function articleOfHtml(html: string, field: MarkupField): Promise<MarkupArticle> {
  return run('readHtml', { html, field }, { timeoutMs, field });
}

/** The HTML of a Markdown text, read in a thread. 422, naming the field, where the parser cannot get through it. */
export function htmlOfMarkdown(markdown: string, field: MarkupField): Promise<string> {
  return run('readMarkdown', { markdown, field }, { timeoutMs, field });
}
