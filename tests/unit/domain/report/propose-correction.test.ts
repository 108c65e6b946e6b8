import { describe, expect, it } from 'vitest';
import { describePrintChanges } from '@/lib/domain/report/changes/describe-print-changes';
import { hasSamePrint } from '@/lib/domain/report/changes/has-same-print';
import { longestCorrection, proposeCorrection } from '@/lib/domain/report/changes/propose-correction';
import type { ReportClaim, ReportModel } from '@/lib/domain/report/model/report-model';
import { createReport, sampleClaims, sampleScale } from './sample-report';

const before = createReport();

const withArticle = (over: Partial<ReportModel['article']>): ReportModel => ({
  ...before,
  article: { ...before.article, ...over },
});
const withClaim = (number: number, change: (claim: ReportClaim) => Partial<ReportClaim>): ReportModel => ({
  ...before,
  claims: before.claims.map((claim) => (claim.number === number ? { ...claim, ...change(claim) } : claim)),
});
const rated = (label: string) => {
  const rating = sampleScale.find((one) => one.label === label);
  if (!rating) throw new Error(label);
  return { ratingId: rating.id, label };
};

describe('the note that is proposed', () => {
  it.each<[string, ReportModel, string]>([
    [
      'a headline',
      withArticle({ title: 'Tunnel opens late' }),
      'The headline was “New tunnel under Ansel Sound opens two years late”; it is now “Tunnel opens late”.',
    ],
    [
      'a byline',
      withArticle({ writer: 'Ana Ruiz' }),
      'The byline was “Petra Lindqvam”; it is now “Ana Ruiz”.',
    ],
    ['a byline taken off', withArticle({ writer: null }), 'The byline was taken off: “Petra Lindqvam”.'],
    [
      'a date',
      withArticle({ publishedAt: '2026-11-21' }),
      'The date of the article was 20 Nov 2026; it is now 21 Nov 2026.',
    ],
    [
      'an address',
      withArticle({ sourceUrl: null }),
      'The address of the article was taken off: https://courier.example/news/tunnel-opens.',
    ],
    [
      'the text',
      { ...before, revision: { number: 4, sha256: 'b'.repeat(64), text: `${before.revision.text} More.` } },
      'The text of the article was changed (revision 3 to 4).',
    ],
    [
      'a verdict',
      withClaim(1, ({ verdict }) => ({ verdict: verdict && { ...verdict, ...rated('Mostly false') } })),
      'Claim 1: the verdict was changed from True to Mostly false.',
    ],
    [
      'a rationale',
      withClaim(1, ({ verdict }) => ({ verdict: verdict && { ...verdict, rationale: 'Measured anew.' } })),
      'Claim 1: the rationale was changed.',
    ],
    [
      'a statement',
      withClaim(1, () => ({ statement: 'It is long.' })),
      'The statement of claim 1 was “The road tunnel under Ansel Sound is 6.4 kilometres long.”; it is now “It is long.”.',
    ],
    [
      'who said it',
      withClaim(1, () => ({ claimant: 'Tobin Rask' })),
      'Claim 1 was attributed to nobody; it is now attributed to Tobin Rask.',
    ],
    [
      'a source’s publisher and date',
      withClaim(1, ({ sources }) => ({
        sources: sources.map((source) => ({ ...source, publisher: 'Port Ansel', publishedAt: '2026-10-03' })),
      })),
      'The source of claim 1, “Construction register, Ansel Sound crossing”, was changed: its publisher and date.',
    ],
    [
      'a source taken off',
      withClaim(1, () => ({ sources: [] })),
      'The source “Construction register, Ansel Sound crossing” of claim 1 was taken off.',
    ],
    [
      'an approval',
      withClaim(1, ({ approval }) => ({ approval: approval && { ...approval, by: 'Ruta Venn' } })),
      'Claim 1 was approved again.',
    ],
    [
      'a claim that is no longer printed',
      { ...before, claims: before.claims.filter(({ number }) => number !== 9) },
      'Claim 9 is no longer in the report.',
    ],
    [
      'a state',
      withClaim(9, () => ({ state: 'withdrawn', reason: 'Not in the article.' })),
      'Claim 9 was not checkable; it is now withdrawn. The reason given for claim 9 was changed.',
    ],
    [
      'a claim that is out of the check',
      {
        ...before,
        claims: before.claims.filter(({ number }) => number !== 9),
        closed: [
          {
            id: 'c',
            number: 9,
            state: 'withdrawn',
            quote: 'call the crossing a waste',
            statement: 'The crossing is a waste.',
            claimant: null,
            verdict: null,
            reason: 'Not in the article.',
            by: 'Nadja Orrell',
            confirmation: null,
          },
        ],
      },
      'Claim 9 was withdrawn.',
    ],
    [
      'the scale',
      { ...before, scale: before.scale.map((rating) => ({ ...rating, definition: 'In other words.' })) },
      'The words of the scale of verdicts were changed.',
    ],
  ])('names %s', (_what, after, note) => {
    expect(proposeCorrection(before, after)).toBe(note);
  });

  it('is none where both print the same', () => {
    expect(proposeCorrection(before, structuredClone(before))).toBeNull();
  });

  it('fits the field, in whole sentences', () => {
    const after = {
      ...before,
      claims: before.claims.map((claim) => ({
        ...claim,
        statement: `${claim.statement} ${'more '.repeat(90)}`,
      })),
    };
    const note = proposeCorrection(before, after) ?? '';
    expect(note.length).toBeLessThanOrEqual(longestCorrection);
    expect(note).toMatch(/\d more changes\.$/);
    const headline = proposeCorrection(before, withArticle({ title: 'x'.repeat(2_500) })) ?? '';
    expect(headline).toBe('One long change to what is printed.');
  });
});

describe('the comparison of two reports', () => {
  const own: Partial<ReportModel> = {
    reportId: '11111111-1111-4111-8111-111111111111',
    edition: 7,
    createdAt: '2027-01-01T00:00:00.000Z',
    signOffs: [],
    ledgerHead: { sequence: 1, hash: '0'.repeat(64) },
    correction: 'A note.',
  };

  it('does not see what an edition says of itself, its own addresses, nor when its text was made', () => {
    const copyOf = (reportId: string | null): ReportModel => ({
      ...withClaim(1, ({ sources }) => ({
        sources: sources.map((source) => ({
          ...source,
          copy: {
            snapshotId: 's',
            sha256: 'c'.repeat(64),
            storedAt: '2026-11-20T00:00:00.000Z',
            mediaType: 'text/html',
            place: null,
            url: `${before.baseUrl}/r/${reportId}/sources/1`,
            isPublic: true,
          },
        })),
      })),
      reportId,
    });
    const after: ReportModel = {
      ...copyOf(own.reportId ?? null),
      ...own,
      revision: { ...before.revision, createdAt: '2026-11-19T00:00:00.000Z' },
    };
    expect(hasSamePrint(copyOf(before.reportId), after)).toBe(true);
  });

  it('takes what an older edition does not know for nothing', () => {
    const after = withClaim(1, () => ({ contacts: [], wording: null }));
    const byState = { ...before.counts.byState, cut: 0 };
    expect(hasSamePrint(before, { ...after, counts: { ...after.counts, byState } })).toBe(true);
  });

  const small = createReport(sampleClaims().slice(0, 2));
  const leaves = listLeaves(small).filter(
    ([part]) =>
      !['reportId', 'edition', 'createdAt', 'signOffs', 'ledgerHead', 'correction'].includes(String(part)),
  );

  it('sees a change of every single value, and says something of it', () => {
    expect(leaves.length).toBeGreaterThan(150);
    for (const leaf of leaves) {
      expect([leaf, describePrintChanges(small, changeLeaf(small, leaf)).length]).not.toEqual([leaf, 0]);
    }
  });
});

type Path = (string | number)[];

function listLeaves(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    listLeaves(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changeLeaf(model: ReportModel, path: Path): ReportModel {
  const copy = structuredClone(model);
  const last = path[path.length - 1] ?? '';
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => Reflect.get(value as object, key), copy) as object;
  const value: unknown = Reflect.get(parent, last);
  if (last === 'state') Reflect.set(parent, last, 'waiting');
  else if (typeof value === 'number') Reflect.set(parent, last, value + 1);
  else Reflect.set(parent, last, typeof value === 'boolean' ? !value : `${String(value ?? '')} changed`);
  return copy;
}
