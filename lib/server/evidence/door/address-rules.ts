import 'server-only';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * All addresses that lead from one host to another in IPv6 today. ipaddr.js calls the unassigned rest unicast, too.
 */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address in its usual spelling belongs to the public internet. Loopback, private, link-local, reserved and
 * multicast ranges do not, and neither do IPv6 forms that carry an IPv4 address. False if it is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/** Whether two spellings are the same address. */
export function isSameAddress(one: string, other: string): boolean {
  if (isIP(one) === 0 || isIP(other) === 0) return false;
  return ipaddr.parse(one).toNormalizedString() === ipaddr.parse(other).toNormalizedString();
}
