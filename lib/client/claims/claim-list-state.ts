import type { ClaimRecord } from './claim-record';

/** The claims of one article as this page knows them. */
export interface ClaimListState {
  status: 'loading' | 'ready';
  /** The revision whose text is shown: places in another one are not for this page. */
  revision: number;
  /** The ledger's sequence up to which the records are known to be complete. */
  sequence: number;
  byId: ReadonlyMap<string, ClaimRecord>;
  /** Ids in text order: by start, then longest first, then number. */
  order: readonly string[];
}

export type ClaimChange =
  | { type: 'load'; records: readonly ClaimRecord[]; sequence: number }
  | { type: 'put'; record: ClaimRecord }
  | { type: 'putMany'; records: readonly ClaimRecord[] }
  | { type: 'remove'; id: string };

export const emptyClaimList: ClaimListState = {
  status: 'loading',
  revision: 1,
  sequence: 0,
  byId: new Map(),
  order: [],
};

/** The list after a change. An older version of a claim never replaces a newer one: answers may overtake each other. */
export function applyClaimChange(state: ClaimListState, change: ClaimChange): ClaimListState {
  switch (change.type) {
    case 'load':
      return loadRecords(state, change.records, change.sequence);
    case 'put':
      return putRecord(state, change.record);
    case 'putMany':
      return change.records.reduce(putRecord, state);
    case 'remove':
      return removeRecord(state, change.id);
  }
}

function loadRecords(
  state: ClaimListState,
  records: readonly ClaimRecord[],
  sequence: number,
): ClaimListState {
  const byId = new Map(
    records.map((record) => [record.id, inShownText(state, newest(state.byId.get(record.id), record))]),
  );
  for (const known of state.byId.values()) {
    if (known.isPending && !byId.has(known.id)) byId.set(known.id, known);
  }
  const order = [...byId.values()].sort(compareInText).map((record) => record.id);
  return { ...state, status: 'ready', sequence: Math.max(sequence, state.sequence), byId, order };
}

function putRecord(state: ClaimListState, record: ClaimRecord): ClaimListState {
  const known = state.byId.get(record.id);
  const newer = newest(known, record);
  if (newer === known) return state;
  const next = inShownText(state, newer);
  const byId = new Map(state.byId).set(next.id, next);
  const isInPlace = known !== undefined && compareInText(known, next) === 0;
  return { ...state, byId, order: isInPlace ? state.order : place(state.order, byId, next) };
}

function removeRecord(state: ClaimListState, id: string): ClaimListState {
  if (!state.byId.has(id)) return state;
  const byId = new Map(state.byId);
  byId.delete(id);
  return { ...state, byId, order: state.order.filter((other) => other !== id) };
}

function newest(known: ClaimRecord | undefined, incoming: ClaimRecord): ClaimRecord {
  if (!known) return incoming;
  if (!known.isPending && incoming.version < known.version) return known;
  // A row of the list says nothing of the words, which have not changed if the version has not.
  const isSameVersion = incoming.statement === null && incoming.version === known.version;
  return isSameVersion ? { ...incoming, statement: known.statement, quote: known.quote } : incoming;
}

/**
 * The record as it may be shown over the text of this page. Once somebody has saved a newer text, answers tell of places
 * there; until that text is shown, a claim stays where it stood.
 */
function inShownText(state: ClaimListState, record: ClaimRecord): ClaimRecord {
  if (record.revision === null || record.revision === state.revision) return record;
  const known = state.byId.get(record.id);
  if (!known) return { ...record, isInText: false };
  const { startOffset, endOffset, unplaced, isInText, revision } = known;
  return { ...record, startOffset, endOffset, unplaced, isInText, revision };
}

function place(
  order: readonly string[],
  byId: ReadonlyMap<string, ClaimRecord>,
  record: ClaimRecord,
): string[] {
  const rest = order.filter((id) => id !== record.id);
  let low = 0;
  let high = rest.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = byId.get(rest[middle] ?? '');
    if (other && compareInText(other, record) <= 0) low = middle + 1;
    else high = middle;
  }
  rest.splice(low, 0, record.id);
  return rest;
}

function compareInText(one: ClaimRecord, other: ClaimRecord): number {
  return one.startOffset - other.startOffset || other.endOffset - one.endOffset || one.number - other.number;
}
