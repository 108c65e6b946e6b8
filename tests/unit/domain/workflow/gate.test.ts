import { describe, expect, it } from 'vitest';
import { claimStates, type ClaimState } from '@/lib/domain/vocabulary';
import { type GateClaim, listBlockers as listBlockersUnder } from '@/lib/domain/workflow/gate';
import type { GateEvidence } from '@/lib/domain/workflow/gate-evidence';

const claim = (number: number, state: ClaimState, over: Partial<GateClaim> = {}): GateClaim => ({
  id: `id-${number}`,
  number,
  state,
  isAcknowledged: false,
  seal: null,
  unplaced: null,
  placesChangedIn: null,
  hasOpenWording: false,
  evidence: [],
  start: number * 10,
  end: number * 10 + 5,
  ...over,
});

const listBlockers = (claims: GateClaim[]) => listBlockersUnder(claims, { copiesRequired: false });

const expected: Record<ClaimState, string | null> = {
  marked: 'claim_open',
  in_progress: 'claim_open',
  waiting: 'claim_open',
  not_checkable: 'not_checkable_unseen',
  proposed: 'claim_proposed',
  returned: 'claim_returned',
  approved: null,
  stale: 'claim_stale',
  withdrawn: null,
  duplicate: null,
  orphaned: 'claim_orphaned',
  cut: null,
};

describe('listBlockers', () => {
  it.each(claimStates)('a claim that is %s', (state) => {
    const [blocker] = listBlockers([claim(1, 'approved'), claim(2, state)]);
    expect(blocker?.code ?? null).toBe(expected[state]);
  });

  it('is satisfied when a reviewer has confirmed what is not checkable', () => {
    expect(listBlockers([claim(1, 'not_checkable', { isAcknowledged: true })])).toEqual([]);
  });

  it.each([[[]], [[claim(1, 'withdrawn'), claim(2, 'duplicate')]]])(
    'does not open for an article nobody checked',
    (claims) => {
      expect(listBlockers(claims)).toMatchObject([{ code: 'no_claims', claimId: null, range: null }]);
    },
  );

  it.each(['marked', 'stale', 'not_checkable', 'duplicate'] as const)(
    'holds a claim that is %s until somebody has said what its changed words are',
    (state) => {
      const [blocker] = listBlockers([claim(1, 'approved'), claim(2, state, { unplaced: 'changed' })]);
      expect(blocker).toMatchObject({ code: 'claim_changed', claimNumber: 2, range: { start: 20, end: 25 } });
    },
  );

  it('names a claim whose words are gone without a place to jump to', () => {
    const [blocker] = listBlockers([claim(2, 'orphaned', { unplaced: 'gone' })]);
    expect(blocker).toMatchObject({ code: 'claim_orphaned', claimNumber: 2, range: null });
  });

  it.each(['approved', 'duplicate'] as const)('asks for a look at an %s place of a changed fact', (state) => {
    const [blocker] = listBlockers([claim(1, 'approved'), claim(2, state, { placesChangedIn: 3 })]);
    expect(blocker).toMatchObject({ code: 'places_changed', claimNumber: 2 });
    expect(blocker?.message).toContain('revision 3');
  });

  it('names each claim with its place, in text order', () => {
    const blockers = listBlockers([
      claim(3, 'stale', { start: 90, end: 95 }),
      claim(1, 'marked'),
      claim(2, 'approved'),
    ]);
    expect(blockers.map(({ claimNumber, range }) => [claimNumber, range])).toEqual([
      [1, { start: 10, end: 15 }],
      [3, { start: 90, end: 95 }],
    ]);
  });
});

describe('a suggested wording that nobody has answered', () => {
  it('stands in the way beside whatever else does, with its place', () => {
    const [first, second] = listBlockers([
      claim(1, 'stale', { hasOpenWording: true }),
      claim(2, 'approved', { hasOpenWording: true }),
    ]).filter(({ code }) => code === 'wording_open');
    expect(listBlockers([claim(1, 'stale', { hasOpenWording: true })]).map(({ code }) => code)).toEqual([
      'claim_stale',
      'wording_open',
    ]);
    expect([first?.claimNumber, second?.claimNumber]).toEqual([1, 2]);
    expect(second).toMatchObject({ claimId: 'id-2', range: { start: 20, end: 25 } });
  });

  it.each<[ClaimState, boolean]>([
    ['duplicate', true],
    ['withdrawn', false],
    ['cut', false],
  ])('on a claim that is %s: %s', (state, isBlocking) => {
    const codes = listBlockers([claim(1, 'approved'), claim(2, state, { hasOpenWording: true })]).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(isBlocking ? ['wording_open'] : []);
  });
});

describe('the passages that a claim cites', () => {
  const offline: GateEvidence = { state: 'offline', isLost: false };
  const found: GateEvidence = { state: 'found', isLost: false };
  const elsewhere: GateEvidence = { state: 'not_in_copy', isLost: false };
  const uncopied: GateEvidence = { state: 'no_copy', isLost: false };
  const lost: GateEvidence = { state: 'found', isLost: true };

  it.each<[string, GateEvidence, boolean, string[]]>([
    ['offline', offline, true, []],
    ['found', found, true, []],
    ['not in the copy', elsewhere, false, ['passage_not_in_copy']],
    ['without a copy, where copies are asked for', uncopied, true, ['copy_missing']],
    ['without a copy, where they are not', uncopied, false, []],
    ['lost by its page since', lost, false, ['passage_lost']],
    [
      'lost before it was ever found',
      { ...elsewhere, isLost: true },
      true,
      ['passage_not_in_copy', 'passage_lost'],
    ],
  ])('%s', (_, evidence, copiesRequired, codes) => {
    const blockers = listBlockersUnder([claim(2, 'approved', { evidence: [evidence] })], { copiesRequired });
    expect(blockers.map(({ code }) => code)).toEqual(codes);
    for (const blocker of blockers)
      expect(blocker).toMatchObject({ claimId: 'id-2', claimNumber: 2, range: { start: 20, end: 25 } });
  });

  it.each<[ClaimState, boolean]>([
    ['marked', true],
    ['in_progress', true],
    ['waiting', true],
    ['proposed', true],
    ['returned', true],
    ['stale', true],
    ['approved', true],
    ['not_checkable', true],
    ['orphaned', false],
    ['withdrawn', false],
    ['duplicate', false],
    ['cut', false],
  ])('of a claim that is %s count: %s', (state, counts) => {
    const codes = listBlockers([
      claim(1, 'approved'),
      claim(2, state, { isAcknowledged: true, evidence: [elsewhere] }),
    ]).map(({ code }) => code);
    expect(codes.includes('passage_not_in_copy')).toBe(counts);
  });

  it('say what to do, once for each kind of trouble', () => {
    const [blocker, ...others] = listBlockers([
      claim(4, 'approved', { evidence: [elsewhere, elsewhere, found] }),
    ]);
    expect(others).toEqual([]);
    expect(blocker?.message).toMatch(/^Claim 4: 2 cited passages do not stand .* store a copy/);
  });

  it('of a claim that is not checkable can only be mended once it is open', () => {
    const [blocker] = listBlockers([
      claim(4, 'not_checkable', { isAcknowledged: true, evidence: [elsewhere] }),
    ]);
    expect(blocker?.message).toContain('Reopen the claim');
  });
});

describe('an approval that does not cover what is printed', () => {
  it.each([
    [null, null],
    ['intact', null],
    ['outdated', 'seal_outdated'],
    ['broken', 'seal_broken'],
  ] as const)('%s', (seal, code) => {
    const [blocker] = listBlockers([claim(1, 'approved', { isAcknowledged: true, seal })]);
    expect(blocker?.code ?? null).toBe(code);
    if (code !== null) expect(blocker).toMatchObject({ claimId: 'id-1', claimNumber: 1 });
  });
});
