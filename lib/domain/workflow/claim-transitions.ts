import type { ClaimState } from '../vocabulary';

export const claimActions = [
  'edit',
  'set_verdict',
  'edit_sources',
  'submit',
  'approve',
  'return',
  'set_not_checkable',
  'set_duplicate',
  'withdraw',
  'reopen',
] as const;
export type ClaimAction = (typeof claimActions)[number];

/** Where an action leads from each state; a pair that is missing is refused with `wrong_state`. */
export const claimTransitions: Record<ClaimAction, Partial<Record<ClaimState, ClaimState>>> = {
  edit: {
    marked: 'marked',
    in_progress: 'in_progress',
    not_checkable: 'not_checkable',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  set_verdict: {
    marked: 'in_progress',
    in_progress: 'in_progress',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  edit_sources: {
    marked: 'in_progress',
    in_progress: 'in_progress',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  submit: { in_progress: 'proposed', returned: 'proposed', stale: 'proposed', marked: 'proposed' },
  approve: { proposed: 'approved', not_checkable: 'not_checkable' },
  return: { proposed: 'returned', approved: 'returned', not_checkable: 'returned' },
  set_not_checkable: {
    marked: 'not_checkable',
    in_progress: 'not_checkable',
    proposed: 'not_checkable',
    returned: 'not_checkable',
    stale: 'not_checkable',
  },
  set_duplicate: {
    marked: 'duplicate',
    in_progress: 'duplicate',
    not_checkable: 'duplicate',
    proposed: 'duplicate',
    returned: 'duplicate',
    stale: 'duplicate',
  },
  withdraw: {
    marked: 'withdrawn',
    in_progress: 'withdrawn',
    not_checkable: 'withdrawn',
    proposed: 'withdrawn',
    returned: 'withdrawn',
    approved: 'withdrawn',
    stale: 'withdrawn',
    duplicate: 'withdrawn',
  },
  reopen: { withdrawn: 'marked', duplicate: 'marked', not_checkable: 'marked' },
};

/** States in which nothing is left to do for anyone. */
export const closedStates: readonly ClaimState[] = ['withdrawn', 'duplicate'];

/** The state in words, as every screen, export and message writes it. */
export const claimStateWords: Record<ClaimState, string> = {
  marked: 'marked',
  in_progress: 'in progress',
  not_checkable: 'not checkable',
  proposed: 'proposed',
  returned: 'returned',
  approved: 'approved',
  stale: 'stale',
  withdrawn: 'withdrawn',
  duplicate: 'duplicate',
};
