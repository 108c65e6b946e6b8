import { describe, expect, it } from 'vitest';
import { filterClaims, isFiltering, noFilter, toggleValue } from '@/lib/client/claims/claim-filter';
import { applyClaimChange, emptyClaimList } from '@/lib/client/claims/claim-list-state';
import { isWaitingForReview } from '@/lib/client/claims/claim-record';
import { countClaims } from '@/lib/client/claims/count-claims';
import { decodeClaimRows } from '@/lib/client/claims/decode-claim-rows';
import { neighbourClaim } from '@/lib/client/claims/neighbour-claim';
import { claimRowColumns, claimRows } from '@/lib/contracts/claims';
import { claimKinds, claimStates, risks } from '@/lib/domain/vocabulary';
import { claimRecord } from './claim-record-builder';

const ana = { id: 'ana', name: 'Ana' };
const list = applyClaimChange(emptyClaimList, {
  type: 'load',
  sequence: 1,
  records: [
    claimRecord({ id: 'a', startOffset: 0, state: 'marked', kind: 'number', assignee: ana }),
    claimRecord({ id: 'b', startOffset: 20, endOffset: 30, state: 'proposed', kind: 'date' }),
    claimRecord({ id: 'c', startOffset: 40, endOffset: 50, state: 'withdrawn', kind: 'date', assignee: ana }),
    claimRecord({ id: 'd', startOffset: 60, endOffset: 70, state: 'duplicate', kind: 'number' }),
    claimRecord({ id: 'e', startOffset: 80, endOffset: 90, state: 'approved', kind: 'number' }),
  ],
});

describe('decodeClaimRows', () => {
  it('reads every column of the contract', () => {
    const answer = claimRows.parse({
      revision: 2,
      sequence: 40,
      ratings: ['rating-a', 'rating-b'],
      assignees: [ana],
      rows: [
        [
          'id-1',
          4,
          10,
          22,
          claimStates.indexOf('stale'),
          claimKinds.indexOf('date'),
          risks.indexOf('high'),
          1,
          0,
          6,
          0,
        ],
        [
          'id-2',
          5,
          30,
          31,
          claimStates.indexOf('not_checkable'),
          claimKinds.indexOf('other'),
          risks.indexOf('low'),
          null,
          null,
          2,
          1,
        ],
      ],
    });
    expect(claimRowColumns).toHaveLength(answer.rows[0]?.length ?? 0);
    expect(decodeClaimRows(answer)).toEqual([
      claimRecord({
        id: 'id-1',
        number: 4,
        startOffset: 10,
        endOffset: 22,
        state: 'stale',
        kind: 'date',
        risk: 'high',
        ratingId: 'rating-b',
        assignee: ana,
        version: 6,
      }),
      claimRecord({
        id: 'id-2',
        number: 5,
        startOffset: 30,
        endOffset: 31,
        state: 'not_checkable',
        risk: 'low',
        version: 2,
        isAcknowledged: true,
      }),
    ]);
  });
});

describe('filterClaims', () => {
  it('keeps closed claims apart', () => {
    expect(filterClaims(list, noFilter)).toEqual({ live: ['a', 'b', 'e'], closed: ['c', 'd'] });
  });
  it.each([
    [{ ...noFilter, states: ['proposed', 'approved'] as const }, ['b', 'e'], []],
    [{ ...noFilter, kinds: ['number'] as const }, ['a', 'e'], ['d']],
    [{ ...noFilter, states: ['withdrawn'] as const }, ['c'], []],
    [{ ...noFilter, assigneeId: 'ana' }, ['a'], ['c']],
    [{ states: ['marked'] as const, kinds: ['date'] as const, assigneeId: null }, [], []],
  ])('%j', (filter, live, closed) => {
    expect(filterClaims(list, filter)).toEqual({ live, closed });
    expect(isFiltering(filter)).toBe(true);
  });
  it('toggles a value', () => {
    expect(toggleValue(toggleValue([], 'marked'), 'stale')).toEqual(['marked', 'stale']);
    expect(toggleValue(['marked', 'stale'], 'marked')).toEqual(['stale']);
  });
});

describe('countClaims', () => {
  it('counts states of all, kinds and own ones of the live', () => {
    const counts = countClaims(list, 'ana');
    expect(counts.live).toBe(3);
    expect(counts.mine).toBe(1);
    expect(counts.byState.get('withdrawn')).toBe(1);
    expect(counts.byKind).toEqual(
      new Map([
        ['number', 2],
        ['date', 1],
      ]),
    );
  });
});

describe('neighbourClaim', () => {
  it.each([
    ['b', 1, 'c'],
    ['b', -1, 'a'],
    ['c', 1, null],
    ['a', -1, null],
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['gone', 1, 'a'],
  ] as const)('from %s by %i: %s', (current, step, expected) => {
    expect(neighbourClaim(['a', 'b', 'c'], current, step)).toBe(expected);
  });
  it('is nothing in an empty list', () => {
    expect(neighbourClaim([], null, 1)).toBeNull();
  });
});

describe('isWaitingForReview', () => {
  it.each(claimStates.map((state) => [state]))('%s', (state) => {
    expect(isWaitingForReview({ state, isAcknowledged: false })).toBe(
      state === 'proposed' || state === 'not_checkable',
    );
    expect(isWaitingForReview({ state, isAcknowledged: true })).toBe(state === 'proposed');
  });
});
