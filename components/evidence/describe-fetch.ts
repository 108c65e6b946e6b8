import { formatClock, formatDay, formatDayTime } from '@/components/ui/time/format-time';
import { formatSize } from '@/components/ui/words/format-size';
import type { CopyDto, LibrarySourceDto } from '@/lib/contracts/sources';
import { fetchStateWords } from '@/lib/domain/claim-words';

type Fetch = LibrarySourceDto['fetch'];

/** Whether the fetch is still going on by itself. */
export function isUnderWay(fetch: Fetch): boolean {
  return fetch?.state === 'queued' || fetch?.state === 'fetching';
}

/** The progress of fetching a page, in a sentence. Null if nothing was to be fetched and nothing is stored. */
export function describeFetch(fetch: Fetch, url: string | null, copy: CopyDto | null): string | null {
  switch (fetch?.state) {
    case 'queued':
      return fetchStateWords.queued;
    case 'fetching':
      return `Fetching ${hostOf(url)}…`;
    case 'failed':
      return `${fetchStateWords.failed}. ${fetch.detail ?? ''}`.trim();
    case 'cancelled':
      return copy ? describeStored(copy, null) : `${fetchStateWords.cancelled}.`;
    case 'stored':
      return copy
        ? describeStored(copy, fetch.detail)
        : [fetchStateWords.stored, fetch.detail].filter(Boolean).join('. ');
    case undefined:
      return copy && describeStored(copy, null);
  }
}

/** What is stored, with a remark: what the last look found, or else why the copy has no words. */
function describeStored(copy: CopyDto, detail: string | null): string {
  return [describeCopy(copy), detail ?? copy.unreadable].filter(Boolean).join('. ');
}

/** "Stored 12:04, 84 kB", with the day where that is not today. */
export function describeCopy({ storedAt, size }: Pick<CopyDto, 'storedAt' | 'size'>): string {
  const isToday = formatDay(storedAt) === formatDay(new Date().toISOString());
  return `Stored ${isToday ? formatClock(storedAt) : formatDayTime(storedAt)}, ${formatSize(size)}`;
}

/** The site of an address, as people say it. */
export function hostOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return 'the page';
  return new URL(url).host.replace(/^www\./, '') || 'the page';
}
