import 'server-only';
import type { ExtractedArticle } from '@/lib/domain/intake/extracted-article';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { runInThread, ThreadFailure } from '../threads/run-in-thread';

/** What is handed to the thread. */
export interface PageTask {
  html: string;
  url: string;
}

const limits = { timeoutMs: 10_000, heapMegabytes: 256 };

/** The address of a page that came from none: its relative links lead nowhere. */
const nowhere = 'about:blank';

/** The readable part of a page, read in a thread of its own. Throws `IntakeFailure`; 503 when too many others wait. */
export async function readPage(
  html: string,
  url: string | null,
  signal?: AbortSignal,
): Promise<ExtractedArticle> {
  const task: PageTask = { html, url: url ?? nowhere };
  try {
    return await runInThread<ExtractedArticle>('lib/server/evidence/read-page-thread.ts', task, {
      ...limits,
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (!(cause instanceof ThreadFailure)) throw cause;
    const reason = cause.reason === 'timed_out' ? 'too_slow' : 'too_large';
    throw new IntakeFailure(reason, 'The page is too large or too tangled to be read.', { cause });
  }
}
