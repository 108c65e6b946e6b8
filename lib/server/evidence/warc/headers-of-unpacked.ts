import type { HeaderList } from '@/lib/domain/evidence/exchange';

/**
 * The headers of an answer, true of its body as it is kept: what spoke of how it was packed for the way, and of that length,
 * gets `X-Orig-` before its name, and the length is the real one.
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
