/** How an approval compares with what is printed of its claim now. */
export type SealState = 'intact' | 'outdated' | 'broken';

export const sealBlockerCodes = ['seal_outdated', 'seal_broken'] as const;
export type SealBlockerCode = (typeof sealBlockerCodes)[number];

/**
 * The blocker for an approval that does not cover what is printed. Either it has an older format, or the approved rows
 * were changed later.
 */
export function blockerOfSeal(claim: {
  number: number;
  seal: SealState | null;
}): { code: SealBlockerCode; message: string } | null {
  const { number, seal } = claim;
  switch (seal) {
    case 'outdated':
      return {
        code: 'seal_outdated',
        message: `Claim ${number} was approved before all that is printed was sealed. A reviewer approves it again.`,
      };
    case 'broken':
      return {
        code: 'seal_broken',
        message: `Claim ${number}: what stands here is not what was approved. A reviewer looks at it again.`,
      };
    case 'intact':
    case null:
      return null;
  }
}
