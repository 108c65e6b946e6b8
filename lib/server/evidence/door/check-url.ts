import 'server-only';
import { isAllowedHost, portOf, withoutFinalDot } from '../../allowed-hosts';
import type { Door } from './door';
import { FetchFailure } from './fetch-failure';

const maxUrlLength = 8192;

/**
 * The URL to fetch, if its scheme and port are allowed, it has no credentials, and it is not this installation itself.
 * Otherwise throws FetchFailure. The parser has already turned every spelling of an address literal into one. Addresses
 * are checked later.
 */
export function checkUrl(address: string, door: Door): URL {
  if (address.length > maxUrlLength || !URL.canParse(address)) throw new FetchFailure('invalid_url');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchFailure('bad_scheme');
  if (url.username !== '' || url.password !== '') throw new FetchFailure('credentials_in_url');
  // Never sent to a server.
  url.hash = '';
  url.hostname = withoutFinalDot(url.hostname);
  if (isAllowedHost(url, door.allowedHosts)) return url;
  if (!door.ports.has(portOf(url))) throw new FetchFailure('bad_port');
  if (url.hostname === door.ownHost) throw new FetchFailure('blocked_address');
  return url;
}
