import type { WorkspaceSession } from '@/lib/client/claims/session/workspace-session';

/** Marks the card's element. By it, code can tell whether somebody is writing in the card. */
export const cardClaimAttribute = 'data-claim-card';

/** Whether this claim is being written in here: it has unsaved changes, or the cursor is in a field of its card. */
export function isEditingClaim(session: WorkspaceSession, claimId: string): boolean {
  if (session.saver.getSnapshot().drafts.has(claimId)) return true;
  const focused = document.activeElement;
  const card = focused?.closest(`[${cardClaimAttribute}]`);
  if (card?.getAttribute(cardClaimAttribute) !== claimId) return false;
  return focused instanceof HTMLElement && (focused.isContentEditable || focused.matches('input, textarea'));
}
