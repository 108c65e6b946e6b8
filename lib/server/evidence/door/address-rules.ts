import 'server-only';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * All addresses that lead from one host to another in IPv6 today. ipaddr.js calls the unassigned rest unicast, too.
 */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Ranges that are public by their number, but that a cloud serves to its own machines alone: its host's metadata, name
 * server and agents, or services that trust whoever reaches them. Every other metadata address of the known clouds lies in a
 * link-local, private, carrier or reserved range.
 */
const innerRanges = [
  // Azure: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
  '168.63.129.16/32',
  // Google Cloud: https://cloud.google.com/vpc/docs/configure-private-google-access (private and restricted.googleapis.com)
  '199.36.153.4/30',
  '199.36.153.8/30',
  '2600:2d00:2:1000::/64',
  '2600:2d00:2:2000::/64',
  // IBM Cloud: https://cloud.ibm.com/docs/vpc?topic=vpc-service-endpoints-for-vpc
  '161.26.0.0/16',
  '166.8.0.0/14',
].map((range) => ipaddr.parseCIDR(range));

/**
 * Whether an address in its usual spelling belongs to the public internet. Loopback, private, link-local, reserved and
 * multicast ranges do not, and neither do the inner addresses of clouds and IPv6 forms that carry an IPv4 address. False
 * if it is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (innerRanges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits)))
    return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/** Whether two spellings are the same address. */
export function isSameAddress(one: string, other: string): boolean {
  if (isIP(one) === 0 || isIP(other) === 0) return false;
  return ipaddr.parse(one).toNormalizedString() === ipaddr.parse(other).toNormalizedString();
}
