import 'server-only';
import path from 'node:path';
import { safeFileName } from '@/lib/domain/evidence/file-name';
import type { HeaderList } from '@/lib/domain/evidence/exchange';
import { RefusedByStatus } from './fetch-problem';
import { fetchGuarded } from './guarded-fetch';
import { readCopy } from '../reading/read-copy';
import type { NewCopy } from '../copies/new-copy';

/**
 * Fetches a page and reads it. Throws FetchFailure, RefusedByStatus, and errors of reading that another try may mend.
 */
export async function fetchCopy(url: string, signal: AbortSignal): Promise<NewCopy> {
  const page = await fetchGuarded(url, { signal });
  const { bytes, ...exchange } = page;
  const { finalUrl, status, headers } = exchange;
  if (status < 200 || status > 299) throw new RefusedByStatus(status, headerOf(headers, 'retry-after'));
  const declaredType = headerOf(headers, 'content-type');
  const fileName = nameOf(finalUrl);
  const reading = await readCopy({ bytes, declaredType, fileName, url: finalUrl }, signal);
  return {
    ...reading,
    bytes,
    fileName: reading.mediaType === 'text/html' ? null : fileName,
    origin: 'fetch',
    exchange,
  };
}

function headerOf(headers: HeaderList, name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** The last part of an address, as a file name. Null if it is empty. */
function nameOf(url: string): string | null {
  const last = path.posix.basename(new URL(url).pathname);
  try {
    return safeFileName(decodeURIComponent(last));
  } catch {
    return safeFileName(last);
  }
}
