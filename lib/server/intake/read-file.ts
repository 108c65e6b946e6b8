import 'server-only';
import type { ExtractedArticle } from '@/lib/domain/intake/extracted-article';
import type { ExtractedDocx } from '@/lib/domain/intake/extracted-docx';
import type { ExtractedPdf } from '@/lib/domain/intake/extracted-pdf';
import { IntakeFailure, type IntakeFailureReason } from '@/lib/domain/intake/intake-failure';
import { runInThread, ThreadFailure } from '../threads/run-in-thread';

/** What is handed to the thread, and what it answers. */
export type FileTask =
  | { kind: 'docx' | 'pdf'; bytes: ArrayBuffer }
  /** `url` is the address against which the page's links are read. */
  | { kind: 'html'; html: string; url: string; part: PagePart };

/** The part of a page: the article in it, or every word that a reader could quote. */
export type PagePart = 'article' | 'everything';

export type ReadAnswer =
  | { isRead: true; article: ExtractedArticle | ExtractedDocx | ExtractedPdf }
  | { isRead: false; reason: IntakeFailureReason; sentence: string };

/** Books take less: a Word file takes a second at most, a page of a PDF a fiftieth of a second. */
const timeoutMs: Record<FileTask['kind'], number> = { docx: 8_000, html: 10_000, pdf: 20_000 };
const heapMegabytes = 192;

/** Reads a Word file in a thread of its own. Throws `IntakeFailure`; 503 when too many others wait. */
export function readWordFile(bytes: Uint8Array, signal?: AbortSignal): Promise<ExtractedDocx> {
  return read({ kind: 'docx', bytes: copyOf(bytes) }, signal) as Promise<ExtractedDocx>;
}

/** Reads a PDF in a thread of its own. Throws `IntakeFailure`; 503 when too many others wait. */
export function readPdfFile(bytes: Uint8Array, signal?: AbortSignal): Promise<ExtractedPdf> {
  return read({ kind: 'pdf', bytes: copyOf(bytes) }, signal) as Promise<ExtractedPdf>;
}

/** Reads a page in a thread of its own. Throws `IntakeFailure`; 503 when too many others wait. */
export function readPageFile(
  html: string,
  url: string | null,
  part: PagePart,
  signal?: AbortSignal,
): Promise<ExtractedArticle> {
  return read({ kind: 'html', html, url: url ?? 'about:blank', part }, signal);
}

/**
 * A copy, because it is handed over to the thread. The caller may still need the bytes, and they may be a slice of
 * a larger buffer.
 */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

async function read(
  task: FileTask,
  signal?: AbortSignal,
): Promise<ExtractedArticle | ExtractedDocx | ExtractedPdf> {
  const limits = { timeoutMs: timeoutMs[task.kind], heapMegabytes, signal };
  const answer = await runInThread<ReadAnswer>('lib/server/intake/read-file-thread.ts', task, limits).catch(
    (cause: unknown) => {
      throw cause instanceof ThreadFailure ? translate(cause) : cause;
    },
  );
  if (answer.isRead) return answer.article;
  throw new IntakeFailure(answer.reason, answer.sentence);
}

function translate(cause: ThreadFailure): IntakeFailure {
  switch (cause.reason) {
    case 'timed_out':
      return new IntakeFailure('too_slow', 'The file takes too long to read.', { cause });
    case 'out_of_memory':
      return new IntakeFailure('too_large', 'The file needs more memory than there is for reading it.', {
        cause,
      });
    case 'crashed':
      return new IntakeFailure('damaged', 'The file is damaged: it cannot be read.', { cause });
  }
}
