import 'server-only';
import { isIP } from 'node:net';
import { isPublicAddress, isSameAddress } from './address-rules';
import { isAllowedHost } from '../../allowed-hosts';
import type { Door } from './door';
import { FetchFailure } from './fetch-failure';

/**
 * The addresses at which a URL's host may be asked. If one of them is not public, all are refused: a name that points
 * both outside and inside is a trap.
 */
export async function findAddresses(url: URL, door: Door): Promise<string[]> {
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await resolveName(host, door) : [host];
  if (!addresses.every((address) => mayBeAsked(address, url, door)))
    throw new FetchFailure('blocked_address');
  return addresses;
}

/** Whether a connection for this URL may go to this address. */
export function mayBeAsked(address: string, url: URL, door: Door): boolean {
  if (isIP(address) === 0) return false;
  if (isAllowedHost(url, door.allowedHosts)) return true;
  return isPublicAddress(address) && !door.ownAddresses().some((own) => isSameAddress(own, address));
}

/** The host without the brackets of an IPv6 literal. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

async function resolveName(host: string, door: Door): Promise<string[]> {
  try {
    const addresses = await door.resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    throw new FetchFailure('dns_failed', error);
  }
  throw new FetchFailure('dns_failed');
}
