import 'server-only';
import { isIP } from 'node:net';
import { getEnv } from '../env';

/** Our own server process sets it from the connection itself. It replaces what the client sent under that name. */
const socketHeader = 'x-linecheck-address';

/**
 * The client's address, as the limits count it. Only the entries of X-Forwarded-For that the configured proxies wrote
 * are believed: the n-th entry from the right is what the outermost proxy saw.
 */
export function clientAddress(headers: Headers, trustedHops = getEnv().TRUSTED_PROXY_HOPS): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? [];
  const entry = trustedHops > 0 ? forwarded[forwarded.length - trustedHops] : undefined;
  return readAddress(entry) ?? readAddress(headers.get(socketHeader)) ?? 'unknown';
}

function readAddress(value: string | null | undefined): string | null {
  const bare = value
    ?.trim()
    .toLowerCase()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/, '$1')
    .replace(/%.*$/, '');
  if (!bare) return null;
  const family = isIP(bare);
  if (family === 4) return bare;
  return family === 6 ? networkOf(bare) : null;
}

/** The /64 of an IPv6 address: a single subscriber has at least that many addresses. */
function networkOf(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const missing = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
