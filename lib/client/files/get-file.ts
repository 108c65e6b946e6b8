import type { ReportFileDto } from '@/lib/contracts/reports';
import { callApi, fetchFile } from '../api/api';
import { describeError, mayPassByItself } from '../api/api-problem';
import { repeatDelayMs } from '../api/retry-delays';

/** What a person hears while a file is on its way. */
export type FileNews =
  | { kind: 'asked' }
  /** It is asked for again by itself. */
  | { kind: 'held_up'; message: string }
  | { kind: 'made'; job: ReportFileDto; passedSeconds: number };

export interface FetchedFile {
  blob: Blob;
  name: string;
}

/** The PDF of a long report could not be made. The message is for a person. */
export class FileNotMade extends Error {}

const maxFailures = 5;
const lookEveryMs = 1_000;

/**
 * Gets a file, also one that is made in the background first. Asks again where that may help, and not before the
 * answer says so. Throws as `callApi` does, and `FileNotMade`.
 */
export async function getFile(
  url: string,
  signal: AbortSignal,
  tell: (news: FileNews) => void,
): Promise<FetchedFile> {
  let address = url;
  for (let failures = 0; ;) {
    tell({ kind: 'asked' });
    try {
      const response = await fetchFile(address, signal);
      if (response.status !== 202) return { blob: await response.blob(), name: nameOf(response) };
      address = await untilMade((await response.json()) as ReportFileDto, signal, tell);
    } catch (error) {
      failures += 1;
      if (!mayPassByItself(error) || failures > maxFailures) throw error;
      const delay = repeatDelayMs(error, failures - 1);
      tell({ kind: 'held_up', message: describeError(error) });
      await pause(delay, signal);
    }
  }
}

/** The address of the file, once it is there. */
async function untilMade(
  first: ReportFileDto,
  signal: AbortSignal,
  tell: (news: FileNews) => void,
): Promise<string> {
  let job = first;
  let begunAt: number | null = null;
  while (job.fileUrl === null) {
    if (job.problem !== null) throw new FileNotMade(job.problem);
    if (job.state === 'setting') begunAt ??= performance.now();
    const passedSeconds = begunAt === null ? 0 : (performance.now() - begunAt) / 1_000;
    tell({ kind: 'made', job, passedSeconds });
    await pause(lookEveryMs, signal);
    const { articleId, id } = job;
    job = await callApi('getReportFile', { params: { id: articleId, fileId: id }, signal });
  }
  return job.fileUrl;
}

function nameOf({ headers }: Response): string {
  return /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'report';
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
