import type { ClaimState } from '../vocabulary';

/** What decides whether a closing needs a second person. */
export interface ClosingFacts {
  state: ClaimState;
  /** It has or had a verdict, even if the verdict was removed again. */
  hadRating: boolean;
}

/**
 * Whether a reviewer must confirm how this claim was closed: as not checkable, as a duplicate, or withdrawn although it
 * had a verdict. If a mark is withdrawn before anybody rated it, nobody must confirm that.
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
