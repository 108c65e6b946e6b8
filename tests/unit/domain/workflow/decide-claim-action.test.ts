import { describe, expect, it } from 'vitest';
import { authorParts, claimStates, type ClaimState, type Role, roles } from '@/lib/domain/vocabulary';
import { type ClaimAction, claimActions } from '@/lib/domain/workflow/claim-transitions';
import { type ClaimFacts, decideClaimAction } from '@/lib/domain/workflow/decide-claim-action';
import { describeOwnWork } from '@/lib/domain/workflow/own-work';

const author = 'author';
const reviewer = 'reviewer';

function facts(state: ClaimState, over: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    state,
    unplaced: state === 'orphaned' ? 'gone' : null,
    heldState: state === 'orphaned' ? 'approved' : null,
    writerIds: ['writer', 'second writer'],
    sentenceWriterIds: ['sentence writer'],
    authors: [{ memberId: author, part: 'rating', number: null }],
    closedById: author,
    isAcknowledged: false,
    isSealOutdated: false,
    hasRating: true,
    hadRating: true,
    mustChange: true,
    isLetStand: false,
    hasRationale: true,
    passageCount: 1,
    contactCount: 0,
    isWithheld: false,
    wording: { state: 'proposed', isOfTheseWords: true },
    isInOneParagraph: true,
    ...over,
  };
}

const everyRole = { memberId: reviewer, roles: [...roles], isLead: true };

// One row an action, one column a state, in the order of `claimStates`; '-' is refused.
const table: Record<ClaimAction, string> = {
  //                marked in_prog waiting not_chk proposed returned approved stale withdrawn duplicate orphaned cut
  edit: /*       */ 'marked in_progress waiting not_checkable proposed returned approved stale - - - -',
  setVerdict: /**/ 'in_progress in_progress waiting - proposed returned approved stale - - - -',
  editSources: /**/ 'in_progress in_progress waiting - proposed returned approved stale - - - -',
  editContacts: 'waiting waiting waiting - proposed returned approved stale - - - -',
  closeContact: 'in_progress in_progress in_progress - proposed returned approved stale - - - -',
  submit: /*     */ 'proposed proposed - - - proposed - proposed - - - -',
  approve: /*    */ '- - - not_checkable approved - - approved withdrawn duplicate - cut',
  return: /*     */ '- - - returned returned - returned returned returned returned - returned',
  setNotCheckable:
    'not_checkable not_checkable not_checkable - not_checkable not_checkable - not_checkable - - - -',
  setDuplicate:
    /**/ 'duplicate duplicate duplicate duplicate duplicate duplicate - duplicate - - duplicate -',
  withdraw:
    /*   */ 'withdrawn withdrawn withdrawn withdrawn withdrawn withdrawn withdrawn withdrawn - withdrawn withdrawn -',
  reopen: /*     */ '- - - marked - - - - marked marked - marked',
  // Only of a claim without a place; see below for those that still have a proposed one.
  reMark: /*    */ '- - - - - - - - - - stale -',
  cut: /*        */ '- - - - - - - - - - cut -',
  setWording: /**/ 'marked in_progress waiting not_checkable proposed returned approved stale - - - -',
  withdrawWording:
    'marked in_progress waiting not_checkable proposed returned approved stale - duplicate orphaned -',
  acceptWording: 'marked in_progress waiting not_checkable proposed returned approved stale - duplicate - -',
  letWordingStand:
    'marked in_progress waiting not_checkable proposed returned approved stale - duplicate orphaned -',
  overruleWording:
    'marked in_progress waiting not_checkable proposed returned approved stale - duplicate orphaned -',
  letStand: /*  */ '- - - - - - approved - - - - -',
  // Only of one that stands.
  takeBackStand: '- - - - - - approved - - - - -',
  settlePlaces: 'marked in_progress waiting not_checkable proposed returned approved stale - duplicate - -',
};

const factsFor = (action: ClaimAction, state: ClaimState) =>
  facts(state, { isLetStand: action === 'takeBackStand' });

describe('every state and action', () => {
  const cases = claimActions.flatMap((action) =>
    table[action].split(' ').map((to, index) => [action, claimStates[index] as ClaimState, to] as const),
  );

  it('covers all pairs', () => {
    expect(cases).toHaveLength(claimActions.length * claimStates.length);
  });

  it.each(cases)('%s from %s leads to %s', (action, state, to) => {
    const decision = decideClaimAction(action, factsFor(action, state), everyRole);
    if (to === '-') expect(decision).toMatchObject({ allowed: false, code: 'wrong_state' });
    else expect(decision).toEqual({ allowed: true, to });
  });
});

describe('every role and action', () => {
  const needs: Record<ClaimAction, Role | readonly Role[]> = {
    edit: 'editor',
    setVerdict: 'editor',
    editSources: 'editor',
    editContacts: 'editor',
    closeContact: 'editor',
    submit: 'editor',
    approve: 'reviewer',
    return: 'reviewer',
    setNotCheckable: 'editor',
    setDuplicate: 'editor',
    withdraw: 'editor',
    reopen: 'editor',
    reMark: 'editor',
    cut: 'editor',
    setWording: 'editor',
    withdrawWording: 'editor',
    acceptWording: 'editor',
    letWordingStand: ['editor', 'reviewer'],
    overruleWording: ['editor', 'reviewer'],
    letStand: ['editor', 'reviewer'],
    takeBackStand: ['editor', 'reviewer'],
    settlePlaces: 'editor',
  };
  const cases = claimActions.flatMap((action) => roles.map((role) => [action, role] as const));

  it.each(cases)('%s by a %s', (action, role) => {
    const state = claimStates.find(
      (one) => table[action].split(' ')[claimStates.indexOf(one)] !== '-',
    ) as ClaimState;
    const decision = decideClaimAction(action, factsFor(action, state), {
      memberId: 'somebody',
      roles: [role],
      isLead: true,
    });
    if ([needs[action]].flat().includes(role)) expect(decision.allowed).toBe(true);
    else expect(decision).toMatchObject({ allowed: false, code: 'not_permitted' });
  });
});

describe('a claim whose words changed', () => {
  const changed = (state: ClaimState, heldState: ClaimState = state) =>
    facts(state, { unplaced: 'changed', heldState });

  it.each([
    ['marked', 'marked', 'marked'],
    ['in_progress', 'in_progress', 'in_progress'],
    ['stale', 'approved', 'stale'],
    ['stale', 'proposed', 'stale'],
    ['not_checkable', 'not_checkable', 'not_checkable'],
    ['duplicate', 'duplicate', 'duplicate'],
  ] as const)('%s, before %s, is marked anew as %s', (state, held, to) => {
    expect(decideClaimAction('reMark', changed(state, held), everyRole)).toEqual({ allowed: true, to });
    expect(decideClaimAction('cut', changed(state, held), everyRole)).toEqual({ allowed: true, to: 'cut' });
  });

  it.each(['submit', 'setNotCheckable', 'setWording', 'acceptWording'] as const)(
    'waits with %s',
    (action) => {
      expect(decideClaimAction(action, changed('in_progress'), everyRole)).toMatchObject({
        code: 'text_changed',
      });
    },
  );

  it('is not confirmed as not checkable over new words', () => {
    expect(decideClaimAction('approve', changed('not_checkable'), everyRole)).toMatchObject({
      code: 'text_changed',
    });
  });
});

describe('the second pair of eyes', () => {
  it.each([
    ['the author of the verdict', 'proposed', author, 'own_verdict'],
    ['the writer of the article', 'proposed', 'writer', 'own_article'],
    ['another writer of it', 'proposed', 'second writer', 'own_article'],
    ['whoever wrote its sentence', 'proposed', 'sentence writer', 'own_article'],
    [
      'whoever wrote its sentence, of something not checkable',
      'not_checkable',
      'sentence writer',
      'own_article',
    ],
    ['the writer, of something not checkable', 'not_checkable', 'writer', 'own_article'],
    ['whoever declared it not checkable', 'not_checkable', author, 'own_decision'],
  ] as const)('%s may not approve', (_, state, memberId, code) => {
    expect(
      decideClaimAction('approve', facts(state), { memberId, roles: [...roles], isLead: false }),
    ).toMatchObject({
      allowed: false,
      code,
    });
  });

  it.each(authorParts)('bars whoever worked on the %s, and says so', (part) => {
    const work = { memberId: reviewer, part, number: part === 'contact' || part === 'source' ? 2 : null };
    const decision = decideClaimAction('approve', facts('proposed', { authors: [work] }), everyRole);
    expect(decision).toMatchObject({
      code: 'own_verdict',
      reason: `${describeOwnWork([work])} Somebody else must approve.`,
    });
  });

  it('bars everyone who ever worked on the verdict, not only the last', () => {
    const claim = facts('proposed', {
      authors: ['first', 'second'].map((memberId) => ({ memberId, part: 'rationale', number: null })),
    });
    for (const memberId of ['first', 'second']) {
      expect(
        decideClaimAction('approve', claim, { memberId, roles: ['reviewer'], isLead: false }).allowed,
      ).toBe(false);
    }
    expect(
      decideClaimAction('approve', claim, { memberId: 'third', roles: ['reviewer'], isLead: false }).allowed,
    ).toBe(true);
  });

  it('does not confirm twice', () => {
    const claim = facts('not_checkable', { isAcknowledged: true });
    expect(decideClaimAction('approve', claim, everyRole)).toMatchObject({ code: 'wrong_state' });
  });

  it('keeps the writer from giving verdicts', () => {
    expect(
      decideClaimAction('setVerdict', facts('marked'), {
        memberId: 'writer',
        roles: ['editor'],
        isLead: false,
      }),
    ).toMatchObject({
      code: 'own_article',
    });
  });
});

describe('a closed claim', () => {
  const closings = ['withdrawn', 'duplicate', 'cut'] as const;
  const reviewerOnly = { memberId: reviewer, roles: ['reviewer'] as Role[], isLead: false };

  it.each(closings)('that was %s is not confirmed by whoever did it', (state) => {
    const claim = facts(state, { closedById: reviewer });
    expect(decideClaimAction('approve', claim, everyRole)).toMatchObject({ code: 'own_decision' });
    expect(decideClaimAction('approve', claim, { ...everyRole, memberId: 'other' }).allowed).toBe(true);
  });

  it.each([
    ['a writer of the article', 'writer'],
    ['whoever wrote words of its sentence', 'sentence writer'],
  ] as const)('is not confirmed by %s', (_, memberId) => {
    for (const state of closings) {
      const claim = facts(state, { closedById: 'other' });
      expect(decideClaimAction('approve', claim, { ...everyRole, memberId })).toMatchObject({
        code: 'own_article',
      });
    }
  });

  it.each(closings)('that was %s is confirmed once', (state) => {
    expect(decideClaimAction('approve', facts(state, { isAcknowledged: true }), reviewerOnly)).toMatchObject({
      code: 'wrong_state',
    });
  });

  it.each([
    ['withdrawn', false],
    ['cut', false],
    ['duplicate', true],
  ] as const)('that was %s without ever a rating: asks for a second person: %s', (state, asks) => {
    const claim = facts(state, { hasRating: false, hadRating: false, authors: [] });
    for (const action of ['approve', 'return'] as const)
      expect(decideClaimAction(action, claim, reviewerOnly).allowed).toBe(asks);
  });

  it('asks for one although its rating was taken away before', () => {
    const claim = facts('withdrawn', { hasRating: false, hadRating: true });
    expect(decideClaimAction('approve', claim, reviewerOnly)).toEqual({ allowed: true, to: 'withdrawn' });
  });

  it('is not confirmed over words of which nobody has said what they are', () => {
    const claim = facts('duplicate', { unplaced: 'changed', heldState: 'duplicate' });
    expect(decideClaimAction('approve', claim, reviewerOnly)).toMatchObject({ code: 'text_changed' });
  });
});

describe('words that are to stand although their rating asks for others', () => {
  const lead = { memberId: 'lead', roles: ['editor'] as Role[], isLead: true };

  it.each([
    ['a lead lets them', {}, lead, null],
    ['nobody else does', {}, { ...lead, isLead: false }, 'not_lead'],
    ['nor a reviewer who is none', {}, { ...lead, roles: ['reviewer'] as Role[], isLead: false }, 'not_lead'],
    ['nor a lead in their own article', {}, { ...lead, memberId: 'writer' }, 'own_article'],
    ['nor twice', { isLetStand: true }, lead, 'wrong_state'],
    ['nor where nothing asks for other words', { mustChange: false }, lead, 'wrong_state'],
  ] as const)('%s', (_, over, actor, code) => {
    const decision = decideClaimAction('letStand', facts('approved', over), actor);
    if (code === null) expect(decision).toEqual({ allowed: true, to: 'approved' });
    else expect(decision).toMatchObject({ allowed: false, code });
  });

  it.each([
    ['a lead takes that back', { isLetStand: true }, lead, null],
    ['even when nothing asks for it any more', { isLetStand: true, mustChange: false }, lead, null],
    ['nobody else does', { isLetStand: true }, { ...lead, isLead: false }, 'not_lead'],
    ['nor a lead in their own article', { isLetStand: true }, { ...lead, memberId: 'writer' }, 'own_article'],
    ['nor what nobody has said', {}, lead, 'wrong_state'],
  ] as const)('%s', (_, over, actor, code) => {
    const decision = decideClaimAction('takeBackStand', facts('approved', over), actor);
    if (code === null) expect(decision).toEqual({ allowed: true, to: 'approved' });
    else expect(decision).toMatchObject({ allowed: false, code });
  });
});

describe('what a proposal needs', () => {
  it.each([
    [{ hasRating: false }, ['rating']],
    [{ hasRationale: false }, ['rationale']],
    [{ passageCount: 0 }, ['sources']],
    [{ hasRating: false, hasRationale: false, passageCount: 0 }, ['rating', 'rationale', 'sources']],
  ])('%o lacks %o', (over, fields) => {
    const decision = decideClaimAction('submit', facts('in_progress', over), everyRole);
    expect(decision).toMatchObject({ allowed: false, code: 'incomplete' });
    expect(decision.allowed ? [] : decision.missing?.map(({ field }) => field)).toEqual(fields);
  });
});
