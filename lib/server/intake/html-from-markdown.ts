import 'server-only';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { invalidField } from '@/lib/domain/failure';

/** A book takes less; what takes longer was made to. */
const timeoutMs = 5_000;

const heapMegabytes = 256;

/**
 * HTML of a Markdown text; whatever it contains is filtered by `documentFromHtml` afterwards. 422 for a text that the
 * parser cannot get through.
 */
export function htmlFromMarkdown(markdown: string): Promise<string> {
  const thread = startThread(markdown);
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

/** Found from the working directory: a bundler moves this module, not the plain script. */
function startThread(markdown: string): Worker {
  const script = path.join(process.cwd(), 'lib', 'server', 'intake', 'markdown-thread.mjs');
  return new Worker(/* turbopackIgnore: true */ script, {
    // An object: the bundler packs the script all the same, and adds a member of its own to what it hands over.
    workerData: { markdown },
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
}
