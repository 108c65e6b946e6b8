import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import {
  findChainFault,
  genesisHash,
  type LedgerEntry,
  type LedgerFormat,
  ledgerDigestInput,
} from '@/lib/domain/ledger';

const sha256 = (input: string) => createHash('sha256').update(input).digest('hex');

function chain(notes: { action: string; data: Json }[]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const [index, note] of notes.entries()) {
    const format: LedgerFormat = index % 4 === 0 ? 1 : 2;
    const entry = {
      format,
      actor: format === 2 && index % 2 === 0 ? 'Ana' : null,
      scopeId: 'scope',
      sequence: index + 1,
      at: `2026-11-22T10:00:00.${String(index).padStart(6, '0')}Z`,
      actorId: index % 2 ? null : 'actor',
      claimId: index % 3 ? 'claim' : null,
      previousHash: entries.at(-1)?.hash ?? genesisHash,
      ...note,
    };
    entries.push({ ...entry, hash: sha256(ledgerDigestInput(entry)) });
  }
  return entries;
}

const notes = fc.array(
  fc.record({
    action: fc.constantFrom('claim.created', 'claim.approved'),
    data: fc.jsonValue() as fc.Arbitrary<Json>,
  }),
  { minLength: 1, maxLength: 12 },
);

describe('findChainFault', () => {
  it('finds nothing in a chain that was left alone', () => {
    fc.assert(
      fc.property(notes, (made) => {
        expect(findChainFault(chain(made), sha256)).toBeNull();
      }),
    );
  });

  it('names the first entry after any single edit, deletion, insertion or swap', () => {
    const edits: ((entry: LedgerEntry) => LedgerEntry)[] = [
      (entry) => ({ ...entry, data: { was: entry.data } }),
      (entry) => ({ ...entry, at: entry.at.replace('2026', '2025') }),
      (entry) => ({ ...entry, actorId: 'somebody else' }),
      (entry) => ({ ...entry, action: 'claim.returned' }),
      (entry) => ({ ...entry, claimId: 'another' }),
      (entry) => ({ ...entry, format: entry.format === 1 ? 2 : 1 }),
    ];
    fc.assert(
      fc.property(notes, fc.nat(), fc.nat(), (made, where, how) => {
        const entries = chain(made);
        const index = where % entries.length;
        const kind = how % (edits.length + 3);
        const edit = edits[kind];
        const target = entries[index] as LedgerEntry;
        if (edit) entries[index] = edit(target);
        else if (kind === edits.length) {
          if (index === entries.length - 1) return;
          entries.splice(index, 1);
        } else if (kind === edits.length + 1) entries.splice(index, 0, target);
        else {
          if (index === 0) return;
          [entries[index - 1], entries[index]] = [target, entries[index - 1] as LedgerEntry];
        }
        const fault = findChainFault(entries, sha256);
        expect(fault).not.toBeNull();
        expect(fault?.sequence).toBeLessThanOrEqual(index + 2);
      }),
    );
  });
});

describe('ledgerDigestInput', () => {
  const text = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'null', '"', 'a\n"b"')));
  const entry = fc.record({
    format: fc.constant<LedgerFormat>(2),
    scopeId: fc.constant('scope'),
    sequence: fc.constant(1),
    at: fc.constant('2026-11-22T10:00:00.000000Z'),
    actorId: text,
    actor: text,
    action: text.map((value) => value ?? 'none'),
    claimId: text,
    data: fc.jsonValue() as fc.Arbitrary<Json>,
    previousHash: fc.constant(genesisHash),
  });

  it('in format 2 differs wherever anything differs: no field flows into the next, nothing is not an empty text', () => {
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        const isSame = canonicalJson(one as unknown as Json) === canonicalJson(other as unknown as Json);
        expect(ledgerDigestInput(one) === ledgerDigestInput(other)).toBe(isSame);
      }),
    );
    fc.assert(
      fc.property(entry, fc.constantFrom('actorId', 'actor', 'claimId'), (one, field) => {
        const inputs = [null, '', 'null', '""'].map((value) => ledgerDigestInput({ ...one, [field]: value }));
        expect(new Set(inputs).size).toBe(4);
        expect(ledgerDigestInput(one).split('\n')).toHaveLength(10);
      }),
    );
  });
});

describe('canonicalJson', () => {
  // The examples of RFC 8785, sections 3.2.2 and 3.2.3.
  it('follows the specification’s own example', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    );
  });

  it('sorts keys by UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object).length).toBe(7);
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed as Json)).toBe(canonicalJson(value as Json));
      }),
    );
  });
});
