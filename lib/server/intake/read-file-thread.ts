import { parentPort, workerData } from 'node:worker_threads';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { extractArticle, extractReadable } from './extract-article';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';
import type { FileTask, ReadAnswer } from './read-file';

const task = workerData as FileTask;

async function readArticle(given: FileTask) {
  switch (given.kind) {
    case 'docx':
      return readDocx(new Uint8Array(given.bytes));
    case 'pdf':
      return readPdf(new Uint8Array(given.bytes));
    case 'html':
      return given.part === 'article'
        ? extractArticle(given.html, given.url)
        : extractReadable(given.html, given.url);
  }
}

async function read(): Promise<ReadAnswer> {
  try {
    return { isRead: true, article: await readArticle(task) };
  } catch (error) {
    if (!(error instanceof IntakeFailure)) throw error;
    return { isRead: false, reason: error.reason, sentence: error.message };
  }
}

parentPort?.postMessage(await read());
