import type { HeaderList } from '@/lib/domain/evidence/exchange';

/**
 * The headers of an answer, changed to match its body as it is kept. Headers about the packing and its length get
 * `X-Orig-` before their name. The length is the real one.
 */
export function headersOfUnpacked(headers: HeaderList, bodyBytes: number): HeaderList {
  const length = String(bodyBytes);
  const kept = headers.map(([name, value]): [string, string] =>
    isTrueStill(name.toLowerCase(), value, length) ? [name, value] : [`X-Orig-${name}`, value],
  );
  return kept.some(([name]) => name.toLowerCase() === 'content-length')
    ? kept
    : [...kept, ['Content-Length', length]];
}

function isTrueStill(name: string, value: string, length: string): boolean {
  if (name === 'content-length') return value === length;
  return name !== 'content-encoding' && name !== 'transfer-encoding';
}
