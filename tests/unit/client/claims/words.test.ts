import { describe, expect, it } from 'vitest';
import { sourceFromUrl } from '@/lib/client/claims/source-from-url';
import { adviseStatement } from '@/lib/client/claims/statement-advice';
import { diffTexts, splitWeighty } from '@/lib/client/claims/word-diff';

describe('adviseStatement', () => {
  const labels = ['True', 'Mostly false', 'False'];
  it.each([
    'It is not true that the bridge fell.',
    'It isn’t the case that he won',
    'Contrary to reports, she won',
  ])('warns of a negated frame: %s', (statement) =>
    expect(adviseStatement(statement, labels)).toMatch(/what is claimed/),
  );
  it.each([
    ['The claim is mostly false.', 'Mostly false'],
    ['That is TRUE', 'True'],
  ])('warns of a verdict in the statement: %s', (statement, label) => {
    expect(adviseStatement(statement, labels)).toContain(label);
  });
  it.each(['', 'The bridge did not fall.', 'Truett won in Falsetown.', 'The tower is 300 m high'])(
    'lets pass: %s',
    (statement) => {
      expect(adviseStatement(statement, labels)).toBeNull();
    },
  );
});

describe('splitWeighty', () => {
  const strong = (text: string) =>
    splitWeighty(text)
      .filter(({ isStrong }) => isStrong)
      .map(({ text: words }) => words.trim());
  it.each([
    ['The 42-year-old paid £12.6 million', ['42', '£12.6']],
    ['He didn’t pull, and never did not', ['didn’t', 'never', 'not']],
    ['up 3.5 % on 21/10/2021', ['3.5 %', '21/10/2021']],
    ['nothing, nobody; knot and note', ['nothing', 'nobody']],
    ['no words at all', ['no']],
  ])('%s', (text, expected) => expect(strong(text)).toEqual(expected));
  it('loses nothing', () => {
    const text = 'In 2019 it didn’t cost −4,2 %, not at all.';
    expect(
      splitWeighty(text)
        .map(({ text: piece }) => piece)
        .join(''),
    ).toBe(text);
  });
});

describe('diffTexts', () => {
  it('gives both texts back', () => {
    const [before, after] = [
      'The 42-year-old did pull the trigger.',
      'The 63-year-old didn’t pull the trigger.',
    ];
    const parts = diffTexts(before, after);
    const join = (without: string) =>
      parts
        .filter(({ kind }) => kind !== without)
        .flatMap(({ pieces }) => pieces.map(({ text }) => text))
        .join('');
    expect(join('added')).toBe(before);
    expect(join('removed')).toBe(after);
  });
  it('marks the changed number as removed and added, and strong', () => {
    const changed = diffTexts('aged 42 now', 'aged 63 now').filter(({ kind }) => kind !== 'same');
    expect(changed).toEqual([
      { kind: 'removed', pieces: [{ text: '42', isStrong: true }] },
      { kind: 'added', pieces: [{ text: '63', isStrong: true }] },
    ]);
  });
});

describe('sourceFromUrl', () => {
  it('reads site and title from an address', () => {
    expect(
      sourceFromUrl(' https://www.example.org/news/the-new-ferry-is-late.html \n', '2026-11-22'),
    ).toEqual({
      kind: 'web',
      url: 'https://www.example.org/news/the-new-ferry-is-late.html',
      publisher: 'example.org',
      title: 'The new ferry is late',
      accessedAt: '2026-11-22',
    });
  });
  it('falls back to the site where the path says nothing', () => {
    expect(sourceFromUrl('https://example.org/a/12345', '2026-11-22')?.title).toBe('example.org');
    expect(sourceFromUrl('https://example.org', '2026-11-22')?.title).toBe('example.org');
  });
  it.each([
    '',
    'example.org',
    'see https://example.org',
    'javascript:alert(1)',
    'ftp://example.org/x',
    'https://user:pw@example.org/',
  ])('is nothing: %s', (text) => expect(sourceFromUrl(text, '2026-11-22')).toBeNull());
});
