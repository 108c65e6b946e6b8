import { describe, expect, it } from 'vitest';
import { readShapes } from '@/lib/server/evidence/reading/read-shapes';

const bullet = (words: string, level = 1) => ({ words, shape: { kind: 'item', level, marker: '•' } });

describe('the shapes of a page', () => {
  it('are its headings and the items of its lists', () => {
    const html =
      '<h2>Rents &amp; dues</h2><p>Stalls pay <strong>more</strong>.</p>' +
      '<ul><li><p>First</p><p>and more of it</p></li><li>Second<ul><li>Inner</li></ul></li></ul>' +
      '<ol><li>One</li><li>Two</li></ol><blockquote><p>Never.</p></blockquote>';
    expect(readShapes(html)).toEqual([
      { words: 'Rents & dues', shape: { kind: 'heading', level: 2, marker: '' } },
      { words: 'Stalls pay more.', shape: null },
      bullet('First'),
      { words: 'and more of it', shape: { kind: 'item', level: 1, marker: '' } },
      bullet('Second'),
      bullet('Inner', 2),
      { words: 'One', shape: { kind: 'item', level: 1, marker: '1.' } },
      { words: 'Two', shape: { kind: 'item', level: 1, marker: '2.' } },
      { words: 'Never.', shape: null },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['too many tags', '<p>x'.repeat(70_000)],
    ['lists nested too deep', '<ul><li>'.repeat(300) + 'x'],
  ])('are none of a page with %s', (_, html) => {
    expect(readShapes(html)).toEqual([]);
  });

  it('survive tags that nobody closed and lists that nobody opened', () => {
    expect(readShapes('</ul><li>Loose<h3>Open<p>Words').map(({ words }) => words)).toEqual([
      'Loose',
      'Open',
      'Words',
    ]);
  });
});
