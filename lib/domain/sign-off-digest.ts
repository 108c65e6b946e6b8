import { canonicalJson } from './canonical-json';
import type { ClaimState, WordingState } from './vocabulary';

/** What a signature takes from each claim: where it stands, and what its approval stands for. */
export interface DigestClaim {
  id: string;
  state: ClaimState;
  approvedSeal: string | null;
  /** What became of the wording suggested for it; null while none was. */
  wording: WordingState | null;
}

/**
 * What a sign-off stands for: SHA-256 (lower-case hex) over the revision's text hash and every claim's state, seal and
 * answered wording, in an order that no reader chooses. A signature whose digest is not the present one has lapsed. `sha256` takes a UTF-8 string.
 *
 * Where the cited passages stand is no part of it: a page stored once more takes nothing from what was signed, one that
 * lost its passage makes the claim stale, and a passage that is not in its copy holds back the edition by itself.
 */
export function articleDigest(
  revisionSha256: string,
  claims: readonly DigestClaim[],
  sha256: (input: string) => string,
): string {
  const listed = [...claims]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id, state, approvedSeal, wording }) => [id, state, approvedSeal, ...(wording ? [wording] : [])]);
  return sha256(canonicalJson({ revision: revisionSha256, claims: listed }));
}
