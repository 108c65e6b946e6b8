import type { CarryOverItem } from '@/lib/contracts/revisions';

/** One claim of a carry-over as the server describes it: approved, its number changed, unless it is said otherwise. */
export function buildItem(over: Partial<CarryOverItem> = {}): CarryOverItem {
  return {
    claimId: 'claim-1',
    number: 1,
    outcome: 'changed',
    reason: 'words',
    decision: null,
    before: { revision: 1, start: 4, end: 12, quote: '12 boats', sentence: 'The 12 boats sank.' },
    after: { start: 4, end: 12, quote: '14 boats', sentence: 'The 14 boats sank.' },
    state: { before: 'approved', after: 'stale' },
    isWordingFixed: false,
    ...over,
  };
}

export const goneItem = buildItem({
  claimId: 'claim-2',
  number: 2,
  outcome: 'gone',
  reason: null,
  after: null,
  state: { before: 'approved', after: 'orphaned' },
});

export const sameItem = buildItem({
  claimId: 'claim-3',
  number: 3,
  outcome: 'same',
  reason: null,
  state: { before: 'approved', after: 'approved' },
});

export const withdrawnItem = buildItem({
  claimId: 'claim-4',
  number: 4,
  state: { before: 'withdrawn', after: 'withdrawn' },
});

/** A duplicate is a place of a fact: while its words are there it asks like any other. */
export const duplicateItem = buildItem({
  claimId: 'claim-5',
  number: 5,
  state: { before: 'duplicate', after: 'duplicate' },
});
