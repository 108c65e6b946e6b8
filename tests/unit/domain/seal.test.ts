import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import { printClaim } from '@/lib/domain/report/model/print-claim';
import { withholdConfidential } from '@/lib/domain/report/model/withhold-confidential';
import { changedParts, olderSeals, sealedPartNames, sealFormat, sealOf } from '@/lib/domain/seal';
import { changeLeaf, listLeaves, printableClaim } from './report/printable-claims';

const sha256 = (input: string) => createHash('sha256').update(input).digest('hex');
const rules = fc.record({ printsWeighing: fc.boolean() });
const jsonOf = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

describe('sealOf', () => {
  it('changes with a leaf of the claim exactly when that leaf is printed, and names the part', () => {
    fc.assert(
      fc.property(printableClaim, rules, fc.nat(), (claim, rule, pick) => {
        const leaves = listLeaves(claim);
        const changed = changeLeaf(claim, leaves[pick % leaves.length] ?? []);
        const [before, after] = [printClaim(claim, rule), printClaim(changed, rule)];
        const isPrinted = jsonOf(before) !== jsonOf(after);
        expect(sealOf(before, sha256) !== sealOf(after, sha256)).toBe(isPrinted);
        expect(changedParts(before, after).length > 0).toBe(isPrinted);
      }),
      { numRuns: 500 },
    );
  });

  it('does not change with the typography of the words in the text', () => {
    fc.assert(
      fc.property(printableClaim, rules, (claim, rule) => {
        const straight = printClaim({ ...claim, quote: 'He said "no" - twice', sentence: '"No"' }, rule);
        const curly = printClaim({ ...claim, quote: 'He said “no” – twice', sentence: '„No“' }, rule);
        expect(sealOf(straight, sha256)).toBe(sealOf(curly, sha256));
      }),
    );
  });

  it('cannot be tried out on confidential words by who does not hold their salt', () => {
    fc.assert(
      fc.property(printableClaim, fc.string(), fc.string(), (claim, salt, other) => {
        const sealWith = (given: string) =>
          sealOf(
            printClaim(
              {
                ...claim,
                state: 'proposed',
                sources: claim.sources.map((source) => ({ ...source, salt: given })),
                contacts: claim.contacts.map((contact) => ({ ...contact, salt: given })),
              },
              { printsWeighing: false },
            ),
            sha256,
          );
        const isEqual = salt === other || claim.sources.length + claim.contacts.length === 0;
        expect(sealWith(salt) === sealWith(other)).toBe(isEqual);
      }),
    );
  });

  it('says of every former format what it covered', () => {
    expect(Object.keys(olderSeals).map(Number)).toEqual(
      Array.from({ length: sealFormat - 1 }, (_, index) => index + 1),
    );
    expect(Object.keys(sealedPartNames)).toContain('claimant');
  });
});

describe('withholdConfidential', () => {
  it('keeps every word, name, kind, channel and time of what is confidential', () => {
    const mark = 'CANARY';
    fc.assert(
      fc.property(printableClaim, rules, (claim, rule) => {
        const marked = {
          ...claim,
          state: 'proposed' as const,
          sources: claim.sources.map((source) => ({
            ...source,
            ...{ title: mark, publisher: mark, author: mark, url: `https://${mark}.example`, passage: mark },
            ...{ locator: mark, interestNote: mark, salt: mark, isConfidential: true },
            copy: source.copy && { ...source.copy, mediaType: mark },
          })),
          contacts: claim.contacts.map((contact) => ({
            ...contact,
            ...{ person: mark, question: mark, answer: mark, salt: mark, isConfidential: true },
          })),
        };
        const shown = withholdConfidential(printClaim(marked, rule));
        expect(JSON.stringify(shown)).not.toContain(mark);
        for (const source of shown.sources) {
          expect(source).toMatchObject({ kind: null, publishedAt: null, accessedAt: null });
        }
        for (const contact of shown.contacts) {
          expect(contact).toMatchObject({ channel: null, askedAt: null, answeredAt: null });
        }
      }),
    );
  });

  it('never prints a salt, of open evidence either', () => {
    fc.assert(
      fc.property(printableClaim, rules, (claim, rule) => {
        const salted = {
          ...claim,
          sources: claim.sources.map((source) => ({ ...source, salt: 'SALT' })),
          contacts: claim.contacts.map((contact) => ({ ...contact, salt: 'SALT' })),
        };
        expect(JSON.stringify(withholdConfidential(printClaim(salted, rule)))).not.toContain('SALT');
      }),
    );
  });
});
