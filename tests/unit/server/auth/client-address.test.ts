import { describe, expect, it } from 'vitest';
import { clientAddress } from '@/lib/server/auth/client-address';

const address = (hops: number, forwarded: string | null, socket: string | null = '10.0.0.9') => {
  const headers = new Headers();
  if (forwarded !== null) headers.set('x-forwarded-for', forwarded);
  if (socket !== null) headers.set('x-linecheck-address', socket);
  return clientAddress(headers, hops);
};

describe('clientAddress', () => {
  it.each([
    ['no proxy: the header is not believed', 0, '1.2.3.4', '10.0.0.9'],
    ['one proxy: the last entry', 1, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['two proxies: the last but one', 2, '6.6.6.6, 1.2.3.4, 10.0.0.1', '1.2.3.4'],
    ['fewer entries than proxies: the connection', 2, '1.2.3.4', '10.0.0.9'],
    ['no header: the connection', 1, null, '10.0.0.9'],
    ['junk where the address should be: the connection', 1, '6.6.6.6, <script>', '10.0.0.9'],
    ['an address with its port', 1, '1.2.3.4:5678', '1.2.3.4'],
    ['IPv4 in IPv6', 1, '::ffff:1.2.3.4', '1.2.3.4'],
    ['IPv6: its /64', 1, '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['the same network, written otherwise', 1, '[2001:0DB8:0001:0002::1]:443', '2001:db8:1:2::/64'],
    ['a short IPv6 address', 1, '2001:db8::1', '2001:db8:0:0::/64'],
    ['the own machine', 1, '::1', '0:0:0:0::/64'],
  ])('%s', (_, hops, forwarded, expected) => {
    expect(address(hops, forwarded)).toBe(expected);
  });

  it('has a name for what cannot be told', () => {
    expect(address(0, '1.2.3.4', null)).toBe('unknown');
  });
});
