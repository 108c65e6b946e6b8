import 'server-only';
import type { IncomingHttpHeaders } from 'node:http';
import { checkUrl } from './check-url';
import type { Door } from './door';
import { FetchFailure } from './fetch-failure';
import { headerText } from './header-text';

interface Head {
  statusCode?: number | undefined;
  headers: Pick<IncomingHttpHeaders, 'location'>;
}

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/**
 * The address to which an answer redirects, checked like any address. Null if it does not redirect. Redirects in a
 * page's markup are not followed.
 */
export function redirectTarget(response: Head, url: URL, door: Door): URL | null {
  const { location } = response.headers;
  if (location === undefined || !redirectStatuses.has(response.statusCode ?? 0)) return null;
  const written = headerText(location);
  if (!URL.canParse(written, url)) throw new FetchFailure('bad_redirect');
  const target = checkUrl(new URL(written, url).href, door);
  if (url.protocol === 'https:' && target.protocol === 'http:') throw new FetchFailure('insecure_redirect');
  return target;
}
