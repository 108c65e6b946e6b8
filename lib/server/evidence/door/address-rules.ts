import 'server-only';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Everything that is routed as one host to another in IPv6 today. ipaddr.js calls the unassigned rest unicast, too. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address in its usual spelling is one of the public internet. Loopback, private, link-local, reserved and
 * multicast ranges are not, nor are the IPv6 forms that carry an IPv4 address. Neither is what is no address.
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
