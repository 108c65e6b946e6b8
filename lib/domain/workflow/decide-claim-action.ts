import type { FailureCode } from '../failure';
import { describePermission, hasPermission, type Permission } from '../permissions/permissions';
import type { ClaimState, Role, UnplacedReason } from '../vocabulary';
import {
  type ClaimAction,
  claimStateWords,
  claimTransitions,
  closedStates,
  stateOverNewWords,
} from './claim-transitions';
import { needsConfirmation } from './closing';
import { refuseStand } from './decide-stand';
import { describeOwnWork, type Work } from './own-work';
import { isWordingAction, refuseWording, type WordingFacts } from './decide-wording';

/** What a rule must know of a claim. Ids are members'. */
export interface ClaimFacts {
  state: ClaimState;
  /** Why it has no place of its own in the current revision. */
  unplaced: UnplacedReason | null;
  /** The state it had when its words changed or went. */
  heldState: ClaimState | null;
  /** The article's writers, with those whom the byline may mean. */
  writerIds: readonly string[];
  /** The people who wrote words of its sentence in Linecheck. */
  sentenceWriterIds: readonly string[];
  /** Everyone whose work is part of it. */
  authors: readonly (Work & { memberId: string })[];
  /** The last person who closed it or declared it not checkable. Both need a second person. */
  closedById: string | null;
  /** A reviewer has seen that it is not checkable, and nothing has changed since. */
  isAcknowledged: boolean;
  /** Its approval has an older format, which covered less than is printed. */
  isSealOutdated: boolean;
  hasRating: boolean;
  /** It has or had a rating, even if the rating was removed again. */
  hadRating: boolean;
  /** It stands in a draft of ours, and the scale says that words with its rating must change. */
  mustChange: boolean;
  /** A lead has decided that its words stay although the rating asks for a change. */
  isLetStand: boolean;
  hasRationale: boolean;
  passageCount: number;
  /** People who were asked and answered, or were given the time to. */
  contactCount: number;
  /** It uses confidential evidence that this person may not read. */
  isWithheld: boolean;
  /** The wording suggested for it, if one was. */
  wording: WordingFacts | null;
  /** Its words stand in one paragraph. */
  isInOneParagraph: boolean;
}

export interface ActorFacts {
  memberId: string;
  roles: readonly Role[];
  /** An admin has made this person a lead: they may overrule a suggested wording, and let words stand. */
  isLead: boolean;
}

export type Decision =
  | { allowed: true; to: ClaimState }
  | { allowed: false; code: FailureCode; reason: string; missing?: MissingPart[] };

/** What a verdict still lacks before it can be proposed; `field` names the part of the card to jump to. */
export interface MissingPart {
  field: 'rating' | 'rationale' | 'sources';
  message: string;
}

const actionPermissions: Record<ClaimAction, Permission> = {
  edit: 'claim.write',
  setVerdict: 'claim.write',
  editSources: 'claim.write',
  editContacts: 'claim.write',
  closeContact: 'claim.write',
  submit: 'claim.write',
  approve: 'claim.review',
  return: 'claim.review',
  setNotCheckable: 'claim.write',
  setDuplicate: 'claim.write',
  withdraw: 'claim.write',
  reopen: 'claim.write',
  reMark: 'claim.write',
  cut: 'claim.write',
  setWording: 'claim.write',
  withdrawWording: 'claim.write',
  acceptWording: 'article.edit',
  letWordingStand: 'wording.decide',
  overruleWording: 'wording.decide',
  letStand: 'wording.decide',
  takeBackStand: 'wording.decide',
  settlePlaces: 'claim.write',
};

/**
 * Whether this person may do this to this claim now, and why not. The server and the buttons use the same function.
 */
export function decideClaimAction(action: ClaimAction, claim: ClaimFacts, actor: ActorFacts): Decision {
  const permission = actionPermissions[action];
  if (!hasPermission(actor.roles, permission)) return refuse('not_permitted', describePermission(permission));
  const to = claimTransitions[action][claim.state];
  if (to === undefined) return refuse('wrong_state', describeRefusal(claim.state, action));
  const isForUnplaced = action === 'reMark' || action === 'cut';
  if (isForUnplaced && claim.unplaced === null) {
    return refuse('wrong_state', 'The words of this claim are in the text. Move its edges, or withdraw it.');
  }
  if (action === 'reMark') return { allowed: true, to: stateOverNewWords(claim.heldState ?? to) };
  if (claim.unplaced !== null && actionsOnWords.includes(action)) {
    return refuse(
      'text_changed',
      'The text under this claim changed. Say first whether it is still the same claim.',
    );
  }
  if (isWordingAction(action)) {
    const { wording, isInOneParagraph } = claim;
    return (
      refuseWording(action, { wording, isInOneParagraph, isLead: actor.isLead }) ?? { allowed: true, to }
    );
  }
  if (action === 'letStand' || action === 'takeBackStand') {
    return refuseStand(action, claim, actor) ?? { allowed: true, to };
  }
  if (closedStates.includes(claim.state) && (action === 'approve' || action === 'return')) {
    const refusal = refuseOnClosing(action, claim);
    if (refusal !== null) return refusal;
  }
  if (action === 'approve') return decideApproval(claim, actor, to);
  if (action === 'setVerdict' && claim.writerIds.includes(actor.memberId)) {
    return refuse('own_article', 'You wrote this article, so somebody else checks its claims.');
  }
  return (action === 'submit' ? refuseIncomplete(claim) : null) ?? { allowed: true, to };
}

function describeRefusal(state: ClaimState, action: ClaimAction): string {
  if (state === 'waiting' && action === 'submit')
    return 'Somebody was asked and has not answered. Note the answer, or that none came.';
  return state === 'orphaned'
    ? 'The words of this claim are gone from the text. Mark it anew, or cut it.'
    : `A claim that is ${claimStateWords[state]} cannot be ${past[action]}.`;
}

/** Why this person cannot confirm that a claim is closed, or send it back to the check. */
function refuseOnClosing(action: 'approve' | 'return', claim: ClaimFacts) {
  return needsConfirmation(claim) ? null : refuse('wrong_state', describeRefusal(claim.state, action));
}

function decideApproval(claim: ClaimFacts, actor: ActorFacts, to: ClaimState): Decision {
  if (claim.isWithheld) {
    return refuse(
      'withheld_evidence',
      'It rests on something confidential that you may not read. One of its readers must approve.',
    );
  }
  if (claim.writerIds.includes(actor.memberId)) {
    return refuse('own_article', 'You wrote this article. Somebody else must approve.');
  }
  if (claim.sentenceWriterIds.includes(actor.memberId)) {
    return refuse('own_article', 'You wrote words of this sentence. Somebody else must approve.');
  }
  const own = claim.authors.filter(({ memberId }) => memberId === actor.memberId);
  if (confirmedStates.includes(claim.state)) {
    if (claim.closedById === actor.memberId) {
      return refuse('own_decision', `You ${closingWords(claim.state)}. Somebody else must confirm it.`);
    }
    if (own.length > 0)
      return refuse('own_verdict', `${describeOwnWork(own)} Somebody else must confirm it.`);
    if (claim.isAcknowledged && !claim.isSealOutdated)
      return refuse('wrong_state', 'A reviewer has confirmed this already.');
    return { allowed: true, to };
  }
  if (own.length > 0) return refuse('own_verdict', `${describeOwnWork(own)} Somebody else must approve.`);
  if (claim.state === 'approved' && !claim.isSealOutdated) {
    return refuse('wrong_state', 'This is approved already.');
  }
  return refuseIncomplete(claim) ?? { allowed: true, to };
}

function refuseIncomplete(claim: ClaimFacts): Decision | null {
  const missing = missingForSubmit(claim);
  if (missing.length === 0) return null;
  return { ...refuse('incomplete', missing.map((part) => part.message).join(' ')), missing };
}

/** A decision that ends a check without a verdict; a second person confirms it. */
const confirmedStates: readonly ClaimState[] = ['not_checkable', 'withdrawn', 'duplicate', 'cut'];

function closingWords(state: ClaimState): string {
  switch (state) {
    case 'duplicate':
      return 'made this a duplicate';
    case 'withdrawn':
      return 'withdrew this';
    case 'cut':
      return 'cut this';
    default:
      return 'declared this not checkable';
  }
}

/** What a verdict lacks, in the order of the card. */
export function missingForSubmit(
  claim: Pick<ClaimFacts, 'hasRating' | 'hasRationale' | 'passageCount' | 'contactCount'>,
): MissingPart[] {
  const missing: MissingPart[] = [];
  if (!claim.hasRating) missing.push({ field: 'rating', message: 'Choose a verdict.' });
  if (!claim.hasRationale) missing.push({ field: 'rationale', message: 'Write why.' });
  if (claim.passageCount + claim.contactCount === 0) {
    missing.push({
      field: 'sources',
      message: 'Add at least one source with the passage it rests on, or a contact with its outcome.',
    });
  }
  return missing;
}

/** Actions that depend on the words in the text. They must wait until it is clear which words those are. */
const actionsOnWords: readonly ClaimAction[] = [
  'submit',
  'approve',
  'setNotCheckable',
  'setWording',
  'acceptWording',
];

const past: Record<ClaimAction, string> = {
  edit: 'edited',
  setVerdict: 'given a verdict',
  editSources: 'given sources',
  editContacts: 'given a contact',
  closeContact: 'given an answer',
  submit: 'proposed',
  approve: 'approved',
  return: 'returned',
  setNotCheckable: 'declared not checkable',
  setDuplicate: 'made a duplicate',
  withdraw: 'withdrawn',
  reopen: 'reopened',
  reMark: 'marked anew',
  cut: 'cut',
  setWording: 'given another wording',
  withdrawWording: 'rid of a suggested wording',
  acceptWording: 'put into the suggested words',
  letWordingStand: 'left to stand',
  overruleWording: 'left to stand against a suggestion',
  letStand: 'left to stand as it is',
  takeBackStand: 'bound to change again',
  settlePlaces: 'settled',
};

function refuse(code: FailureCode, reason: string): { allowed: false; code: FailureCode; reason: string } {
  return { allowed: false, code, reason };
}
