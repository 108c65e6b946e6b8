import { describe, expect, it } from 'vitest';
import { articleStandings, claimStates, type ClaimState } from '@/lib/domain/vocabulary';
import { type GateVerdict, listVerdictBlockers } from '@/lib/domain/workflow/gate-verdicts';

const verdict = (over: Partial<GateVerdict> = {}): GateVerdict => ({
  number: 3,
  state: 'approved',
  isAcknowledged: true,
  hadRating: true,
  wrongRating: 'False',
  isLetStand: false,
  decidedBy: null,
  duplicateOf: null,
  ...over,
});

const blockers = (over: Partial<GateVerdict> = {}, standing: 'draft' | 'out' = 'draft') =>
  listVerdictBlockers(verdict(over), { standing });
const codes = (over: Partial<GateVerdict> = {}, standing: 'draft' | 'out' = 'draft') =>
  blockers(over, standing).map(({ code }) => code);

describe('an approved claim', () => {
  const cells = articleStandings.flatMap((standing) =>
    [null, 'False'].flatMap((wrongRating) =>
      [false, true].map((isLetStand) => ({ standing, wrongRating, isLetStand })),
    ),
  );

  it.each(cells)(
    'in a $standing, rated $wrongRating, let stand: $isLetStand',
    ({ standing, wrongRating, isLetStand }) => {
      const isBlocked = standing === 'draft' && wrongRating !== null && !isLetStand;
      expect(codes({ wrongRating, isLetStand }, standing)).toEqual(isBlocked ? ['must_change'] : []);
    },
  );

  it('is named with its rating and the ways out', () => {
    expect(blockers()[0]?.message).toBe(
      'Claim 3 is rated False, and its words still stand. Change them, or a lead lets them stand with a reason.',
    );
  });
});

describe('a wrong rating of a claim that is not approved', () => {
  it.each(claimStates.filter((state) => state !== 'approved'))('says nothing of its own: %s', (state) => {
    expect(codes({ state })).toEqual([]);
  });
});

describe('a closing that no reviewer has seen', () => {
  const closed: readonly ClaimState[] = ['withdrawn', 'duplicate', 'cut'];
  const cells = claimStates.flatMap((state) => [false, true].map((hadRating) => ({ state, hadRating })));

  it.each(cells)('$state, ever rated: $hadRating', ({ state, hadRating }) => {
    const found = codes({ state, hadRating, isAcknowledged: false, wrongRating: null });
    expect(found).toEqual(
      closed.includes(state) && (state === 'duplicate' || hadRating) ? ['closing_unseen'] : [],
    );
  });

  it.each(articleStandings)('counts in a text that is a %s', (standing) => {
    expect(codes({ state: 'withdrawn', isAcknowledged: false }, standing)).toEqual(['closing_unseen']);
  });

  it('names claim, state and who decided', () => {
    const unseen = { isAcknowledged: false, decidedBy: 'Ben Ito' };
    expect(blockers({ ...unseen, state: 'withdrawn' })[0]?.message).toBe(
      'Claim 3 was withdrawn by Ben Ito; a reviewer has not confirmed that yet.',
    );
    expect(
      blockers({ ...unseen, state: 'duplicate', duplicateOf: { number: 1, state: 'approved' } })[0]?.message,
    ).toBe('Claim 3 was made a duplicate of claim 1 by Ben Ito; a reviewer has not confirmed that yet.');
  });
});

describe('a duplicate of a claim', () => {
  it.each(claimStates)('that is %s', (state) => {
    const isClosed = state === 'withdrawn' || state === 'cut' || state === 'duplicate';
    expect(codes({ state: 'duplicate', duplicateOf: { number: 1, state } })).toEqual(
      isClosed ? ['original_closed'] : [],
    );
  });
});
