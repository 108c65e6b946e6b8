import { describe, expect, it } from 'vitest';
import { sourceFromUrl } from '@/lib/client/claims/words/source-from-url';
import { adviseStatement } from '@/lib/client/claims/words/statement-advice';

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
