import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { proposeArticleFields } from '@/lib/domain/intake/propose-article-fields';

const LEAD =
  'Mayor Ines Okafor has thanked residents for their “patience and good humour” after the closure of the old harbour bridge, which carried 40,000 cars a day until March of this year';

describe('proposeArticleFields', () => {
  it('reads the date, and takes the sentence beside it as the headline', () => {
    const text = ` date 2024-03-09 ${LEAD}.\n\nThe 52-year-old mayor spoke on Monday.\n`;
    expect(proposeArticleFields(text)).toEqual({
      publishedAt: '2024-03-09',
      dateLine: { start: 1, end: 16 },
      title: LEAD,
    });
  });

  test.each<[string, string, string | undefined, string | undefined]>([
    [
      'a headline on the same line',
      'date 2024-03-09 Bridge to stay shut\n\nThe bridge …',
      '2024-03-09',
      'Bridge to stay shut',
    ],
    [
      'a headline on the next line',
      'date 2024-03-09\nBridge to stay shut\n\nThe bridge.',
      '2024-03-09',
      'Bridge to stay shut',
    ],
    [
      'CRLF and blank lines',
      '\r\n\r\nDate: 2024-03-09\r\n\r\nBridge to stay shut\r\n',
      '2024-03-09',
      'Bridge to stay shut',
    ],
    ['a byte order mark', '\ufeffdate 2024-03-09 Bridge shut', '2024-03-09', 'Bridge shut'],
    ['a dash after the date', 'date 2024-03-09 – Bridge shut', '2024-03-09', 'Bridge shut'],
    ['the first of two sentences', 'date 2024-03-09 Bridge shut. Cars queue.', '2024-03-09', 'Bridge shut'],
    ['a question', 'date 2024-03-09 Is the bridge shut? Yes.', '2024-03-09', 'Is the bridge shut?'],
    [
      'an abbreviation at the end',
      'date 2024-03-09 Bridges in the U.S.\n',
      '2024-03-09',
      'Bridges in the U.S.',
    ],
    ['an ellipsis at the end', 'date 2024-03-09 And then...\n', '2024-03-09', 'And then...'],
    ['white space within', 'date 2024-03-09 Bridge \t shut', '2024-03-09', 'Bridge shut'],
    ['no date', 'Bridge to stay shut\n\nThe bridge …', undefined, 'Bridge to stay shut'],
    ['nothing after the date', 'date 2024-02-29\n\n', '2024-02-29', undefined],
    ['an empty text', '', undefined, undefined],
    ['only white space', ' \n\n\t', undefined, undefined],
    ['no leap day', 'date 2023-02-29 Shut', undefined, 'date 2023-02-29 Shut'],
    ['a century without a leap day', 'date 1900-02-29 Shut', undefined, 'date 1900-02-29 Shut'],
    ['a 31st of April', 'date 2024-04-31 Shut', undefined, 'date 2024-04-31 Shut'],
    ['month 13', 'date 2024-13-01 Shut', undefined, 'date 2024-13-01 Shut'],
    ['day 0', 'date 2024-01-00 Shut', undefined, 'date 2024-01-00 Shut'],
    ['year 0', 'date 0000-01-01 Shut', undefined, 'date 0000-01-01 Shut'],
    ['a date that goes on', 'date 2024-01-011 Shut', undefined, 'date 2024-01-011 Shut'],
    ['a date in the middle', 'Shut since date 2024-01-01', undefined, 'Shut since date 2024-01-01'],
    ['a longer word', 'Updated 2024-01-01 Shut', undefined, 'Updated 2024-01-01 Shut'],
  ])('reads %s', (_name, text, publishedAt, title) => {
    const proposal = proposeArticleFields(text);
    expect([proposal.publishedAt, proposal.title]).toEqual([publishedAt, title]);
    expect(proposal.dateLine === undefined).toBe(publishedAt === undefined);
    if (proposal.dateLine !== undefined) {
      expect(text.slice(proposal.dateLine.start, proposal.dateLine.end)).toMatch(
        /^date:? \d{4}-\d{2}-\d{2}$/i,
      );
    }
  });

  it('shortens a sentence too long for a title at a space', () => {
    const { title } = proposeArticleFields('words and more '.repeat(100));
    expect(title).toMatch(/^words[\w ]+(?:words|and|more)…$/);
    expect(title?.length).toBeLessThanOrEqual(250);
  });

  it('does not cut a character in a title without spaces', () => {
    expect(proposeArticleFields(`a${'👍'.repeat(400)}`).title).toMatch(/^a(?:👍)+…$/u);
  });

  it.each([
    ['white space', ' '.repeat(1_000_000)],
    ['line ends', '\n'.repeat(1_000_000)],
    ['one line', 'a b. '.repeat(200_000)],
    ['a date and dashes', `date 2024-01-01 ${'- '.repeat(500_000)}`],
  ])('stays quick on a million code units of %s', (_name, text) => {
    proposeArticleFields(text);
  });

  it('reads the sample article, where it is at hand', (context) => {
    const path = '../shared/data/article.txt';
    if (!existsSync(path)) return context.skip(`${path} is not here`);
    const text = readFileSync(path, 'utf8');
    const proposal = proposeArticleFields(text);
    const firstLine = text.split('\n')[0] ?? '';
    expect(proposal.publishedAt).toBe(/\d{4}-\d{2}-\d{2}/.exec(firstLine)?.[0]);
    expect(proposal.title).toBe(firstLine.slice(proposal.dateLine?.end).trim().replace(/\.$/, ''));
  });
});
