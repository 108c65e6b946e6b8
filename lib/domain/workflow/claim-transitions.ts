import type { ClaimState } from '../vocabulary';

/** What a person can do to a claim. Each claim says for each action whether this person may do it. */
export const claimAbilities = [
  'edit',
  'setVerdict',
  'editSources',
  'editContacts',
  'submit',
  'approve',
  'return',
  'setNotCheckable',
  'setDuplicate',
  'withdraw',
  'reopen',
  'reMark',
  'cut',
  'settlePlaces',
  'setWording',
  'withdrawWording',
  'acceptWording',
  'letWordingStand',
  'overruleWording',
  'letStand',
  'takeBackStand',
] as const;
export type ClaimAbility = (typeof claimAbilities)[number];
/**
 * All steps that the rules decide on. A person who may edit contacts may also note the last answer, which leads to
 * another state.
 */
export const claimActions = [...claimAbilities, 'closeContact'] as const;
export type ClaimAction = (typeof claimActions)[number];

/** The state to which an action leads from each state. A missing pair is refused with `wrong_state`. */
export const claimTransitions: Record<ClaimAction, Partial<Record<ClaimState, ClaimState>>> = {
  edit: {
    marked: 'marked',
    in_progress: 'in_progress',
    waiting: 'waiting',
    not_checkable: 'not_checkable',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  setVerdict: {
    marked: 'in_progress',
    in_progress: 'in_progress',
    waiting: 'waiting',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  editSources: {
    marked: 'in_progress',
    in_progress: 'in_progress',
    waiting: 'waiting',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  // Somebody was asked and has not answered yet.
  editContacts: {
    marked: 'waiting',
    in_progress: 'waiting',
    waiting: 'waiting',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  // Nobody who was asked is waited for any longer.
  closeContact: {
    marked: 'in_progress',
    in_progress: 'in_progress',
    waiting: 'in_progress',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  },
  submit: { in_progress: 'proposed', returned: 'proposed', stale: 'proposed', marked: 'proposed' },
  // What fell by a change is approved again as it stands, and so is what was approved before all that is printed was sealed.
  // What was closed stays closed: a second person has seen it.
  approve: {
    proposed: 'approved',
    stale: 'approved',
    approved: 'approved',
    not_checkable: 'not_checkable',
    withdrawn: 'withdrawn',
    duplicate: 'duplicate',
    cut: 'cut',
  },
  return: {
    proposed: 'returned',
    approved: 'returned',
    stale: 'returned',
    not_checkable: 'returned',
    withdrawn: 'returned',
    duplicate: 'returned',
    cut: 'returned',
  },
  setNotCheckable: {
    marked: 'not_checkable',
    in_progress: 'not_checkable',
    waiting: 'not_checkable',
    proposed: 'not_checkable',
    returned: 'not_checkable',
    stale: 'not_checkable',
  },
  setDuplicate: {
    marked: 'duplicate',
    in_progress: 'duplicate',
    waiting: 'duplicate',
    not_checkable: 'duplicate',
    proposed: 'duplicate',
    returned: 'duplicate',
    stale: 'duplicate',
    orphaned: 'duplicate',
  },
  withdraw: {
    marked: 'withdrawn',
    in_progress: 'withdrawn',
    waiting: 'withdrawn',
    not_checkable: 'withdrawn',
    proposed: 'withdrawn',
    returned: 'withdrawn',
    approved: 'withdrawn',
    stale: 'withdrawn',
    duplicate: 'withdrawn',
    orphaned: 'withdrawn',
  },
  reopen: { withdrawn: 'marked', duplicate: 'marked', not_checkable: 'marked', cut: 'marked' },
  // Both only while the claim has no place of its own. An orphaned one goes on from the state it had before its words went.
  reMark: {
    marked: 'marked',
    in_progress: 'in_progress',
    waiting: 'waiting',
    not_checkable: 'not_checkable',
    returned: 'returned',
    stale: 'stale',
    duplicate: 'duplicate',
    orphaned: 'marked',
  },
  cut: {
    marked: 'cut',
    in_progress: 'cut',
    waiting: 'cut',
    not_checkable: 'cut',
    returned: 'cut',
    stale: 'cut',
    duplicate: 'cut',
    orphaned: 'cut',
  },
  setWording: openStatesStay(),
  // A place of a fact, and a claim whose words are gone, may have a suggestion from before that still asks for an answer.
  withdrawWording: { ...openStatesStay(), duplicate: 'duplicate', orphaned: 'orphaned' },
  acceptWording: { ...openStatesStay(), duplicate: 'duplicate' },
  letWordingStand: { ...openStatesStay(), duplicate: 'duplicate', orphaned: 'orphaned' },
  overruleWording: { ...openStatesStay(), duplicate: 'duplicate', orphaned: 'orphaned' },
  // Both over the approval of a verdict that asks for other words.
  letStand: { approved: 'approved' },
  takeBackStand: { approved: 'approved' },
  settlePlaces: { ...openStatesStay(), duplicate: 'duplicate' },
};

/** The transitions of an action that changes no state. Only states with work left to do have one. */
function openStatesStay(): Partial<Record<ClaimState, ClaimState>> {
  return {
    marked: 'marked',
    in_progress: 'in_progress',
    waiting: 'waiting',
    not_checkable: 'not_checkable',
    proposed: 'proposed',
    returned: 'returned',
    approved: 'approved',
    stale: 'stale',
  };
}

/**
 * The state of a claim after a person has said that other words are still this claim. What was proposed or approved
 * must be checked again.
 */
export function stateOverNewWords(state: ClaimState): ClaimState {
  return state === 'approved' || state === 'proposed' ? 'stale' : state;
}

/** States in which nothing is left to do for anyone. */
export const closedStates: readonly ClaimState[] = ['withdrawn', 'duplicate', 'cut'];

/** The state in words, as every screen, export and message writes it. */
export const claimStateWords: Record<ClaimState, string> = {
  marked: 'marked',
  in_progress: 'in progress',
  waiting: 'waiting for an answer',
  not_checkable: 'not checkable',
  proposed: 'proposed',
  returned: 'returned',
  approved: 'approved',
  stale: 'stale',
  withdrawn: 'withdrawn',
  duplicate: 'duplicate',
  orphaned: 'text gone',
  cut: 'cut',
};
