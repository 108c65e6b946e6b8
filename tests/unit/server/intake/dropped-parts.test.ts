import { expect, it } from 'vitest';
import { extractArticle, extractReadable } from '@/lib/server/intake/extract-article';
import { inventedPage } from './invented-page';

const url = 'https://courier.example/quay.html';
const inside = `<figure><img src="/a.jpg" alt="A quay"><figcaption>The quay in May</figcaption></figure>
  <img src="/b.jpg" alt="Two boats"><img data-src="/c.jpg"><img src="/pixel.gif" width="1" height="1">
  <iframe src="https://www.youtube.com/embed/x" title="The vote"></iframe><iframe src="https://maps.example/m"></iframe>
  <iframe src="https://ads.example/ad?slot=1" id="ad-1"></iframe><audio src="/a.mp3"></audio>
  <form action="/poll"><input name="yes"></form><svg role="img" aria-label="Costs by year"><text>9</text></svg><svg><path/></svg>`;

const menu = {
  kind: 'around',
  count: 2,
  examples: ['“© Elden Courier. All rights reserved.” (37 characters)', '“Home Sport” (10 characters)'],
};

it('lists what was left out of the article, by what a person would know it', () => {
  const page = inventedPage({ inside }).replace('<nav>', '<nav><img src="/logo.png" alt="Courier">');
  const { dropped, html } = extractArticle(page, url);
  expect(dropped).toEqual([
    { kind: 'words', count: 1, examples: ['“The quay in May” (15 characters)'] },
    menu,
    {
      kind: 'image',
      count: 3,
      examples: ['The quay in May', 'Two boats', 'https://courier.example/c.jpg'],
    },
    { kind: 'video', count: 1, examples: ['The vote'] },
    { kind: 'embed', count: 1, examples: ['https://maps.example/m'] },
    { kind: 'advertisement', count: 1, examples: ['https://ads.example/ad?slot=1'] },
    { kind: 'audio', count: 1, examples: ['https://courier.example/a.mp3'] },
    { kind: 'form', count: 1, examples: ['https://courier.example/poll'] },
    { kind: 'chart', count: 1, examples: ['Costs by year'] },
  ]);
  expect(html).not.toMatch(/<(?:img|iframe|audio|form|svg|input)/);
});

it('counts a picture once that stands there twice', () => {
  const twice = '<img data-src="/a.jpg" alt="A quay"><noscript><img src="/a.jpg" alt="A quay"></noscript>';
  expect(extractArticle(inventedPage({ inside: twice }), url).dropped).toEqual([
    menu,
    { kind: 'image', count: 1, examples: ['A quay'] },
  ]);
});

it('is about the article alone, and about the whole page of a source', () => {
  const after = '<p>More of our pictures of the week are shown in the town hall, every day until six.</p>';
  const page = inventedPage({}).replace(
    '</main>',
    `</main><div class="promo"><img src="/x.jpg" alt="Elsewhere">${after}</div>`,
  );
  expect(extractArticle(page, url).dropped).toEqual([
    {
      ...menu,
      count: 3,
      examples: [
        '“More of our pictures of the week are shown in the town hall, every day until six.” (81 characters)',
        ...menu.examples,
      ],
    },
  ]);
  expect(extractReadable(page, url).dropped).toEqual([
    { kind: 'around', count: 1, examples: ['“Home Sport” (10 characters)'] },
    { kind: 'image', count: 1, examples: ['Elsewhere'] },
  ]);
});
