import 'server-only';
import type { ExtractedDocx } from '@/lib/domain/intake/extracted-docx';
import type { ExtractedPdf } from '@/lib/domain/intake/extracted-pdf';
import { IntakeFailure, type IntakeFailureReason } from '@/lib/domain/intake/intake-failure';
import { runInThread, ThreadFailure } from '../threads/run-in-thread';

/** What is handed to the thread, and what it answers. */
export interface FileTask {
  kind: 'docx' | 'pdf';
  bytes: ArrayBuffer;
}
export type ReadAnswer =
  | { isRead: true; article: ExtractedDocx | ExtractedPdf }
  | { isRead: false; reason: IntakeFailureReason; sentence: string };

/** Books take less: a Word file is a second's work at most, a page of a PDF a fiftieth. */
const timeoutMs: Record<FileTask['kind'], number> = { docx: 8_000, pdf: 20_000 };
const heapMegabytes = 192;

/** Reads a Word file in a thread of its own. Throws `IntakeFailure`; 503 when too many others wait. */
export function readWordFile(bytes: Uint8Array, signal?: AbortSignal): Promise<ExtractedDocx> {
  return read('docx', bytes, signal) as Promise<ExtractedDocx>;
}

/** Reads a PDF in a thread of its own. Throws `IntakeFailure`; 503 when too many others wait. */
export function readPdfFile(bytes: Uint8Array, signal?: AbortSignal): Promise<ExtractedPdf> {
  return read('pdf', bytes, signal) as Promise<ExtractedPdf>;
}

async function read(
  kind: FileTask['kind'],
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<ExtractedDocx | ExtractedPdf> {
  // A copy, because it is handed over: the caller may still need the bytes, and they may be a slice of a larger buffer.
  const task: FileTask = { kind, bytes: new Uint8Array(bytes).buffer };
  const limits = { timeoutMs: timeoutMs[kind], heapMegabytes, signal };
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
