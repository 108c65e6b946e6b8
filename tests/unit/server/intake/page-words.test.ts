import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/lib/server/intake/extract-article';
import { bodyParagraphs, inventedPage } from './invented-page';

const url = 'https://courier.example/quay.html';
const read = (page: Parameters<typeof inventedPage>[0]) => extractArticle(inventedPage(page), url);
const passagesOf = ({ dropped }: ReturnType<typeof read>) =>
  dropped.find(({ kind }) => kind === 'words')?.examples ?? [];

describe('signs of a page that are not on the line', () => {
  it.each([
    ['4 × 10<sup>6</sup> litres', '4 × 10⁶ litres'],
    ['12 km<sup>2</sup> of CO<sub>2</sub>', '12 km² of CO₂'],
    ['1.5 × 10<sup>−3</sup>', '1.5 × 10⁻³'],
    ['a<sup>Q</sup>', 'a^{Q}'],
    ['the 4<sup>th</sup> of May', 'the 4th of May'],
    ['10<span style="vertical-align: super">9</span>', '10⁹'],
    ['in 2019<sup><a href="#note-3">3</a></sup>', 'in 2019[3]'],
    ['in 2019<sup class="reference">[3]</sup>', 'in 2019[3]'],
    ['in 2019<a href="#n3"><sup>3</sup></a>', 'in 2019[3]'],
  ])('%s is read as %s', (html, text) => {
    const sentence = `The board said of it that ${html} was the figure, and that nobody had ever counted again.`;
    const { text: words } = read({ inside: `<p>${sentence}</p>` });
    expect(words).toContain(`that ${text} was the figure`);
  });
});

describe('words of a page that are struck through', () => {
  it.each([
    '<del>eight</del>',
    '<s>eight</s>',
    '<strike>eight</strike>',
    '<span style="text-decoration: line-through">eight</span>',
  ])('are none of its text, and are named: %s', (struck) => {
    const article = read({
      inside: `<p>The quay will be closed for ${struck} eleven weeks, the board of the harbour said again.</p>`,
    });
    expect(article.text).toContain('closed for eleven weeks');
    expect(passagesOf(article)).toEqual(['struck through: “eight” (5 characters)']);
  });
});

describe('words of a page that are easily lost', () => {
  it('are there: a letter set large, sections with ids of their headings, first steps with a link', () => {
    const { text } = read({
      inside: `<p><span class="drop header-font">T</span>he mayor owns the largest of the boats that unload there, which few had known.</p>
        <section id="related-questions"><h2>Related questions</h2><p>Who pays for the pillars, and who has looked at them since the storm, is asked in town.</p></section>
        <div class="steps"><div>Ask <a href="/x">the harbour office</a> first.</div>
        <div>Then write down the number that is read to you, and show it at the gate by noon.</div></div>`,
    });
    const order = [
      'The mayor owns',
      'Related questions',
      'Who pays for',
      'Ask the harbour office first.',
      'Then write',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('are named where they are left out: a correction, a quoted post, a disclosure', () => {
    const correction = 'Correction: an earlier version said 34 pillars. It is 32.';
    const post = 'We told the board in 2019 that two pillars would not last. Nobody answered.';
    const article = read({
      inside: `<aside class="correction"><p>${correction}</p></aside><div class="tweet"><a href="https://social.example/7"><div>${post}</div></a></div>`,
      after: '<p class="disclaimer">The reporter owns shares in the ferry company.</p>',
    });
    const everything = article.text + JSON.stringify(article.dropped);
    for (const words of [correction, post, 'owns shares in the ferry company'])
      expect(everything).toContain(words);
  });

  it('are a letter’s own, however many have signed it', () => {
    const names = Array.from(
      { length: 60 },
      (_, at) => `<div class="name">Ada Holt the ${at}th, writer</div>`,
    ).join('');
    const page = `<html lang="en"><body><nav><a href="/">Home</a></nav><div class="page"><h1>A letter</h1><div class="block">
      ${bodyParagraphs.map((words) => `<p>${words}</p>`).join('')}</div><div class="names">${names}</div></div></body></html>`;
    const { text } = extractArticle(page, url);
    const places = [...bodyParagraphs, 'Ada Holt the 0th'].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('are not those of a notice above the headline', () => {
    const notice =
      'Many of the offers that appear on this site are from companies from which we receive compensation for it.';
    const page = inventedPage({}).replace(
      '<main>',
      `<div class="box"><h3>Disclosure</h3><p>${notice}</p></div><main>`,
    );
    expect(extractArticle(page, url).text).not.toContain('compensation');
  });
});
