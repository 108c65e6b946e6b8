import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import { runInThread, ThreadFailure } from '../threads/run-in-thread';

/** A book takes less. A text that takes longer was made to do so. */
const limits = { timeoutMs: 4_000, heapMegabytes: 256 };

/**
 * Quotes and lists inside each other, more than any document may have. The parser's time grows with the square of
 * their number.
 */
const endlessNesting = /(?:(?:>|[*+-][ \t])[ \t]*){200}/;

/**
 * HTML of a Markdown text. Afterwards `documentFromHtml` filters whatever it contains. 422, naming the field, for a
 * text that the parser cannot get through.
 */
export async function htmlFromMarkdown(markdown: string, field: 'markdown' | 'file'): Promise<string> {
  if (endlessNesting.test(markdown)) throw invalidField(field, 'is nested too deeply');
  try {
    return await runInThread<string>('lib/server/intake/markdown-thread.mjs', { markdown }, limits);
  } catch (error) {
    if (!(error instanceof ThreadFailure)) throw error;
    throw error.reason === 'timed_out'
      ? invalidField(field, 'takes too long to read')
      : // Out of stack or memory: what the parser holds nests too deeply.
        invalidField(field, 'is nested too deeply');
  }
}
