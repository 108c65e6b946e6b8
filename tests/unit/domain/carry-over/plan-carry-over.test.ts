import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPlaces } from '@/lib/domain/carry-over/count-places';
import { canDecide, type CarriedFacts, planCarryOver } from '@/lib/domain/carry-over/plan-carry-over';
import {
  carryDecisions,
  type CarryOutcome,
  carryOutcomes,
  type ClaimState,
  claimStates,
} from '@/lib/domain/vocabulary';

const placed = (state: ClaimState): CarriedFacts => ({
  state,
  unplaced: null,
  heldState: null,
  isSealIntact: true,
});
const waiting = (heldState: ClaimState, unplaced: 'changed' | 'gone' = 'changed'): CarriedFacts => ({
  state: unplaced === 'gone' ? 'orphaned' : 'stale',
  unplaced,
  heldState,
  isSealIntact: true,
});

describe('a claim whose words are the same', () => {
  it.each(claimStates.filter((state) => state !== 'orphaned'))('stays %s, moved or not', (state) => {
    for (const outcome of ['same', 'moved'] as const) {
      expect(planCarryOver(placed(state), outcome)).toEqual({
        state,
        unplaced: null,
        heldState: null,
        place: 'own',
        approvalFalls: false,
        isReplaced: false,
      });
    }
  });

  it.each(['marked', 'proposed', 'approved', 'duplicate'] as const)(
    'is %s again when its words come back before anyone has answered',
    (held) => {
      for (const before of [waiting(held), waiting(held, 'gone')]) {
        expect(planCarryOver(before, 'same')).toMatchObject({ state: held, unplaced: null, place: 'own' });
      }
    },
  );

  it('does not bring back an approval of what has changed since', () => {
    const claim = { ...waiting('approved'), isSealIntact: false };
    expect(planCarryOver(claim, 'same')).toMatchObject({ state: 'stale', unplaced: null });
  });
});

describe('a claim whose words changed', () => {
  it.each([
    ['marked', 'marked'],
    ['in_progress', 'in_progress'],
    ['not_checkable', 'not_checkable'],
    ['proposed', 'stale'],
    ['returned', 'returned'],
    ['approved', 'stale'],
    ['stale', 'stale'],
    ['duplicate', 'duplicate'],
  ] as const)('%s waits as %s for a person', (state, while_) => {
    expect(planCarryOver(placed(state), 'changed')).toEqual({
      state: while_,
      unplaced: 'changed',
      heldState: state,
      place: 'proposed',
      approvalFalls: false,
      isReplaced: false,
    });
    expect(planCarryOver(placed(state), 'changed', 'keep')).toMatchObject({
      state: while_,
      unplaced: null,
      place: 'own',
      approvalFalls: true,
    });
    expect(planCarryOver(placed(state), 'changed', 'cut')).toMatchObject({ state: 'cut', isReplaced: false });
    expect(planCarryOver(placed(state), 'changed', 'other')).toMatchObject({
      state: 'cut',
      isReplaced: true,
    });
  });

  it.each(['withdrawn', 'cut'] as const)('asks nobody about one that is %s', (state) => {
    for (const outcome of ['changed', 'gone'] as const) {
      expect(planCarryOver(placed(state), outcome)).toMatchObject({ state, unplaced: null, place: 'none' });
    }
  });
});

describe('a claim whose words are gone', () => {
  it('is orphaned and remembers what it was, also from revision to revision', () => {
    const first = planCarryOver(placed('approved'), 'gone');
    expect(first).toMatchObject({
      state: 'orphaned',
      unplaced: 'gone',
      heldState: 'approved',
      place: 'none',
    });
    expect(planCarryOver({ ...first, isSealIntact: true }, 'gone')).toMatchObject({ heldState: 'approved' });
    expect(planCarryOver({ ...first, isSealIntact: true }, 'changed')).toMatchObject({
      state: 'stale',
      unplaced: 'changed',
      heldState: 'approved',
    });
  });

  it('is only closed when it was one place of several', () => {
    expect(planCarryOver(placed('duplicate'), 'gone')).toMatchObject({ state: 'duplicate', unplaced: null });
  });
});

it('takes an answer only where there is a question', () => {
  const table = carryOutcomes.map((outcome) => carryDecisions.filter((one) => canDecide(outcome, one)));
  expect(table).toEqual([[], [], ['keep', 'other', 'cut'], ['cut']]);
});

describe('whatever happens, revision after revision', () => {
  const step = fc.record({
    outcome: fc.constantFrom(...carryOutcomes),
    decision: fc.option(fc.constantFrom(...carryDecisions)),
  });
  const start = fc.constantFrom(...claimStates.filter((state) => state !== 'orphaned'));

  it('an approval stands only on words found the same, and every claim is counted once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(start, fc.array(step, { maxLength: 6 })), { maxLength: 20 }),
        (claims) => {
          const ends = claims.map(([state, steps]) => {
            let facts: CarriedFacts = placed(state);
            for (const { outcome, decision } of steps) {
              const given = decision !== null && canDecide(outcome, decision) ? decision : null;
              const plan = planCarryOver(facts, outcome, given);
              if (plan.state === 'approved')
                expect(['same', 'moved'] satisfies CarryOutcome[]).toContain(outcome);
              expect(plan.unplaced === null).toBe(plan.heldState === null);
              expect(plan.state === 'orphaned').toBe(plan.unplaced === 'gone');
              facts = { ...plan, isSealIntact: facts.isSealIntact && !plan.approvalFalls };
            }
            return facts;
          });
          const { anchored, changed, gone, closed, total } = countPlaces(ends);
          expect(anchored + changed + gone + closed).toBe(total);
          expect(total).toBe(claims.length);
        },
      ),
    );
  });
});
