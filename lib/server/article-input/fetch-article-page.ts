import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { FetchFailure } from '../evidence/door/fetch-failure';
import { fetchGuarded } from '../evidence/fetching/guarded-fetch';
import type { Exchange } from '@/lib/domain/evidence/exchange';
import type { ArticleFile } from '../intake/read-article-file';

/** The page at an address, as it came. `not_readable` with a sentence that says why it cannot be had. */
export async function fetchArticlePage(url: string): Promise<{ file: ArticleFile; exchange: Exchange }> {
  const page = await fetchGuarded(url).catch((error: unknown) => {
    throw error instanceof FetchFailure ? refusal(error.message) : error;
  });
  if (page.status < 200 || page.status > 299)
    throw refusal(`The site answers with ${page.status} ${page.statusText}.`);
  const declaredType = page.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  const { bytes, ...exchange } = page;
  const { finalUrl } = exchange;
  return {
    file: { bytes, name: fileNameOf(finalUrl), url: finalUrl, declaredType },
    exchange,
  };
}

function refusal(sentence: string): Failure {
  return new Failure('not_readable', sentence, { errors: [{ field: 'url', message: sentence }] });
}

/** Only its ending is of use: it tells Markdown from plain text. */
function fileNameOf(url: string): string | null {
  return new URL(url).pathname.split('/').at(-1) || null;
}
