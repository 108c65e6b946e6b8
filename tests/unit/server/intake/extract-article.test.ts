import { describe, expect, it } from 'vitest';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { documentFromHtml } from '@/lib/server/intake/document-from-html';
import { extractArticle, extractReadable } from '@/lib/server/intake/extract-article';
import { bodyParagraphs, inventedPage } from './invented-page';

const url = 'https://courier.example/2024/05/quay.html';
const wholeBody = bodyParagraphs.join('\n\n');
const textOf = (parts: Parameters<typeof inventedPage>[0]) => extractArticle(inventedPage(parts), url).text;

describe('the text of an article', () => {
  it('is the body alone', () => {
    expect(textOf({})).toBe(wholeBody);
  });

  it.each([
    [
      'a caption',
      { inside: '<figure><img src="/q.jpg"><figcaption>The quay. Photo: A. Berg</figcaption></figure>' },
    ],
    [
      'a caption without a figure',
      { inside: '<div class="inline-image"><img src="/q.jpg"><p>The quay on Monday.</p></div>' },
    ],
    ['a caption in brackets', { inside: '<p>Vans on the quay in Port Elden. (AP Photo/A. Berg, File)</p>' }],
    [
      'a newsletter box',
      { inside: '<div class="newsletter-box"><p>Our letter every morning, free of charge.</p></div>' },
    ],
    ['a call to subscribe', { inside: '<p>Subscribe to our letter and get the best of the Courier.</p>' }],
    [
      'a linked headline',
      { inside: '<p><strong><a href="/b">MAYOR OPENS THE NEW BRIDGE OVER THE ELD</a></strong></p>' },
    ],
    ['a pointer', { inside: '<p>Read more: <a href="/b">Mayor opens the new bridge</a></p>' }],
    [
      'related articles',
      { after: `<div class="related"><h3>Related</h3><p>${bodyParagraphs[0]?.slice(0, 90)}</p></div>` },
    ],
    [
      'a list of headlines',
      { inside: `<ul>${'<li><a href="/b">Mayor opens the new bridge over the Eld</a></li>'.repeat(3)}</ul>` },
    ],
    [
      'a share bar',
      { before: '<div class="share-tools"><span>Share</span> <span>Copy address</span></div>' },
    ],
    ['a byline', { before: '<p>By Jonas Tamm and Ida Roos</p>' }],
    ['a date', { before: '<p>Updated May 7, 2024 at 9:41 am</p>' }],
    ['an advertising label', { inside: '<p>Advertisement</p>' }],
    [
      'comments',
      {
        after:
          '<div id="comments"><h2>Comments</h2><p>Nonsense! They should have done that ten years ago, I said so.</p></div>',
      },
    ],
    [
      'the writer',
      {
        after:
          '<div class="author-bio"><p>Jonas Tamm writes about the harbour, the county and the sea.</p></div>',
      },
    ],
    ['a credit', { after: '<p>Reporting by Jonas Tamm; editing by Ida Roos</p>' }],
    [
      'a note that opens on a click',
      { inside: '<p>Said <span class="tooltip">A word of explanation here</span></p>' },
    ],
  ])('leaves out %s', (_what, parts) => {
    expect(textOf(parts).replace('\n\nSaid', '')).toBe(wholeBody);
  });

  it.each([
    [
      'a standfirst',
      {
        before:
          '<p class="standfirst">Cracks in 14 pillars: the northern quay will be shut until August.</p>',
      },
      'Cracks in 14 pillars',
    ],
    ['a heading', { inside: '<h2>Who pays</h2>' }, 'Who pays'],
    [
      'a list',
      { inside: '<ul><li>Northern quay: closed</li><li>Southern quay: open</li></ul>' },
      'Southern quay: open',
    ],
    ['a linked list that is short', { inside: '<ul><li><a href="/t">Timetable</a></li></ul>' }, 'Timetable'],
    [
      'a sentence that begins like a label',
      { inside: '<p>Shares fell sharply on Monday.</p>' },
      'Shares fell',
    ],
    [
      'an agency’s report',
      { inside: '<p>The county will decide about its part in June. (AP)</p>' },
      'The county will decide',
    ],
    [
      'a heading that begins like a pointer',
      {
        after: `<div class="story-body"><h2>More in the pipeline</h2><p>${'The southern quay is next, engineers say, and will take until the year after. '.repeat(4)}</p></div>`,
      },
      'The southern quay is next',
    ],
    [
      'a sentence in a box named after a picture',
      { inside: '<div class="text-and-image"><p>Work on the pillars starts in June.</p></div>' },
      'starts in June',
    ],
    [
      'a sentence with a link',
      { inside: '<p>The <a href="/r">report of the engineers</a> was published the same day, at noon.</p>' },
      'report of the engineers',
    ],
  ])('keeps %s', (_what, parts, words) => {
    expect(textOf(parts)).toContain(words);
  });

  it('gets back a paragraph that the search for the article cuts out', () => {
    const odd =
      '<p>Mooring, <a href="/1">fees</a>, for, boats, under, ten, metres, stay, as, they, are, says, the, board, today.</p>';
    expect(textOf({ inside: odd })).toContain('Mooring, fees, for, boats');
  });

  it('is taken from what is said to machines when the page itself is empty', () => {
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Quay to close',
      articleBody: bodyParagraphs.join('\n'),
    });
    const page = `<html><head><script type="application/ld+json">${json}</script></head><body><div id="app"></div></body></html>`;
    expect(extractArticle(page, url).text).toBe(wholeBody);
  });

  it('is the whole page where there are too many elements to search for one', () => {
    const table = `<table>${'<tr><td>North</td><td>32</td></tr>'.repeat(7_000)}</table>`;
    const { text } = extractArticle(inventedPage({ after: table }), url);
    expect(text).toContain('Quay to close');
    expect(text.match(/North \| 32/g)).toHaveLength(7_000);
  }, 30_000);

  it('falls back to the whole page when nothing is like an article', () => {
    expect(extractArticle('<p>One line.</p>', url).text).toBe('One line.');
    expect(extractArticle('', url).text).toBe('');
  });
});

describe('the HTML of an article', () => {
  it('has structure, absolute links and nothing else', () => {
    const inside = `<h2 onclick="x()">Who pays</h2>
      <ol><li>The <b>county</b></li><li>The <i>town</i><ul><li>by fees</li></ul></li></ol>
      <blockquote><p>Nobody was asked, <a href="../report?a=1&amp;b=2" target="_blank">ever</a>.</p></blockquote>
      <table><tr><th>Quay</th><th>Pillars</th></tr><tr><td>North</td><td>32</td></tr></table>`;
    expect(extractArticle(inventedPage({ inside }), url).html).toContain(
      '<h2>Who pays</h2><ol><li><p>The <strong>county</strong></p></li><li><p>The <em>town</em></p><ul><li><p>by fees</p></li></ul></li></ol>' +
        '<blockquote><p>Nobody was asked, <a href="https://courier.example/2024/report?a=1&amp;b=2">ever</a>.</p></blockquote>' +
        '<p>Quay | Pillars</p><p>North | 32</p>',
    );
  });

  it('makes a document with the same words as its text', () => {
    const inside =
      '<h2>Who pays &amp; when</h2><ul><li>a<ul><li>b</li></ul></li></ul><table><tr><td>1<td>2</tr></table><pre>x\n  y</pre>';
    const { html, text } = extractArticle(inventedPage({ inside }), url);
    expect(textOfDocument(documentFromHtml(html, 'html').document)).toBe(text);
  });

  it('resolves links against the base of the page', () => {
    const head = '<base href="https://cdn.example/a/">';
    const inside = '<p>See the <a href="b.html">plan of the quay</a> that the board has published.</p>';
    expect(extractArticle(inventedPage({ head, inside }), url).html).toContain(
      'href="https://cdn.example/a/b.html"',
    );
  });
});

describe('all words of a source', () => {
  it('include captions, notes, tables and what opens on a click, and no menu', () => {
    const page = inventedPage({
      before: '<p>By Jonas Tamm</p>',
      inside:
        '<figure><figcaption>The quay in May.</figcaption></figure><table><tr><td>North</td><td>32</td></tr></table>' +
        '<div hidden>Annex: 14 pillars</div><aside>Note on method</aside>',
    });
    const { text } = extractReadable(page, url);
    for (const words of [
      ...bodyParagraphs,
      'Quay to close',
      'By Jonas Tamm',
      'The quay in May.',
      'North | 32',
      'Annex: 14 pillars',
      'Note on method',
      '© Elden Courier',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Sport');
  });
});
