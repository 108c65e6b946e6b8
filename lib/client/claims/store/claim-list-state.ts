import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import type { ListedClaim } from './listed-claim';

/** What was changed here and has no answer yet, as the list and the text show it. */
export type LocalFields = Partial<
  Pick<ListedClaim, 'startOffset' | 'endOffset' | 'kind' | 'risk' | 'ratingId'>
>;

/** The claims of one article as this page knows them. */
export interface ClaimListState {
  status: 'loading' | 'ready';
  /** The revision whose text is shown. Places in another revision do not belong on this page. */
  revision: number;
  /** The ledger's sequence up to which the records are known to be complete. */
  sequence: number;
  /** The claims as they are shown: the server's answers, with the changes made here on top. */
  byId: ReadonlyMap<string, ListedClaim>;
  /** What the server has said about claims that also have changes made here. */
  beneath: ReadonlyMap<string, ListedClaim>;
  local: ReadonlyMap<string, LocalFields>;
  /** The places that somebody has chosen for the words of changed claims and not yet confirmed. */
  proposed: ReadonlyMap<string, SpanRange>;
  /** Ids in text order: by start, then longest first, then number. */
  order: readonly string[];
}

export type ClaimListChange =
  | {
      type: 'load';
      records: readonly ListedClaim[];
      sequence: number;
      /** The ids that were known when the list was requested. A claim that came later is newer than the list. */
      asked?: ReadonlySet<string>;
    }
  | { type: 'put'; record: ListedClaim }
  | { type: 'putMany'; records: readonly ListedClaim[] }
  | { type: 'remove'; id: string }
  | { type: 'local'; id: string; fields: LocalFields | null }
  | { type: 'propose'; id: string; span: SpanRange };

export const emptyClaimList: ClaimListState = {
  status: 'loading',
  revision: 1,
  sequence: 0,
  byId: new Map(),
  beneath: new Map(),
  local: new Map(),
  proposed: new Map(),
  order: [],
};

/**
 * The list after a change. Answers may overtake each other, so an older version of a claim never replaces a newer one. No
 * answer replaces later changes made here: it only changes what lies beneath them.
 */
export function applyClaimChange(state: ClaimListState, change: ClaimListChange): ClaimListState {
  switch (change.type) {
    case 'load':
      return loadRecords(state, change);
    case 'put':
      return putRecord(state, change.record);
    case 'putMany':
      return change.records.reduce(putRecord, state);
    case 'remove':
      return removeRecord(state, change.id);
    case 'local':
      return layOver(state, change.id, change.fields);
    case 'propose':
      return showAgain(
        { ...state, proposed: new Map(state.proposed).set(change.id, change.span) },
        change.id,
      );
  }
}

function loadRecords(
  state: ClaimListState,
  { records, sequence, asked }: Extract<ClaimListChange, { type: 'load' }>,
): ClaimListState {
  const answered = new Map(
    records.map((record) => [record.id, inShownText(state, newest(answeredOf(state, record.id), record))]),
  );
  for (const { id, isPending } of state.byId.values()) {
    const known = answeredOf(state, id);
    const isNewer = isPending || (asked !== undefined && !asked.has(id));
    if (known && isNewer && !answered.has(id)) answered.set(id, known);
  }
  const beneath = new Map<string, ListedClaim>();
  const byId = new Map<string, ListedClaim>();
  for (const [id, record] of answered) {
    const shown = withLocal(state, record);
    byId.set(id, shown);
    if (shown !== record) beneath.set(id, record);
  }
  const order = [...byId.values()].sort(compareInText).map((record) => record.id);
  return { ...state, status: 'ready', sequence: Math.max(sequence, state.sequence), byId, beneath, order };
}

function putRecord(state: ClaimListState, record: ListedClaim): ClaimListState {
  const known = answeredOf(state, record.id);
  const newer = newest(known, record);
  return newer === known ? state : show(state, inShownText(state, newer));
}

function removeRecord(state: ClaimListState, id: string): ClaimListState {
  if (!state.byId.has(id)) return state;
  const byId = without(state.byId, id);
  const order = state.order.filter((other) => other !== id);
  return { ...state, byId, beneath: without(state.beneath, id), local: without(state.local, id), order };
}

function layOver(state: ClaimListState, id: string, fields: LocalFields | null): ClaimListState {
  if (isSameLocal(state.local.get(id), fields ?? undefined)) return state;
  const local = fields ? new Map(state.local).set(id, fields) : without(state.local, id);
  return showAgain({ ...state, local }, id);
}

/** The last state of a claim from the server, or the guess that stands for it. */
function answeredOf(state: ClaimListState, id: string): ListedClaim | undefined {
  return state.beneath.get(id) ?? state.byId.get(id);
}

function showAgain(state: ClaimListState, id: string): ClaimListState {
  const record = answeredOf(state, id);
  return record ? show(state, record) : state;
}

/** The list with a claim's state from the server, and the changes made here on top. */
function show(state: ClaimListState, record: ListedClaim): ClaimListState {
  const next = withLocal(state, record);
  const known = state.byId.get(record.id);
  const byId = new Map(state.byId).set(next.id, next);
  const beneath =
    next === record ? without(state.beneath, record.id) : new Map(state.beneath).set(record.id, record);
  const isInPlace = known !== undefined && compareInText(known, next) === 0;
  return { ...state, byId, beneath, order: isInPlace ? state.order : place(state.order, byId, next) };
}

function withLocal({ local, proposed }: ClaimListState, record: ListedClaim): ListedClaim {
  const fields = local.get(record.id);
  // The place of a changed claim is only proposed. Once somebody has confirmed one, the server's place counts.
  const span = record.unplaced === null ? undefined : proposed.get(record.id);
  return fields || span ? { ...record, ...span, ...fields } : record;
}

function isSameLocal(one: LocalFields | undefined, other: LocalFields | undefined): boolean {
  if (!one || !other) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof LocalFields>;
  return [...names].every((name) => one[name] === other[name]);
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  if (!map.has(id)) return map;
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}

function newest(known: ListedClaim | undefined, incoming: ListedClaim): ListedClaim {
  if (!known) return incoming;
  if (!known.isPending && incoming.version < known.version) return known;
  // A row of the list does not have the words. If the version is the same, they have not changed.
  const isSameVersion = incoming.statement === null && incoming.version === known.version;
  return isSameVersion ? { ...incoming, statement: known.statement, quote: known.quote } : incoming;
}

/**
 * The record as this page's text may show it. Once somebody has saved a newer text, answers give places in that text.
 * Until that text is shown, a claim keeps its place.
 */
function inShownText(state: ClaimListState, record: ListedClaim): ListedClaim {
  if (record.revision === null || record.revision === state.revision) return record;
  const known = answeredOf(state, record.id);
  if (!known) return { ...record, isInText: false };
  const { startOffset, endOffset, unplaced, isInText, revision } = known;
  return { ...record, startOffset, endOffset, unplaced, isInText, revision };
}

function place(
  order: readonly string[],
  byId: ReadonlyMap<string, ListedClaim>,
  record: ListedClaim,
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

function compareInText(one: ListedClaim, other: ListedClaim): number {
  return one.startOffset - other.startOffset || other.endOffset - one.endOffset || one.number - other.number;
}
