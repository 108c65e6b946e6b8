import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ExtractedArticle } from '@/lib/domain/intake/extracted-article';
import { extractArticle, extractReadable } from '@/lib/server/intake/extract-article';
import { readPageFile } from '@/lib/server/intake/read-file';
import { hostilePages } from '../../../support/hostile-files/pages';
import { inventedPage } from './invented-page';

const url = 'https://courier.example/quay.html';
const allowedTags = new Set('H1 H2 H3 H4 H5 H6 P UL OL LI BLOCKQUOTE A STRONG EM'.split(' '));
const securityData = path.resolve(process.cwd(), '../shared/data/security');

/** What in a clean text is not what may be there. */
function findForbidden({ html }: ExtractedArticle): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return Array.from(document.querySelectorAll('body *')).flatMap((element) => {
    const tag = allowedTags.has(element.tagName) ? [] : [`<${element.tagName}>`];
    const attributes = Array.from(element.attributes).flatMap(({ name, value }) =>
      element.tagName === 'A' && name === 'href' && /^(?:https?:\/\/|mailto:)/.test(value)
        ? []
        : [`${name}=${value}`],
    );
    return [...tag, ...attributes];
  });
}

function readShared(file: string): string[] {
  const found = path.join(securityData, file);
  const list: unknown = existsSync(found) ? JSON.parse(readFileSync(found, 'utf8')) : [];
  const payloadOf = (item: unknown) =>
    typeof item === 'object' && item !== null && 'p' in item ? item.p : item;
  return Array.isArray(list) ? list.map(payloadOf).filter((item) => typeof item === 'string') : [];
}

const ownPayloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=" data:text/html,<script>alert(1)</script>">x</a>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<base href="javascript:alert(1)//"><a href="x">y</a>',
];
const ownAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://a:b@c.example/',
  '#top',
  'tel:1',
];

describe('what runs never survives', () => {
  it.each([...ownPayloads.entries()])('payload %i', (_at, payload) => {
    const page = inventedPage({
      head: payload,
      before: payload,
      inside: `<p>Some words here, ${payload} and more.</p>`,
      after: payload,
    });
    expect(findForbidden(extractArticle(page, url))).toEqual([]);
    expect(findForbidden(extractReadable(page, url))).toEqual([]);
  });

  it.each([...ownAddresses, ...readShared('hrefs.json')])(
    'an address like %j is no link unless it is safe',
    (address) => {
      const href = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const page = inventedPage({ inside: `<p>They said, after all, <a href="${href}">so</a> to us.</p>` });
      expect(findForbidden(extractArticle(page, url))).toEqual([]);
      expect(findForbidden(extractReadable(page, url))).toEqual([]);
    },
  );

  it.skipIf(!existsSync(securityData))(
    'of the payloads in ../shared/data/security',
    () => {
      for (const payload of readShared('xss.json')) {
        // Each in a page of its own: one that opens a comment would hide the next.
        const page = `<html><body><p>Some words here: ${payload}</p></body></html>`;
        expect(findForbidden(extractArticle(page, url)), payload).toEqual([]);
        expect(findForbidden(extractReadable(page, url)), payload).toEqual([]);
      }
    },
    120_000,
  );
});

describe('a page that was made to do harm', () => {
  it.each(hostilePages)('is refused before it is parsed when it %s', (_what, reason, make) => {
    const html = Buffer.from(make()).toString();
    for (const extract of [extractArticle, extractReadable]) {
      expect(() => extract(html, url)).toThrow(expect.objectContaining({ reason }) as Error);
    }
  });

  it('says in its thread what is too much of it', async () => {
    const reading = readPageFile('<p>x'.repeat(100_000), url, 'everything');
    await expect(reading).rejects.toThrow('The page is too large to read: it has more than 60,000 tags.');
  });
});

describe('a malformed page is read', () => {
  it.each([
    '',
    '\0',
    '<',
    '</',
    '<!',
    '<a',
    '<p>a<p>b</div></p></table>',
    '<table><td>x<table><td>y',
    '<html><html><body><body>x',
    '</html></body>x<html>',
    '<frameset><frame>',
    '<p>\ud800</p>',
    '<a href="http://[::1">x</a>',
    '<title><h1>x',
    '<script>never closed',
    '<ul><li><ul><li><ul>x',
  ])('%j', (html) => {
    for (const extract of [extractArticle, extractReadable]) {
      const { html: clean, text } = extract(html, url);
      expect(clean).not.toMatch(/[\uD800-\uDFFF]/u);
      expect(text).not.toContain('\0');
    }
  });

  it('at an address that is none', () => {
    expect(
      extractArticle(
        inventedPage({ inside: '<p>A <a href="/x">link</a> to nowhere, they say.</p>' }),
        'nowhere',
      ).html,
    ).not.toContain('href');
  });
});
