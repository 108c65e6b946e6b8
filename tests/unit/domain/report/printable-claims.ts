import fc from 'fast-check';
import type { PlacedClaim } from '@/lib/domain/report/model/print-article';
import {
  claimKinds,
  claimStates,
  contactChannels,
  contactOutcomes,
  reliabilities,
  risks,
  sourceKinds,
  stances,
  wordingStates,
} from '@/lib/domain/vocabulary';

const text = fc.string({ unit: 'grapheme', maxLength: 24 });
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const person = fc.record({ id: fc.uuid(), name: text });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((at) => at.slice(0, 10));

const source = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...sourceKinds),
  title: text,
  publisher: nullable(text),
  author: nullable(text),
  url: nullable(fc.webUrl()),
  publishedAt: nullable(day),
  accessedAt: nullable(day),
  passage: nullable(text),
  locator: nullable(text),
  stance: fc.constantFrom(...stances),
  primary: fc.boolean(),
  copy: nullable(
    fc.record({
      snapshotId: fc.uuid(),
      sourceId: fc.uuid(),
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      mediaType: text,
      storedAt: instant,
    }),
  ),
  place: nullable(fc.record({ start: fc.nat(1000), end: fc.nat(1000) })),
  reliability: nullable(fc.constantFrom(...reliabilities)),
  interestNote: nullable(text),
  isConfidential: fc.boolean(),
  salt: text,
});

const contact = fc.record({
  id: fc.uuid(),
  person: text,
  channel: fc.constantFrom(...contactChannels),
  question: nullable(text),
  askedAt: instant,
  outcome: fc.constantFrom(...contactOutcomes),
  answer: nullable(text),
  answeredAt: nullable(instant),
  isConfidential: fc.boolean(),
  salt: text,
});

/** A claim of any shape, with everything on it that may be printed. */
export const printableClaim: fc.Arbitrary<PlacedClaim> = fc.record({
  id: fc.uuid(),
  number: fc.integer({ min: 1, max: 99 }),
  state: fc.constantFrom(...claimStates),
  revisionNumber: fc.constant(1),
  start: fc.nat(100),
  end: fc.nat(100),
  prefix: text,
  suffix: text,
  quote: text,
  sentence: text,
  statement: text,
  claimant: nullable(text),
  kind: fc.constantFrom(...claimKinds),
  risk: fc.constantFrom(...risks),
  reason: nullable(text),
  decidedBy: nullable(person),
  duplicateOf: nullable(fc.record({ number: fc.integer({ min: 1, max: 99 }) })),
  verdict: nullable(
    fc.record({
      rating: nullable(fc.uuid()),
      label: nullable(text),
      definition: nullable(text),
      color: nullable(text),
      icon: nullable(text),
      value: nullable(fc.integer({ min: 0, max: 9 })),
      rationale: text,
      rationaleDocument: text.map((words) => ({
        type: 'doc',
        content: [{ type: 'paragraph', content: words === '' ? [] : [{ type: 'text', text: words }] }],
      })),
      authors: fc.array(person, { maxLength: 2 }),
      updatedAt: instant,
    }),
  ),
  sources: fc.array(source, { maxLength: 3 }),
  contacts: fc.array(contact, { maxLength: 2 }),
  wording: nullable(
    fc.record({
      text,
      replaces: text,
      proposedBy: person,
      proposedAt: instant,
      state: fc.constantFrom(...wordingStates),
      reason: nullable(text),
      decidedBy: nullable(person),
      decidedAt: nullable(instant),
      fixedIn: nullable(fc.integer({ min: 1, max: 9 })),
    }),
  ),
  approvedSeal: nullable(fc.stringMatching(/^[0-9a-f]{64}$/)),
  approvedBy: nullable(person),
  approvedAt: nullable(instant),
  stand: nullable(fc.record({ reason: text, by: person, at: instant })),
});

/** Every leaf of a value: the way to it and what stands there. */
export function listLeaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Object.entries(value).flatMap(([key, part]) => listLeaves(part, [...path, key]));
  return inner.length > 0 ? inner : [path];
}

/** The same value with another leaf at `path`: of the same kind, so that it still means something. */
export function changeLeaf<T>(value: T, [key, ...rest]: readonly string[]): T {
  if (key === undefined) return otherThan(value) as T;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const parts = copy as Record<string, unknown>;
  parts[key] = changeLeaf(parts[key], rest);
  return copy as T;
}

function otherThan(leaf: unknown): unknown {
  if (typeof leaf === 'boolean') return !leaf;
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf !== 'string') return leaf;
  if (/^\d{4}-\d\d-\d\dT/.test(leaf)) return new Date(Date.parse(leaf) + 86_400_000).toISOString();
  return `${leaf}x`;
}
