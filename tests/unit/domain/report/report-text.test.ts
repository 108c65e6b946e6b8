import { describe, expect, it } from 'vitest';
import { numberSources } from '@/lib/domain/report/number-sources';
import {
  countOf,
  draftNotice,
  editionLabel,
  joinNames,
  quoted,
  stateLabel,
} from '@/lib/domain/report/report-text';
import { isRightToLeft } from '@/lib/domain/report/text-direction';
import { articleUrl, claimPageUrl, reportUrl, spellUrl } from '@/lib/domain/report/report-urls';
import { createReport } from './sample-report';

const [ana, ben] = ['Ana', 'Ben'].map((name) => ({ name, at: '2026-11-22T10:00:00.000Z' })) as [
  { name: string; at: string },
  { name: string; at: string },
];

describe('words of a report', () => {
  it('joins names', () => {
    expect([[], ['Ana'], ['Ana', 'Ben'], ['Ana', 'Ben', 'Chloé']].map(joinNames)).toEqual([
      '',
      'Ana',
      'Ana and Ben',
      'Ana, Ben and Chloé',
    ]);
  });

  it('counts, names states and editions', () => {
    expect([countOf(0, 'claim'), countOf(1, 'claim'), countOf(2, 'claim')]).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
    ]);
    expect(stateLabel('not_checkable')).toBe('Not checkable');
    expect(editionLabel({ edition: 2, signOffs: [ana, ben] })).toBe('Edition 2');
  });

  it.each([
    [[], 'Draft – not signed off'],
    [[ana], 'Draft – signed off by 1 of 2'],
    [[ana, ben], 'Draft – signed off, no edition made'],
  ])('says of a draft how far it is', (signOffs, notice) => {
    expect(draftNotice({ signOffs })).toBe(notice);
    expect(editionLabel({ edition: null, signOffs })).toBe(notice);
  });

  it.each([
    ['words', '“words”'],
    ['“words,”', '“words,”'],
    ['«слова»', '«слова»'],
    ['“one” and two', '““one” and two”'],
  ])('quoted(%s) is %s', (text, expected) => expect(quoted(text)).toBe(expected));

  it.each([
    ['العربية first', true],
    ['1. עברית', true],
    ['first العربية', false],
    ['…', false],
  ])('isRightToLeft(%s) is %s', (text, expected) => expect(isRightToLeft(text)).toBe(expected));

  it('numbers sources over the whole report', () => {
    const numbered = numberSources([
      { sources: [{ id: 'a' }, { id: 'b' }] },
      { sources: [] },
      { sources: [{ id: 'c' }] },
    ]);
    expect(numbered.map(({ sources }) => sources.map(({ id, number }) => id + number))).toEqual([
      ['a1', 'b2'],
      [],
      ['c3'],
    ]);
  });
});

describe('addresses in a report', () => {
  it('makes them from the base address, with or without its slash', () => {
    const model = createReport([], { baseUrl: 'https://desk.example/', reportId: 'r1' });
    expect(reportUrl(model)).toBe('https://desk.example/r/r1');
    expect(claimPageUrl(model, 4)).toBe('https://desk.example/r/r1/claims/4');
    expect(articleUrl(model)).toBe(`https://desk.example/articles/${model.article.id}`);
    expect(claimPageUrl({ ...model, reportId: null }, 4)).toBeNull();
  });

  it('spells them in ASCII and links only safe ones', () => {
    expect(spellUrl('https://аррӏе.com/путь')).toEqual({
      href: 'https://xn--80ak6aa92e.com/%D0%BF%D1%83%D1%82%D1%8C',
      text: 'https://xn--80ak6aa92e.com/%D0%BF%D1%83%D1%82%D1%8C',
    });
    expect(spellUrl('javascript:alert(1)')).toEqual({ href: null, text: 'javascript:alert(1)' });
    expect(spellUrl('ftp://x/\u202Egpj.exe \uD800')).toEqual({
      href: null,
      text: 'ftp://x/%E2%80%AEgpj.exe%20%EF%BF%BD',
    });
  });
});
