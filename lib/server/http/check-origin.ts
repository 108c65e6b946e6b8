import 'server-only';
import { Failure } from '@/lib/domain/failure';

/**
 * Refuses a write that a cookie authorises unless the browser says that our own page sent it. Route handlers get no such
 * check from the framework, and a cookie travels with any form.
 */
export function checkOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isOwn = origin !== null ? hostOf(origin) === request.headers.get('host') : site === 'same-origin';
  if (!isOwn || (site !== null && site !== 'same-origin' && site !== 'none')) {
    throw new Failure('cross_origin', 'This request did not come from our own pages.');
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
