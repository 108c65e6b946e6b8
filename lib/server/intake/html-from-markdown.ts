import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import { startThread } from '../start-thread';

/** A book takes less; what takes longer was made to. */
const timeoutMs = 5_000;

const heapMegabytes = 256;

/**
 * HTML of a Markdown text; whatever it contains is filtered by `documentFromHtml` afterwards. 422 for a text that the
 * parser cannot get through.
 */
export function htmlFromMarkdown(markdown: string): Promise<string> {
  const thread = startThread('lib/server/intake/markdown-thread.mjs', {
    workerData: markdown,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(invalidField('markdown', 'takes too long to read'));
      void thread.terminate();
    }, timeoutMs);
    thread
      .once('message', resolve)
      // Out of stack or memory: what the parser holds nests too deeply.
      .once('error', () => reject(invalidField('markdown', 'is nested too deeply')))
      .once('exit', () => clearTimeout(timer));
  });
}
