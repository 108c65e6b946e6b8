import type { ClaimDto } from '@/lib/contracts/claims';

const no = { allowed: false, reason: 'Not now.' };

/** A whole claim as the API gives it, with what a test says of it. */
export function claimDto(given: Partial<ClaimDto> = {}): ClaimDto {
  return {
    id: 'claim',
    articleId: 'article',
    number: 1,
    state: 'in_progress',
    version: 1,
    seal: '',
    anchor: { revision: 1, isCurrent: true, start: 0, end: 4, quote: 'Rain', prefix: '', suffix: '' },
    sentence: 'Rain fell.',
    statement: 'Rain fell.',
    claimant: null,
    kind: 'other',
    risk: 'normal',
    madeOnRevision: 1,
    unplaced: null,
    places: [],
    placesChangedIn: null,
    wording: null,
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
    createdBy: { id: 'ana', name: 'Ana' },
    createdAt: '2026-11-22T12:00:00.000Z',
    updatedAt: '2026-11-22T12:00:00.000Z',
    abilities: {
      edit: no,
      setVerdict: no,
      editSources: no,
      editContacts: no,
      submit: no,
      approve: no,
      return: no,
      setNotCheckable: no,
      setDuplicate: no,
      withdraw: no,
      reopen: no,
      reMark: no,
      cut: no,
      settlePlaces: no,
      setWording: no,
      withdrawWording: no,
      acceptWording: no,
      letWordingStand: no,
      overruleWording: no,
      letStand: no,
      takeBackStand: no,
    },
    ...given,
  };
}

/** A verdict with a rating and a rationale of one paragraph. */
export function verdictDto(rating: string | null, rationale: string): NonNullable<ClaimDto['verdict']> {
  const content = rationale === '' ? undefined : [{ type: 'text', text: rationale }];
  return {
    rating,
    label: null,
    color: null,
    icon: null,
    value: null,
    definition: null,
    mustChange: false,
    rationale,
    rationaleDocument: { type: 'doc', content: [{ type: 'paragraph', ...(content ? { content } : {}) }] },
    authors: [],
    updatedAt: '2026-11-22T12:00:00.000Z',
  };
}
