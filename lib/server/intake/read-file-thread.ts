import { parentPort, workerData } from 'node:worker_threads';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';
import type { FileTask, ReadAnswer } from './read-file';

const { kind, bytes } = workerData as FileTask;

async function read(): Promise<ReadAnswer> {
  try {
    const file = new Uint8Array(bytes);
    return { isRead: true, article: await (kind === 'docx' ? readDocx(file) : readPdf(file)) };
  } catch (error) {
    if (!(error instanceof IntakeFailure)) throw error;
    return { isRead: false, reason: error.reason, sentence: error.message };
  }
}

parentPort?.postMessage(await read());
