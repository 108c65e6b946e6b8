import { canonicalJson, type Json } from './canonical-json';
import type { PrintedClaim } from './report/model/print-claim';
import { sealedWords } from './text/fields/sealed-words';

/** The present format of seals. `olderSeals` says what an approval under an older format covered. */
export const sealFormat = 2;

/** What seals of older formats covered, and the sentence that is printed for them. */
export const olderSeals: Readonly<Record<number, { covered: string; lacked: string }>> = {
  1: {
    covered:
      'the marked words and their sentence, the statement, the verdict and its rationale, each source’s title, address, passage, place and stance, and the contacts',
    lacked:
      'who said it, kind and risk, a source’s publisher, author and dates, suggested words, and the names of those who checked',
  },
};

/** The parts of a claim that are named when they change. `rationale` is separate from the rest of the verdict. */
export const sealedPartNames = {
  quote: 'the marked words',
  sentence: 'the sentence around them',
  statement: 'the statement',
  claimant: 'who said it',
  kind: 'the kind',
  risk: 'the risk',
  closing: 'why it is closed',
  verdict: 'the verdict',
  rationale: 'the rationale',
  sources: 'the sources',
  contacts: 'the contacts',
  wording: 'the suggested words',
} as const satisfies Record<keyof PrintedClaim | 'rationale', string>;
export type SealedPart = keyof typeof sealedPartNames;

/**
 * Another kind of quotation mark in the text does not make another claim. Everything else is sealed as it is printed.
 */
function sealedForm(printed: PrintedClaim): Record<SealedPart, Json> {
  const { rationale, rationaleDocument, ...verdict } = printed.verdict ?? { rationale: null };
  // What is printed is plain data; only its type does not say so.
  return {
    ...printed,
    quote: sealedWords(printed.quote),
    sentence: sealedWords(printed.sentence),
    verdict: printed.verdict && verdict,
    rationale: printed.verdict && { rationale, rationaleDocument },
  } satisfies Record<SealedPart, unknown> as unknown as Record<SealedPart, Json>;
}

/** SHA-256 (lower-case hex) over the canonical form of everything printed of the claim. `sha256` takes a UTF-8 string. */
export function sealOf(printed: PrintedClaim, sha256: (input: string) => string): string {
  return sha256(canonicalJson({ format: sealFormat, ...sealedForm(printed) }));
}

/** The parts that differ between two seals. Empty exactly when the seals are equal. */
export function changedParts(before: PrintedClaim, after: PrintedClaim): SealedPart[] {
  const [one, other] = [sealedForm(before), sealedForm(after)];
  const parts = Object.keys(sealedPartNames) as SealedPart[];
  return parts.filter((part) => canonicalJson(one[part]) !== canonicalJson(other[part]));
}
