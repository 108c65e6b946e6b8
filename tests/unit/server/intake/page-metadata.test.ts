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
