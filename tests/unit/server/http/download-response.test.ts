import { describe, expect, it } from 'vitest';
import { downloadResponse } from '@/lib/server/http/download-response';

const dispositionOf = (name: string) =>
  downloadResponse({ bytes: new Uint8Array([1]), mediaType: 'text/plain', name }).headers.get(
    'content-disposition',
  );

describe('downloadResponse', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['Öl 2.pdf', `attachment; filename="_l 2.pdf"; filename*=UTF-8''%C3%96l%202.pdf`],
    [`it's (1)*!.txt`, `attachment; filename="it's (1)*!.txt"; filename*=UTF-8''it%27s%20%281%29%2a%21.txt`],
    ['a"b\\c%41.txt', `attachment; filename="a_b_c_41.txt"; filename*=UTF-8''a%22b%5Cc%2541.txt`],
    ['🐚.txt', `attachment; filename="_.txt"; filename*=UTF-8''%F0%9F%90%9A.txt`],
  ])('names %s in both forms', (name, disposition) => expect(dispositionOf(name)).toBe(disposition));

  it.each([
    ['application/pdf', 'application/pdf'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/xhtml+xml', 'application/octet-stream'],
    ['text/javascript', 'application/octet-stream'],
    ['image/png', 'image/png'],
  ])('tells of %s that it is %s', (mediaType, told) => {
    const { headers } = downloadResponse({ bytes: new Uint8Array(), mediaType, name: 'x' });
    expect(headers.get('content-type')).toBe(told);
  });
});
