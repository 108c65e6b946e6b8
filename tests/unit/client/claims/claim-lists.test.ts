import { describe, expect, it } from 'vitest';
import {
  filterClaims,
  isFiltering,
  noFilter,
  toggleValue,
  walkOrder,
} from '@/lib/client/claims/list/claim-filter';
import {
  applyClaimChange,
  type ClaimListState,
  emptyClaimList,
} from '@/lib/client/claims/store/claim-list-state';
import { isWaitingForReview } from '@/lib/client/claims/store/listed-claim';
import { countClaims } from '@/lib/client/claims/list/count-claims';
import { decodeClaimColumns } from '@/lib/client/claims/store/decode-claim-columns';
import { neighbourClaim } from '@/lib/client/claims/list/neighbour-claim';
import { claimColumns } from '@/lib/contracts/claims';
import { claimKinds, claimStates, risks } from '@/lib/domain/vocabulary';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
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

describe('decodeClaimColumns', () => {
  const ids = ['0f8fad5b-d9cb-469f-a165-70867728950e', 'ff3f7a10-0000-4000-8000-0000000000ff'] as const;

  it('reads every column of the contract', () => {
    const answer = claimColumns.parse({
      revision: 2,
      sequence: 40,
      ratingIds: ['rating-a', 'rating-b'],
      people: [ana],
      ids: Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64'),
      numberStep: [9, -5],
      startStep: [10, 20],
      length: [12, 1],
      state: [claimStates.indexOf('stale'), claimStates.indexOf('not_checkable')],
      kind: [claimKinds.indexOf('date'), claimKinds.indexOf('other')],
      risk: [risks.indexOf('high'), risks.indexOf('low')],
      rating: [1, null],
      assignee: [0, null],
      version: [6, 2],
      acknowledged: [0, 1],
      placing: [1, 2],
    });
    expect(decodeClaimColumns(answer)).toEqual([
      claimRecord({
        id: ids[0],
        number: 9,
        startOffset: 10,
        endOffset: 22,
        state: 'stale',
        kind: 'date',
        risk: 'high',
        ratingId: 'rating-b',
        assignee: ana,
        version: 6,
        revision: 2,
        unplaced: 'changed',
      }),
      claimRecord({
        id: ids[1],
        number: 4,
        startOffset: 30,
        endOffset: 31,
        state: 'not_checkable',
        risk: 'low',
        version: 2,
        revision: 2,
        isInText: false,
        isAcknowledged: true,
      }),
    ]);
  });
});

describe('filterClaims', () => {
  it('keeps closed claims apart', () => {
    expect(filterClaims(list, noFilter)).toEqual({ live: ['a', 'b', 'e'], gone: [], closed: ['c', 'd'] });
  });
  it.each([
    [{ ...noFilter, states: ['proposed', 'approved'] as const }, ['b', 'e'], []],
    [{ ...noFilter, kinds: ['number'] as const }, ['a', 'e'], ['d']],
    [{ ...noFilter, states: ['withdrawn'] as const }, ['c'], []],
    [{ ...noFilter, assigneeId: 'ana' }, ['a'], ['c']],
    [{ states: ['marked'] as const, kinds: ['date'] as const, assigneeId: null }, [], []],
  ])('%j', (filter, live, closed) => {
    expect(filterClaims(list, filter)).toEqual({ live, gone: [], closed });
    expect(isFiltering(filter)).toBe(true);
  });

  const left: ClaimListState = applyClaimChange(list, {
    type: 'putMany',
    records: [
      claimRecord({ id: 'f', startOffset: 5, state: 'orphaned', unplaced: 'gone', isInText: false }),
      claimRecord({ id: 'g', startOffset: 45, state: 'stale', unplaced: 'changed' }),
      claimRecord({ id: 'h', startOffset: 65, state: 'duplicate', unplaced: 'changed' }),
      claimRecord({ id: 'i', startOffset: 66, state: 'cut', isInText: false }),
    ],
  });
  it('keeps what the text left behind apart, and what waits for an answer in the list', () => {
    const filtered = filterClaims(left, noFilter);
    expect(filtered).toEqual({ live: ['a', 'b', 'g', 'h', 'e'], gone: ['f'], closed: ['c', 'd', 'i'] });
    expect(walkOrder(filtered)).toEqual(['a', 'b', 'g', 'h', 'e', 'f']);
  });
  it('hides nothing that is gone, whatever else is filtered', () => {
    expect(filterClaims(left, { ...noFilter, states: ['proposed'] }).gone).toEqual(['f']);
    expect(filterClaims(left, { ...noFilter, states: ['orphaned'] })).toMatchObject({
      live: ['f'],
      gone: ['f'],
    });
    expect(walkOrder(filterClaims(left, { ...noFilter, states: ['orphaned'] }))).toEqual(['f']);
  });
  it('finds changed claims under that word, not under the state they have', () => {
    expect(filterClaims(left, { ...noFilter, states: ['changed'] }).live).toEqual(['g', 'h']);
    expect(filterClaims(left, { ...noFilter, states: ['stale'] }).live).toEqual([]);
  });
  it('adds up: anchored + changed + gone + closed = total', () => {
    const { places, live } = countClaims(left, 'ana');
    expect(places).toEqual({ anchored: 3, changed: 2, gone: 1, closed: 3, total: 9 });
    expect(live).toBe(places.anchored + places.changed);
  });
  it('toggles a value', () => {
    expect(toggleValue(toggleValue([], 'marked'), 'stale')).toEqual(['marked', 'stale']);
    expect(toggleValue(['marked', 'stale'], 'marked')).toEqual(['stale']);
  });
});

describe('countClaims', () => {
  it('knows nothing before the claims have come', () => {
    expect(countClaims(emptyClaimList, 'ana').isKnown).toBe(false);
    expect(countClaims(list, 'ana').isKnown).toBe(true);
  });
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
    const unplaced = null;
    expect(isWaitingForReview({ state, unplaced, ratingId: 'r', isAcknowledged: false })).toBe(
      state === 'proposed' || state === 'stale' || state === 'not_checkable' || closedStates.includes(state),
    );
    expect(isWaitingForReview({ state, unplaced, ratingId: null, isAcknowledged: true })).toBe(
      state === 'proposed',
    );
    expect(isWaitingForReview({ state, unplaced: 'changed', ratingId: 'r', isAcknowledged: false })).toBe(
      false,
    );
  });
});
