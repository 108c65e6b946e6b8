import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';

describe('safeUrl', () => {
  test.each<[string, string]>([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG/A?b=c#d', 'http://example.org/A?b=c#d'],
    ['  https://example.org/a b  ', 'https://example.org/a%20b'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['https://example.org/a@b', 'https://example.org/a@b'],
    ['https://good.example\\@other.example', 'https://good.example/@other.example'],
    ['https://example.org/\u202egnp.exe', 'https://example.org/%E2%80%AEgnp.exe'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org?subject=Bridge', 'mailto:desk@example.org?subject=Bridge'],
    ['mailto:desk@example.org?subject=50%25%20off', 'mailto:desk@example.org?subject=50%25%20off'],
    ['https://example.org/?text=one%0D%0Atwo', 'https://example.org/?text=one%0D%0Atwo'],
  ])('lets %s through in its normal form', (value, href) => {
    expect(safeUrl(value)).toBe(href);
    expect(safeUrl(href)).toBe(href);
  });

  test.each(
    [
      [
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        ' javascript:alert(1)',
        'java\nscript:alert(1)',
        '\u0001javascript:alert(1)',
      ],
      [
        'data:text/html,<script>',
        'vbscript:x',
        'file:///etc/passwd',
        'ftp://example.org/',
        'callto:1',
        'cid:1',
        'blob:https://x/1',
      ],
      [
        '//example.org',
        '/\\example.org',
        '/path',
        'path',
        '?q',
        '#a',
        '',
        ' ',
        'example.org',
        'www.example.org',
      ],
      [
        'https:example.org',
        'https:/example.org',
        'https:\\\\example.org',
        'https://',
        'http:///',
        'https://exa mple.org',
      ],
      ['https://user@example.org', 'https://user:pass@example.org', 'https://:pass@example.org'],
      [
        'https://exa\nmple.org',
        'https://example.org/\t',
        'https://example.org/\0',
        'https://example.org/a\u0085b',
      ].map((url) => `${url}x`),
      [
        'https://example.org/\ud83d',
        'https://\u202e.org',
        'https://example.org:99999',
        'http://[::1',
        'http://1.2.3.999',
      ],
      [
        'mailto:',
        'mailto:desk',
        'mailto:?subject=x',
        'mailto:a@b@c',
        'mailto:desk @example.org',
        'mailto:desk@example.org\r\nBcc: x@example.org',
        'mailto:desk@example.org?body=%0d%0aBcc:x@example.org',
        'mailto:desk@example.org?body=a%0Ab',
        'mailto:desk@example.org?subject=a%0D',
        'mailto:desk%0d%0a@example.org',
        'mailto:desk@example.org%0A',
        'mailto:desk@example.org?subject=%00',
        'mailto:desk@example.org?subject=a%c2%85b',
        'mailto:desk@example.org?subject=a%E2%80%A8b',
        'mailto:desk@example.org?subject=a\u2028b',
        'mailto:desk@example.org#%0a',
      ],
      [`https://example.org/${'a'.repeat(2048)}`, `https://example.org/${'ü'.repeat(600)}`],
    ].flat(),
  )('refuses %j', (value) => expect(safeUrl(value)).toBeNull());

  it('never throws, and only gives addresses that a browser reads in the same way', () => {
    const part = fc.constantFrom(
      'http',
      'https',
      ':',
      '/',
      '//',
      '\\',
      '@',
      'mailto:',
      'mailto:a@b.example?body=',
      '%0d%0A',
      'javascript:',
      'a.example',
      '\t',
      '%00',
      '[',
      '#',
      '?',
      'ü',
      '\u202e',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const href = safeUrl(parts.join(''));
        if (href === null) return;
        expect(href).toMatch(/^(?:https?:\/\/[^/?#@\\\s]+(?:[/?#]|$)|mailto:[^\s@]+@)/);
        expect(new URL(href).href).toBe(href);
        expect(href).not.toMatch(/[\p{Cc}\s<>"]/u);
        if (href.startsWith('mailto:')) expect(decodeURIComponent(href)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
      { numRuns: 5000 },
    );
  });
});
