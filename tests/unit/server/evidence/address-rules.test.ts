import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, isSameAddress } from '@/lib/server/evidence/door/address-rules';
import { specialRanges } from './special-ranges';

describe('isPublicAddress', () => {
  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '2606:2800::1',
    '2a00:1450:4001::8',
  ])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
    ['loopback', ['127.0.0.1', '127.127.127.127', '127.255.255.254', '::1']],
    [
      'private',
      ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fd00:ec2::254'],
    ],
    ['link-local', ['169.254.169.254', '169.254.170.2', 'fe80::1', 'febf::1', 'fe80::1%lo']],
    ['site-local', ['fec0::1', 'feff::1']],
    ['of a provider', ['100.64.0.1', '100.100.100.200', '100.127.255.255']],
    [
      'for protocols',
      ['192.0.0.8', '192.0.0.192', '192.88.99.1', '2001::1', '2001:2::1', '2001:10::1', '2001:20::1'],
    ],
    ['for documents', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
    ['for measurements', ['198.18.0.1', '198.19.255.255']],
    ['multicast', ['224.0.0.1', '239.255.255.250', 'ff02::1']],
    ['reserved', ['240.0.0.1', '255.255.255.255', '4000::1', '5f00::1', '100::1']],
    ['an IPv4 address in an IPv6 one', ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '::8.8.8.8']],
    ['translated', ['64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1', '::ffff:0:127.0.0.1']],
    ['tunnelled', ['2002:7f00:1::', '2002:808:808::1', '2001:0:4136:e378::1']],
    [
      'no address',
      [
        '',
        'localhost',
        'example.org',
        '127.1',
        '0x7f.0.0.1',
        '2130706433',
        '017700000001',
        '[::1]',
        '1.2.3.4.5',
      ],
    ],
  ])('%s is none', (_, addresses) => {
    expect(addresses.filter((address) => isPublicAddress(address))).toEqual([]);
  });
});

describe('a special range', () => {
  /** The address of a block whose bits beyond the prefix are these. */
  function addressIn(block: string, fill: (index: number) => number): string {
    const [base, prefix] = ipaddr.parseCIDR(block);
    const bytes = base.toByteArray().map((byte, index) => {
      const free = Math.min(8, Math.max(0, (index + 1) * 8 - prefix));
      return byte | (fill(index) & (2 ** free - 1));
    });
    return ipaddr.fromByteArray(bytes).toString();
  }

  it.each(specialRanges)('of %s, %s, is public nowhere: first, last, and between', (_, block) => {
    expect(isPublicAddress(addressIn(block, () => 0))).toBe(false);
    expect(isPublicAddress(addressIn(block, () => 255))).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(isPublicAddress(addressIn(block, (index) => bytes[index] ?? 0))).toBe(false);
      }),
    );
  });

  it.each([
    '168.63.129.15',
    '168.63.129.17',
    '199.36.153.3',
    '199.36.153.12',
    '161.25.255.255',
    '161.27.0.0',
    '166.7.255.255',
    '166.12.0.0',
    '2600:2d00:2:0:ffff::',
    '2600:2d00:2:1001::',
  ])('ends where it ends: %s is outside', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('isSameAddress', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1', true],
    ['2a00:0:0::1', '2A00::1', true],
    ['10.0.0.1', '10.0.0.2', false],
    ['10.0.0.1', 'a name', false],
  ])('%s and %s: %s', (one, other, isSame) => expect(isSameAddress(one, other)).toBe(isSame));
});
