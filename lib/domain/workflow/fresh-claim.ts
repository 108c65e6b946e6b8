import type { ClaimKind, ClaimState, Risk } from '../vocabulary';

/** What every claim is when it is marked, before anybody has worked on it. */
export function freshClaim() {
  return {
    state: 'marked',
    unplaced: null,
    places: [],
    placesChangedIn: null,
    wording: null,
    statement: '',
    claimant: null,
    kind: 'other',
    risk: 'normal',
    dueAt: null,
    assignee: null,
    reason: null,
    decidedBy: null,
    duplicateOf: null,
    verdict: null,
    sources: [],
    contacts: [],
    reviews: [],
    stand: null,
  } satisfies Record<string, unknown> & { state: ClaimState; kind: ClaimKind; risk: Risk };
}
