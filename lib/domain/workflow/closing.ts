import type { ClaimState } from '../vocabulary';

/** What decides whether a closing needs a second person. */
export interface ClosingFacts {
  state: ClaimState;
  /** It had a verdict, be it one that was taken away again. */
  hadRating: boolean;
}

/**
 * Whether a reviewer confirms how this claim was decided: that it is not checkable, or a duplicate, or out of the check
 * although it had a verdict. A mark that is taken back before anybody rated it needs nobody.
 */
export function needsConfirmation({ state, hadRating }: ClosingFacts): boolean {
  switch (state) {
    case 'not_checkable':
    case 'duplicate':
      return true;
    case 'withdrawn':
    case 'cut':
      return hadRating;
    case 'marked':
    case 'in_progress':
    case 'waiting':
    case 'proposed':
    case 'returned':
    case 'approved':
    case 'stale':
    case 'orphaned':
      return false;
  }
}
