import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inertPage } from '@/lib/server/evidence/inert/inert-page';

const shared = new URL('../../../../../shared/data/security/xss.json', import.meta.url);
const corpus = existsSync(shared)
  ? (JSON.parse(readFileSync(shared, 'utf8')) as { p: string }[]).map(({ p }) => p)
  : [];

const own = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=https://evil.example/pixel.gif>',
  '<img srcset="https://evil.example/1x 1x" onerror=alert(1)>',
  '<p style="background:url(https://evil.example/a)">words</p>',
  '<style>@import "https://evil.example/a.css"; body { background: url(//evil.example/b) }</style>',
  '<link rel=stylesheet href=https://evil.example/a.css><link rel=prefetch href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=https://evil.example"><base href=https://evil.example/>',
  '<iframe src=https://evil.example></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action=https://evil.example><input name=a><button formaction=javascript:alert(1)>x</button></form>',
  '<svg><use href="https://evil.example/a.svg#x"/><script>alert(1)</script><animate onbegin=alert(1)></svg>',
  '<math><maction actiontype="statusline#javascript:alert(1)">x</maction></math>',
  '<a href="javascript:alert(1)" ping=https://evil.example onclick=alert(1)>read this</a>',
  '<a href="https://evil.example/">read this</a>',
  '<object data=https://evil.example></object><embed src=https://evil.example>',
  '<video poster=https://evil.example/p><source src=https://evil.example/v></video><audio src=//evil.example>',
  '<table background=https://evil.example/t><tr><td background=https://evil.example/d>x</td></tr></table>',
  '<body onload=alert(1) background=https://evil.example>x</body>',
  '<details open ontoggle=alert(1)>x</details>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<p id="</p><script>alert(1)</script>">x</p>',
  '<!--><script>alert(1)</script-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '</style></title></body></html><script>alert(1)</script>',
  '<mark id=passage onclick=alert(1)>x</mark>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

const elements =
  'p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|caption|thead|tbody|tfoot|tr|td|th|figure|figcaption|div|b|strong|i|em|u|s|sub|sup|code|cite|q|small|br|hr|mark';
const harmless = new RegExp(
  `^(?:[^<>]|</?(?:${elements})>|<mark id="passage">|<div class="words">|<p class="page">)*$`,
);

/** What of a page is not ours from the beginning: its body. */
function bodyOf(page: string): string {
  const [, body = ''] = /<body>(.*)<\/body><\/html>$/s.exec(page) ?? [];
  return body;
}

function pageOf(html: string | null, text = 'nothing', over: Record<string, unknown> = {}) {
  return inertPage({ text, reading: { html, ...over } }, null);
}

describe('a hostile page', () => {
  it.each(own)('leaves only running text of %s', (html) => {
    expect(bodyOf(pageOf(html))).toMatch(harmless);
    expect(bodyOf(pageOf(null, html))).toMatch(harmless);
  });

  it.skipIf(corpus.length === 0)('leaves only running text of each of a long list', () => {
    const bodies = corpus.flatMap((payload) =>
      [pageOf(`<p>a ${payload} b</p>`), pageOf(null, payload)].map(bodyOf),
    );
    expect(bodies.filter((body) => !harmless.test(body))).toEqual([]);
    expect(bodies.length).toBeGreaterThan(4_000);
  });

  it('cannot get out of its title or language', () => {
    const page = pageOf('<p>x</p>', 'x', {
      title: '</title><script>alert(1)</script>',
      language: 'en"><script>alert(1)</script>',
    });
    expect(page).not.toContain('<script');
    expect(page).toContain('<html lang="und">');
  });

  it('holds no address of another place', () => {
    const page = pageOf(own.join('\n'));
    expect(page).not.toMatch(/\b(?:src|href|srcset|action|data|poster|background|ping)\s*=/i);
    expect(page).not.toMatch(/url\(|@import/);
  });

  it.each([
    ['too many tags', '<b>'.repeat(50_000)],
    ['too deep', `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}`],
    ['no words', '<p> </p>'],
  ])('is shown as text where it has %s', (_, html) => {
    expect(bodyOf(pageOf(html, 'the words'))).toBe('<div class="words">the words</div>');
  });
});

describe('the marked passage', () => {
  const text = 'Rents rose. The council owns 41 of the 60 stalls. Rents rose.';
  const place = { start: text.indexOf('41'), end: text.indexOf(' stalls') };
  const markOf = (page: string) => bodyOf(page).replace(/<(?!\/?mark)[^>]+>/g, '');

  it('is found across elements of the page', () => {
    const html = '<p>Rents rose.</p><p>The council owns <b>41 of</b> the 60 stalls.</p>';
    const body = bodyOf(inertPage({ text, reading: { html } }, place));
    expect(body).toBe(
      '<p>Rents rose.</p><p>The council owns <b><mark id="passage">41 of</mark></b><mark> the 60</mark> stalls.</p>',
    );
  });

  it('is the nearest of several', () => {
    const html = '<p>Rents rose.</p><p>The council owns 41 of the 60 stalls.</p><p>Rents rose.</p>';
    const last = { start: text.lastIndexOf('Rents'), end: text.length };
    expect(bodyOf(inertPage({ text, reading: { html } }, last))).toMatch(
      /<p>Rents rose\.<\/p><p>The .*<p><mark id="passage">Rents rose\.<\/mark><\/p>$/,
    );
  });

  it('is shown in the text where the readable part lacks it', () => {
    expect(markOf(inertPage({ text, reading: { html: '<p>Rents rose.</p>' } }, place))).toContain(
      'owns <mark id="passage">41 of the 60</mark> stalls',
    );
  });

  it('goes on over the end of a page, and can be jumped to once', () => {
    const pages = [0, text.indexOf('of the 60')];
    const body = bodyOf(inertPage({ text, reading: { html: null, pages } }, place));
    expect(body).toContain('<p class="page">Page 2</p><div class="words"><mark>of the 60</mark> stalls');
    expect(body.match(/id="passage"/g)).toHaveLength(1);
  });
});
