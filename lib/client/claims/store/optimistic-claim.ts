import type { Ability, Person } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { KeptMark } from '@/lib/client/drafts/kept-mark';

interface NewClaim extends Pick<KeptMark, 'id' | 'number' | 'revision' | 'anchor' | 'statement' | 'at'> {
  articleId: string;
  createdBy: Person;
}

const allowed: Ability = { allowed: true, reason: null };
const wait: Ability = { allowed: false, reason: 'The mark is not saved yet.' };

/** A claim as the server will answer it, to show before it does. Version 0: whatever comes is newer. */
export function createOptimisticClaim(claim: NewClaim): ClaimDto {
  const { anchor } = claim;
  return {
    id: claim.id,
    articleId: claim.articleId,
    number: claim.number,
    state: 'marked',
    version: 0,
    seal: '',
    anchor: { revision: claim.revision, isCurrent: true, ...anchor },
    madeOnRevision: claim.revision,
    unplaced: null,
    places: [],
    placesChangedIn: null,
    wording: null,
    sentence: anchor.quote,
    statement: claim.statement,
    claimant: null,
    kind: 'other',
    risk: 'normal',
    dueAt: null,
    assignee: null,
    reason: null,
    decidedBy: null,
    awaitsConfirmation: false,
    duplicateOf: null,
    verdict: null,
    sources: [],
    contacts: [],
    reviews: [],
    approval: null,
    stand: null,
    mustChange: false,
    createdBy: claim.createdBy,
    createdAt: claim.at,
    updatedAt: claim.at,
    abilities: {
      edit: allowed,
      setVerdict: allowed,
      editSources: wait,
      editContacts: wait,
      submit: wait,
      approve: wait,
      return: wait,
      setNotCheckable: wait,
      setDuplicate: wait,
      withdraw: wait,
      reopen: wait,
      reMark: wait,
      cut: wait,
      settlePlaces: wait,
      setWording: wait,
      withdrawWording: wait,
      acceptWording: wait,
      letWordingStand: wait,
      overruleWording: wait,
      letStand: wait,
      takeBackStand: wait,
    },
  };
}
