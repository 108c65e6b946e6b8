import type { ListedClaim } from '@/lib/client/claims/store/listed-claim';

/** A marked claim on the first ten characters, with what a test says of it. */
export function claimRecord(given: Partial<ListedClaim> = {}): ListedClaim {
  return {
    id: 'claim',
    number: 1,
    startOffset: 0,
    endOffset: 10,
    state: 'marked',
    unplaced: null,
    isInText: true,
    revision: 1,
    quote: null,
    kind: 'other',
    risk: 'normal',
    ratingId: null,
    assignee: null,
    version: 1,
    isAcknowledged: false,
    statement: null,
    isPending: false,
    ...given,
  };
}
