import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { documentFromHtml } from '@/lib/server/intake/document-from-html';

const read = (html: string) => documentFromHtml(html, 'html').document;
const textOf = (node: DocumentNode): string => node.text ?? (node.content ?? []).map(textOf).join('');
const marksIn = (node: DocumentNode): string[] => [
  ...(node.marks ?? []).map(({ type }) => type),
  ...(node.content ?? []).flatMap(marksIn),
];

describe('the words of markup that somebody sends', () => {
  it.each([
    ['<p>It lasts <del>eight</del> eleven weeks.</p>', 'It lasts eleven weeks.'],
    ['<p>It lasts <s>eight</s> eleven weeks.</p>', 'It lasts eleven weeks.'],
    [
      '<p>It lasts <span style="text-decoration: line-through">eight</span> eleven weeks.</p>',
      'It lasts eleven weeks.',
    ],
    ['<p>4 × 10<sup>6</sup> litres of CO<sub>2</sub></p>', '4 × 10⁶ litres of CO₂'],
    ['<p>in 2019<sup><a href="#n3">3</a></sup></p>', 'in 2019[3]'],
    ['<p>in 2019<a href="#n3"><sup>3</sup></a></p>', 'in 2019[3]'],
    ['<p>the <b>4<sup>th</sup></b> of May</p>', 'the 4th of May'],
    [
      '<p>The steel <span class="MsoCommentReference"><a href="#c1">[IR1]</a></span>is late.</p><div style="mso-element:comment-list"><p class="MsoCommentText">Who says so?</p></div>',
      'The steel is late.',
    ],
    [
      '<p style="mso-list:l0 level1"><span style="mso-list:Ignore">1.&nbsp;</span>It opens in May.</p>',
      'It opens in May.',
    ],
  ])('of %s are “%s”', (html, text) => {
    expect(textOf(read(html)).trim()).toBe(text);
  });

  it.each([
    ['<b style="font-weight:normal"><p>The council met.</p></b>', []],
    ['<p>The <b>council</b> met.</p>', ['bold']],
  ])('are bold where they are: %s', (html, marks) => {
    expect(marksIn(read(html))).toEqual(marks);
  });

  it.each([
    ['<ol start="3"><li>Whoever is late</li></ol>', 3],
    ['<ol start="0"><li>Whoever is late</li></ol>', undefined],
    ['<ol start="x"><li>Whoever is late</li></ol>', undefined],
    ['<ol><li>Whoever is late</li></ol>', undefined],
  ])('count on in a list where it does: %s', (html, start) => {
    expect(read(html).content?.[0]?.attrs?.start ?? undefined).toBe(start);
  });
});
