import { canonicalJson } from './canonical-json';
import type { ContactChannel, ContactOutcome, Stance } from './vocabulary';

/** Exactly what an approval stands for. Change any part and the seal no longer matches. */
export interface SealedParts {
  quote: string;
  sentence: string;
  statement: string;
  rating: string | null;
  rationale: string;
  notCheckableReason: string | null;
  passages: readonly {
    source: string;
    url: string | null;
    passage: string | null;
    locator: string | null;
    stance: Stance;
    /** Of what is or was confidential, so that nobody can try out its words on the seal; else absent. */
    salt?: string;
  }[];
  /** Absent while nobody was asked. Instants in ISO 8601. */
  contacts?: readonly {
    person: string;
    channel: ContactChannel;
    question: string | null;
    askedAt: string | null;
    outcome: ContactOutcome;
    answer: string | null;
    answeredAt: string | null;
    salt?: string;
  }[];
}

export const sealedPartNames = {
  quote: 'the marked words',
  sentence: 'the sentence around them',
  statement: 'the statement',
  rating: 'the verdict',
  rationale: 'the rationale',
  notCheckableReason: 'the reason',
  passages: 'the sources',
  contacts: 'the contacts',
} as const satisfies Record<keyof SealedParts, string>;

/** SHA-256 (lower-case hex) over the canonical form of the parts. `sha256` takes a UTF-8 string. */
export function sealOf(parts: SealedParts, sha256: (input: string) => string): string {
  const passages = parts.passages.map(({ source, url, passage, locator, stance, salt }) => ({
    source,
    url,
    passage,
    locator,
    stance,
    ...(salt === undefined ? {} : { salt }),
  }));
  return sha256(
    canonicalJson({
      quote: parts.quote,
      sentence: parts.sentence,
      statement: parts.statement,
      rating: parts.rating,
      rationale: parts.rationale,
      notCheckableReason: parts.notCheckableReason,
      passages,
      ...(parts.contacts ? { contacts: parts.contacts.map((contact) => ({ ...contact })) } : {}),
    }),
  );
}

/** The parts that differ, for "which part changed". */
export function changedParts(before: SealedParts, after: SealedParts): (keyof SealedParts)[] {
  return (Object.keys(sealedPartNames) as (keyof SealedParts)[]).filter((part) => {
    if (part !== 'passages' && part !== 'contacts') return before[part] !== after[part];
    const listOf = (parts: SealedParts) => canonicalJson((parts[part] ?? []).map((one) => ({ ...one })));
    return listOf(before) !== listOf(after);
  });
}
