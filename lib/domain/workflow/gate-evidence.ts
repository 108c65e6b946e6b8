import type { PassageState } from '../vocabulary';

/** A cited passage as the gate sees it. Its words are left out, because some are confidential. */
export interface GateEvidence {
  state: PassageState;
  /** A later copy of the page no longer has it, and nobody has dealt with that. */
  isLost: boolean;
}

export const evidenceBlockerCodes = ['passage_not_in_copy', 'copy_missing', 'passage_lost'] as const;
export type EvidenceBlockerCode = (typeof evidenceBlockerCodes)[number];

/**
 * Why somebody could not find a claim's cited passages again: one entry for each kind of problem, with what to do about
 * it. `copiesRequired` is the newsroom's rule.
 */
export function listEvidenceBlockers(
  evidence: readonly GateEvidence[],
  { copiesRequired }: { copiesRequired: boolean },
): { code: EvidenceBlockerCode; message: string }[] {
  const counts: Record<EvidenceBlockerCode, number> = {
    passage_not_in_copy: evidence.filter(({ state }) => state === 'not_in_copy').length,
    copy_missing: copiesRequired ? evidence.filter(({ state }) => state === 'no_copy').length : 0,
    passage_lost: evidence.filter(({ isLost }) => isLost).length,
  };
  return evidenceBlockerCodes.flatMap((code) =>
    counts[code] === 0 ? [] : [{ code, message: messages[code](counts[code]) }],
  );
}

const messages: Record<EvidenceBlockerCode, (count: number) => string> = {
  passage_not_in_copy: (count) =>
    `${count === 1 ? 'a cited passage does not stand in the stored copy of its source' : `${count} cited passages do not stand in the stored copies of their sources`}. Correct the words, or store a copy that has them.`,
  copy_missing: (count) =>
    `${count === 1 ? 'a cited page has no stored copy' : `${count} cited pages have no stored copy`}. Fetch it, or upload it as a file.`,
  passage_lost: (count) =>
    `${count === 1 ? 'a page changed and no longer has the passage that is cited' : `${count} pages changed and no longer have the passages that are cited`}. Confirm the words in the older copy, or cite what the page says now.`,
};
