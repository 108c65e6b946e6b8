import { describe, expect, it } from 'vitest';
import { claimStates, type ClaimState, type Role, roles } from '@/lib/domain/vocabulary';
import { type ClaimAction, claimActions } from '@/lib/domain/workflow/claim-transitions';
import { type ClaimFacts, decideClaimAction } from '@/lib/domain/workflow/decide-claim-action';

const author = 'author';
const reviewer = 'reviewer';

function facts(state: ClaimState, over: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    state,
    unplaced: state === 'orphaned' ? 'gone' : null,
    heldState: state === 'orphaned' ? 'approved' : null,
    writerId: 'writer',
    verdictAuthorIds: [author],
    notCheckableById: state === 'not_checkable' ? author : null,
    isAcknowledged: false,
    isSealOutdated: false,
    hasRating: true,
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
  set_verdict: /**/ 'in_progress in_progress waiting - proposed returned approved stale - - - -',
  edit_sources: /**/ 'in_progress in_progress waiting - proposed returned approved stale - - - -',
  log_contact: 'waiting waiting waiting - proposed returned approved stale - - - -',
  close_contact: 'in_progress in_progress in_progress - proposed returned approved stale - - - -',
  submit: /*     */ 'proposed proposed - - - proposed - proposed - - - -',
  approve: /*    */ '- - - not_checkable approved - - approved - - - -',
  return: /*     */ '- - - returned returned - returned returned - - - -',
  set_not_checkable:
    'not_checkable not_checkable not_checkable - not_checkable not_checkable - not_checkable - - - -',
  set_duplicate:
    /**/ 'duplicate duplicate duplicate duplicate duplicate duplicate - duplicate - - duplicate -',
  withdraw:
    /*   */ 'withdrawn withdrawn withdrawn withdrawn withdrawn withdrawn withdrawn withdrawn - withdrawn withdrawn -',
  reopen: /*     */ '- - - marked - - - - marked marked - marked',
  // Only of a claim without a place; see below for those that still have a proposed one.
  re_mark: /*    */ '- - - - - - - - - - stale -',
  cut: /*        */ '- - - - - - - - - - cut -',
  set_wording: /**/ 'marked in_progress waiting not_checkable proposed returned approved stale - - - -',
  withdraw_wording:
    'marked in_progress waiting not_checkable proposed returned approved stale - duplicate orphaned -',
  accept_wording: 'marked in_progress waiting not_checkable proposed returned approved stale - duplicate - -',
  let_wording_stand:
    'marked in_progress waiting not_checkable proposed returned approved stale - duplicate orphaned -',
  overrule_wording:
    'marked in_progress waiting not_checkable proposed returned approved stale - duplicate orphaned -',
  settle_places: 'marked in_progress waiting not_checkable proposed returned approved stale - duplicate - -',
};

describe('every state and action', () => {
  const cases = claimActions.flatMap((action) =>
    table[action].split(' ').map((to, index) => [action, claimStates[index] as ClaimState, to] as const),
  );

  it('covers all pairs', () => {
    expect(cases).toHaveLength(claimActions.length * claimStates.length);
  });

  it.each(cases)('%s from %s leads to %s', (action, state, to) => {
    const decision = decideClaimAction(action, facts(state), everyRole);
    if (to === '-') expect(decision).toMatchObject({ allowed: false, code: 'wrong_state' });
    else expect(decision).toEqual({ allowed: true, to });
  });
});

describe('every role and action', () => {
  const needs: Record<ClaimAction, Role | readonly Role[]> = {
    edit: 'editor',
    set_verdict: 'editor',
    edit_sources: 'editor',
    log_contact: 'editor',
    close_contact: 'editor',
    submit: 'editor',
    approve: 'reviewer',
    return: 'reviewer',
    set_not_checkable: 'editor',
    set_duplicate: 'editor',
    withdraw: 'editor',
    reopen: 'editor',
    re_mark: 'editor',
    cut: 'editor',
    set_wording: 'editor',
    withdraw_wording: 'editor',
    accept_wording: 'editor',
    let_wording_stand: ['editor', 'reviewer'],
    overrule_wording: ['editor', 'reviewer'],
    settle_places: 'editor',
  };
  const cases = claimActions.flatMap((action) => roles.map((role) => [action, role] as const));

  it.each(cases)('%s by a %s', (action, role) => {
    const state = claimStates.find(
      (one) => table[action].split(' ')[claimStates.indexOf(one)] !== '-',
    ) as ClaimState;
    const decision = decideClaimAction(action, facts(state), {
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
    expect(decideClaimAction('re_mark', changed(state, held), everyRole)).toEqual({ allowed: true, to });
    expect(decideClaimAction('cut', changed(state, held), everyRole)).toEqual({ allowed: true, to: 'cut' });
  });

  it.each(['submit', 'set_not_checkable', 'set_wording', 'accept_wording'] as const)(
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

  it('bars everyone who ever worked on the verdict, not only the last', () => {
    const claim = facts('proposed', { verdictAuthorIds: ['first', 'second'] });
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
      decideClaimAction('set_verdict', facts('marked'), {
        memberId: 'writer',
        roles: ['editor'],
        isLead: false,
      }),
    ).toMatchObject({
      code: 'own_article',
    });
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
