import { describe, expect, it } from 'vitest';
import { numberSources } from '@/lib/domain/report/model/number-sources';
import {
  countOf,
  describeWording,
  draftNotice,
  editionLabel,
  joinNames,
  quoted,
  stateLabel,
} from '@/lib/domain/report/words/report-text';
import { isRightToLeft } from '@/lib/domain/report/appearance/text-direction';
import { articleUrl, claimPageUrl, reportUrl, spellUrl } from '@/lib/domain/report/model/report-urls';
import { createCsvRows, csvHeader } from '@/lib/domain/report/words/csv-rows';
import { createMarkdown } from '@/lib/domain/report/markdown/markdown';
import type { ReportWording } from '@/lib/domain/report/model/report-model';
import { createClaim, createReport } from './sample-report';

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
    [[ana, ben], 'Draft – signed off, not yet in an edition'],
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

describe('a suggested wording', () => {
  const wording: ReportWording = {
    text: 'rose by almost 12 per cent',
    replaces: 'rose by 12 per cent',
    state: 'proposed',
    proposedBy: 'Ana',
    proposedAt: '2026-11-22T10:00:00.000Z',
    reason: null,
    decidedBy: null,
    decidedAt: null,
    fixedIn: null,
  };
  const decided = {
    reason: 'Whole numbers are rounded.',
    decidedBy: 'Ben',
    decidedAt: '2026-11-22T12:30:00.000Z',
  };

  it.each<[Partial<ReportWording>, string]>([
    [{}, 'Another wording was suggested: “rose by almost 12 per cent”. Nobody has answered yet.'],
    [
      { state: 'fixed', fixedIn: 3 },
      'Reworded in revision 3: “rose by almost 12 per cent” in place of “rose by 12 per cent”.',
    ],
    [
      { ...decided, state: 'stands' },
      'Another wording was suggested: “rose by almost 12 per cent”. The words stand (Ben, 22 Nov 2026, 12:30 UTC): Whole numbers are rounded.',
    ],
    [
      { ...decided, state: 'overruled' },
      'Another wording was suggested: “rose by almost 12 per cent”. Overruled by Ben, 22 Nov 2026, 12:30 UTC: Whole numbers are rounded.',
    ],
  ])('%o reads as a sentence', (over, words) => {
    expect(describeWording({ ...wording, ...over })).toBe(words);
  });

  it('is printed in Markdown and in its own columns of the table, and need not be there', () => {
    const overruled = { ...wording, ...decided, state: 'overruled' } as const;
    const quote = 'two years behind schedule';
    const withWording = createReport([createClaim({ quote, rating: 'True', wording: overruled })]);
    expect(createMarkdown(withWording)).toContain(
      'Overruled by Ben, 22 Nov 2026, 12:30 UTC: Whole numbers are rounded',
    );
    const column = csvHeader.indexOf('wording');
    expect(createCsvRows(withWording)[0]?.slice(column, column + 5)).toEqual([
      overruled.text,
      'overruled',
      overruled.reason,
      'Ben',
      overruled.decidedAt,
    ]);
    const before = createReport([createClaim({ quote, rating: 'True' })]);
    expect(before.claims[0]).not.toHaveProperty('wording');
    expect(createMarkdown(before)).not.toContain('wording');
    expect(createCsvRows(before)[0]?.slice(column, column + 5)).toEqual([null, null, null, null, null]);
  });
});
