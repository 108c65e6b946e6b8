import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/lib/server/intake/extract-article';
import { inventedPage } from './invented-page';

const url = 'https://www.elden-courier.example/quay.html';
const metadataOf = (head: string, page: Parameters<typeof inventedPage>[0] = {}, address = url) =>
  extractArticle(inventedPage({ head, ...page }), address);
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('the title', () => {
  it.each([
    ['the heading that the metadata know', meta('og:title', 'Quay to close – read on'), 'Quay to close'],
    ['without the site', '', 'Quay to close'],
    ['with its references resolved', meta('og:title', 'Fish &amp;amp; ships'), 'Fish & ships'],
    [
      'as it is said to machines',
      jsonLd({ '@type': 'NewsArticle', headline: 'Cracks found' }),
      'Cracks found',
    ],
  ])('is %s', (_what, head, title) => {
    const page = inventedPage({ head });
    const bare = head.includes('Quay') || head === '' ? page : page.replace(/<h1>.*<\/h1>/, '');
    expect(extractArticle(bare, url).title).toBe(title);
  });

  it('is nothing where the page has none', () => {
    expect(extractArticle('<p>Words</p>', url).title).toBeNull();
  });
});

describe('the writer', () => {
  it.each([
    [
      jsonLd({ '@type': 'NewsArticle', author: [{ name: 'Ida Roos' }, { name: 'Jonas Tamm' }] }),
      '',
      'Ida Roos, Jonas Tamm',
    ],
    [
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#p' } },
          { '@id': '#p', '@type': 'Person', name: 'Ida Roos' },
        ],
      }),
      '',
      'Ida Roos',
    ],
    ['<meta name="author" content="By Ida Roos | Elden Courier">', '', 'Ida Roos'],
    [
      '<meta name="author" content="https://courier.example/ida">',
      '<p>By <a rel="author" href="/ida">Ida Roos</a></p>',
      'Ida Roos',
    ],
    ['', '<p class="byline">Von Ida Roos<time>Monday, May 6</time></p>', 'Ida Roos'],
    ['', '<div itemprop="author"><span itemprop="name">Ida Roos</span>, Harbour desk</div>', 'Ida Roos'],
    [
      '<meta name="author" content="Elden Courier"><meta property="og:site_name" content="Elden Courier">',
      '',
      null,
    ],
    ['<meta name="author" content="admin">', '', null],
    [
      '',
      '<div class="byline"><a href="/ida">Ida Roos</a> <a href="mailto:ida@courier.example">Email the reporter</a> ida@courier.example</div>',
      'Ida Roos',
    ],
    ['', '<div class="author">View all posts by <a href="/ida">Ida Roos</a></div>', 'Ida Roos'],
    ['', '<div class="author"><b>Ida Roos</b> <a href="/ida">More stories by Ida Roos</a></div>', 'Ida Roos'],
    ['', '<p class="author">Ida Roos <a href="/ida">Alle Beiträge von Ida Roos</a></p>', 'Ida Roos'],
    [
      '',
      '<aside class="related"><p class="byline">By Jonas Tamm</p></aside><section class="comments"><b class="author">harbourfan</b></section>',
      null,
    ],
    [
      jsonLd({ '@type': 'NewsArticle', author: { '@type': 'NewsMediaOrganization', name: 'Coast Radio' } }),
      '<p class="byline">By Ida Roos</p>',
      'Ida Roos',
    ],
    [
      jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Coast Radio' } }),
      '',
      'Coast Radio',
    ],
    ['', '', null],
  ])('of %s %s', (head, before, writer) => {
    expect(metadataOf(head, { before }).writer).toBe(writer);
  });
});

describe('the day of publication', () => {
  it.each([
    [
      'late in the page’s own zone',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2024-05-06T23:30:00-04:00' }),
      '2024-05-06',
    ],
    [
      'in universal time with the same instant in its own',
      meta('article:published_time', '2024-05-07T03:30:00Z') + meta('pubdate', '2024-05-06T23:30:00-04:00'),
      '2024-05-06',
    ],
    ['in universal time alone', meta('article:published_time', '2024-05-07T03:30:00Z'), '2024-05-07'],
    ['packed', meta('date', '20240506'), '2024-05-06'],
    ['in words', meta('date', 'Mon, 6 May 2024 10:00:00 GMT'), '2024-05-06'],
    ['in American words', meta('date', 'May 6th, 2024'), '2024-05-06'],
    ['no day at all', meta('date', '2024-02-30'), null],
    ['in figures that mean two days', meta('date', '06/05/2024'), null],
  ])('written %s', (_what, head, day) => {
    expect(metadataOf(head).publishedAt).toBe(day);
  });

  it.each([
    ['2024-05-06T22:40:00Z', '<p class="dateline">Published 7 May 2024, 00:40</p>', '2024-05-07'],
    ['2024-05-07T03:30:00+00:00', '<p>May 6, 2024 at 11:30 p.m.</p>', '2024-05-06'],
    ['2024-05-06T22:40:00Z', '<p class="date">6 May 2024</p><p class="date">7 May 2024</p>', '2024-05-06'],
    // No zone of the world is so far away.
    ['2024-05-06T02:40:00Z', '<p class="date">7 May 2024</p>', '2024-05-06'],
    ['2024-05-06T22:40:00Z', '<p class="date">Updated 7 May 2024</p>', '2024-05-06'],
    ['2024-05-06T22:40:00Z', '<aside><p class="date">7 May 2024</p></aside>', '2024-05-06'],
  ])('is the one that the page shows: %s beside %s', (instant, before, day) => {
    const head = meta('article:published_time', instant);
    expect(metadataOf(head, { before }).publishedAt).toBe(day);
  });

  it('is told in the zone of the page’s other instants', () => {
    const head =
      meta('article:published_time', '2024-05-06T22:40:00Z') +
      meta('article:modified_time', '2024-05-08T09:00:00+02:00');
    expect(metadataOf(head).publishedAt).toBe('2024-05-07');
  });

  it.each([
    ['<time>le 3 février 2019 à 18h30</time>', 'fr', '2019-02-03'],
    ['<p class="date">3. März 2019</p>', 'de', '2019-03-03'],
    ['<p class="date">3 de diciembre de 2019</p>', 'es', '2019-12-03'],
    ['<p class="date">3 de março de 2019</p>', 'pt-BR', '2019-03-03'],
    ['<p class="date">domenica 3 marzo 2019</p>', 'it', '2019-03-03'],
    ['<p class="date">2019年3月3日</p>', 'zh', '2019-03-03'],
    ['<p class="date">2019年3月3日（日）</p>', 'ja', '2019-03-03'],
    ['<p class="date">2019년 3월 3일</p>', 'ko', '2019-03-03'],
    ['<p class="date">٣ مارس ٢٠١٩</p>', 'ar', '2019-03-03'],
    ['<p class="date">٣ آذار ٢٠١٩</p>', 'ar', '2019-03-03'],
    ['<p class="date">3 марта 2019 г.</p>', 'ru', '2019-03-03'],
    ['<p class="date">3 maart 2019</p>', 'nl', '2019-03-03'],
    ['<p class="date">3 listopada 2019</p>', 'pl', '2019-11-03'],
    ['<p class="date">3 listopada 2019</p>', 'hr', '2019-10-03'],
    ['<p class="date">3 listopada 2019</p>', 'en', null],
    ['<p class="date">03.04.2019</p>', 'de', '2019-04-03'],
    ['<p class="date">03/04/2019</p>', 'en-US', '2019-03-04'],
    ['<p class="date">03/04/2019</p>', 'en', null],
    // Nobody knows how dates are written in it; this machine's own way is not asked.
    ['<p class="date">03/04/2019</p>', 'tlh', null],
    ['<p class="date">23/04/2019</p>', 'en', '2019-04-23'],
    ['<p class="date">3 March 2019</p><p class="date">4 March 2019</p>', 'en', null],
    ['<section class="comments"><time datetime="2019-03-03">3 March 2019</time></section>', 'en', null],
  ])('written %s on a page in %s', (before, lang, day) => {
    expect(metadataOf('', { before, lang }).publishedAt).toBe(day);
  });

  it('is that of the page’s own article, wherever its description stands', () => {
    const story = (headline: string, datePublished: string, name: string, at: string) => ({
      '@type': 'NewsArticle',
      headline,
      datePublished,
      url: `https://www.elden-courier.example/${at}`,
      author: { '@type': 'Person', name },
    });
    const other = story('Taxis counted twice', '2023-11-02', 'Jonas Tamm', 'taxis.html');
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: other }] };
    const own = story('Quay to close', '2024-05-06', 'Ida Roos', 'quay.html?from=home');
    for (const head of [
      jsonLd(list) + jsonLd(own),
      jsonLd(other) + jsonLd(own),
      jsonLd(other) + jsonLd({ ...own, url: undefined }),
      jsonLd({ '@graph': [list, { '@type': 'WebPage', mainEntity: own }] }),
    ])
      expect(metadataOf(head)).toMatchObject({ publishedAt: '2024-05-06', writer: 'Ida Roos' });
    expect(metadataOf(jsonLd(list))).toMatchObject({ publishedAt: null, writer: null });
  });

  it('is taken from a time element and from the address, if need be', () => {
    const before = '<time datetime="2024-05-06T09:00">yesterday</time>';
    expect(metadataOf('', { before }).publishedAt).toBe('2024-05-06');
    expect(metadataOf('', {}, 'https://courier.example/2024/05/06/quay').publishedAt).toBe('2024-05-06');
    expect(metadataOf('').publishedAt).toBeNull();
  });
});

describe('the language', () => {
  it.each([
    ['en', 'en'],
    ['en_us', 'en-US'],
    ['pt-BR', 'pt-BR'],
    ['English', null],
    ['', null],
  ])('%j is %j', (lang, language) => {
    expect(metadataOf('', { lang }).language).toBe(language);
  });

  it('is taken from the metadata where the root says nothing', () => {
    expect(metadataOf(meta('og:locale', 'et_EE'), { lang: '' }).language).toBe('et-EE');
    expect(
      metadataOf(jsonLd({ '@type': 'Article', author: 'x', inLanguage: 'fi' }), { lang: '' }).language,
    ).toBe('fi');
  });
});

describe('the publisher', () => {
  it.each([
    [meta('og:site_name', 'Elden Courier'), 'Elden Courier'],
    [
      meta('og:site_name', 'https://courier.example') +
        jsonLd({ '@type': 'Article', author: 'x', publisher: { name: 'Courier Ltd' } }),
      'Courier Ltd',
    ],
    ['', null],
  ])('of %s', (head, publisher) => {
    expect(metadataOf(head).publisher).toBe(publisher);
  });
});

it.each([
  '{',
  '[[[',
  '{"@type":"NewsArticle","author":{"@id":"#a"},"@id":"#a"}',
  '{"@type":7}',
  'null',
  '[]',
  '{"@graph":{"@graph":null}}',
])('reads a page whose description is %s', (script) => {
  expect(metadataOf(`<script type="application/ld+json">${script}</script>`).text).toContain('harbour board');
});
