import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import { makeReport } from '@/lib/domain/report/model/make-report';
import { type PrintableArticle, printArticle } from '@/lib/domain/report/model/print-article';
import { printClaim } from '@/lib/domain/report/model/print-claim';
import { sealOf } from '@/lib/domain/seal';
import { articleDigest } from '@/lib/domain/sign-off-digest';
import { changeLeaf, listLeaves, printableClaim } from './report/printable-claims';
import { sampleScale } from './report/sample-report';

const sha256 = (input: string) => createHash('sha256').update(input).digest('hex');
const rules = fc.record({ printsWeighing: fc.boolean() });
const jsonOf = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

const article: fc.Arbitrary<PrintableArticle> = fc.record({
  article: fc.record({
    id: fc.uuid(),
    title: fc.string(),
    writer: fc.option(fc.string()),
    publishedAt: fc.option(fc.constant('2026-11-20')),
    sourceUrl: fc.option(fc.webUrl()),
  }),
  revision: fc.record({ number: fc.constant(1), sha256: fc.string(), text: fc.string() }),
  claims: fc.array(printableClaim, { maxLength: 3 }),
  scale: fc.constant(sampleScale),
  hasPublicCopies: fc.boolean(),
  changedSince: fc.constant(new Map<string, { storedAt: string; sha256: string }>()),
});

type Rules = Parameters<typeof printArticle>[1];

function digestOf(parts: PrintableArticle, rule: Rules): string {
  const seals = Object.fromEntries(
    parts.claims.map((one) => [one.id, sealOf(printClaim(one, rule), sha256)]),
  );
  return articleDigest(printArticle(parts, rule), seals, sha256);
}

/** What every exporter prints from, as an edition whose frame is always the same. */
function editionOf(parts: PrintableArticle, rule: Rules) {
  return makeReport(printArticle(parts, rule), {
    edition: { id: 'b7e1c6f0-0000-4000-8000-000000000001', number: 1, correction: null },
    createdAt: '2026-11-30T12:00:00.000Z',
    newsroom: 'The Quay',
    baseUrl: 'https://check.example',
    signOffs: [],
    openPoints: [],
    ledgerHead: { sequence: 1, hash: 'h' },
  });
}

describe('articleDigest', () => {
  it('is another one whenever any byte of an edition is', () => {
    fc.assert(
      fc.property(article, rules, fc.nat(), (parts, rule, pick) => {
        const { changedSince, ...rest } = parts;
        const leaves = listLeaves(rest);
        const changed = { ...changeLeaf(rest, leaves[pick % leaves.length] ?? []), changedSince };
        const isPrinted = jsonOf(editionOf(parts, rule)) !== jsonOf(editionOf(changed, rule));
        if (isPrinted) expect(digestOf(changed, rule)).not.toBe(digestOf(parts, rule));
      }),
      { numRuns: 300 },
    );
  });

  it('stays where nothing that is printed or sealed changes', () => {
    fc.assert(
      fc.property(article, rules, fc.nat(), (parts, rule, pick) => {
        const { changedSince, ...rest } = parts;
        const leaves = listLeaves(rest);
        const changed = { ...changeLeaf(rest, leaves[pick % leaves.length] ?? []), changedSince };
        const seals = (of: PrintableArticle) =>
          of.claims.map((claim) => sealOf(printClaim(claim, rule), sha256));
        const isSame =
          jsonOf(printArticle(parts, rule)) === jsonOf(printArticle(changed, rule)) &&
          jsonOf(seals(parts)) === jsonOf(seals(changed)) &&
          jsonOf(parts.claims.map(({ id }) => id)) === jsonOf(changed.claims.map(({ id }) => id));
        if (isSame) expect(digestOf(changed, rule)).toBe(digestOf(parts, rule));
      }),
      { numRuns: 200 },
    );
  });

  it('covers what a report withholds', () => {
    fc.assert(
      fc.property(article, printableClaim, rules, (parts, claim, rule) => {
        const withContact = (answer: string) => ({
          ...parts,
          claims: [
            {
              ...claim,
              state: 'proposed' as const,
              contacts: [
                {
                  ...{ id: 'c', person: 'Ida Moen', channel: 'phone' as const, question: null, salt: 'salt' },
                  ...{ askedAt: '2026-11-20T10:00:00Z', outcome: 'answered' as const, answeredAt: null },
                  answer,
                  isConfidential: true,
                },
              ],
            },
          ],
        });
        const [one, other] = [withContact('yes'), withContact('no')];
        expect(jsonOf(printArticle(one, rule))).toBe(jsonOf(printArticle(other, rule)));
        expect(digestOf(one, rule)).not.toBe(digestOf(other, rule));
      }),
    );
  });
});
