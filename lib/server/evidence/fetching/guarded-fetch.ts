import 'server-only';
import { openDoor } from '../door/door';
import { type FetchedPage, type FetchOptions, fetchThrough } from '../door/fetch-through';

/**
 * Fetches a page from outside. It is the only way in which Linecheck asks another host for anything. Resolves to the
 * answer, whatever its status. Throws FetchFailure.
 */
export function fetchGuarded(url: string, options?: FetchOptions): Promise<FetchedPage> {
  return fetchThrough(openDoor(), url, options);
}
