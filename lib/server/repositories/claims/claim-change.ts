import 'server-only';
import { sealFormat } from '@/lib/domain/seal';
import type { ClaimState } from '@/lib/domain/vocabulary';
import { type Claim, Prisma } from '../../generated/client';
import { columnOf } from '../columns';

/** Columns that a command sets as they are, each with its type in the database. */
const plainTypes = {
  statement: 'text',
  claimant: 'text',
  kind: 'claim_kind',
  risk: 'risk',
  dueAt: 'timestamptz',
  assigneeId: 'uuid',
  state: 'claim_state',
  reason: 'text',
  decidedById: 'uuid',
  duplicateOfId: 'uuid',
  revisionNumber: 'int',
  heldState: 'claim_state',
  placesChangedIn: 'int',
} as const satisfies Partial<Record<keyof Claim, string>>;

/** Columns that change together. */
const placeTypes = {
  startOffset: 'int',
  endOffset: 'int',
  quote: 'text',
  prefix: 'text',
  suffix: 'text',
  sentence: 'text',
  unplaced: 'unplaced_reason',
  proposedStart: 'int',
  proposedEnd: 'int',
  proposedQuote: 'text',
  proposedSentence: 'text',
} as const satisfies Partial<Record<keyof Claim, string>>;

/** Values for columns; an instant as the API writes it. */
type Values<Types> = {
  [Field in keyof Types & keyof Claim]?: Claim[Field] extends Date | null ? string | null : Claim[Field];
};

/** What a write may set on the claim's own row; absent fields stay. */
export interface ClaimChange extends Values<typeof plainTypes> {
  span?: { start: number; end: number; quote: string; prefix: string; suffix: string; sentence: string };
  /** The claim has a place again, or is closed: nothing waits for a person any more. */
  settled?: true;
  /** The claim is open again, but not placed in the current revision: the state to go on from, and the probable words. */
  waiting?: {
    heldState: ClaimState;
    proposal: { start: number; end: number; quote: string; sentence: string } | null;
  };
  approval?: { seal: string; memberId: string } | null;
  /** A decision for the approval that there is. It ends with that approval by itself. */
  stand?: { reason: string; memberId: string } | null;
}

type ClaimValues = Values<typeof plainTypes & typeof placeTypes>;

const setters = Object.entries({ ...plainTypes, ...placeTypes }).map(([field, type]) => ({
  field: field as keyof ClaimValues,
  before: Prisma.raw(`, ${columnOf(field)} = `),
  after: Prisma.raw(`::${type}`),
}));

/** The assignments of an `UPDATE` of a claim that make the change, each after a comma. */
export function assignClaim(change: ClaimChange): Prisma.Sql {
  const values = valuesOf(change);
  const sets = setters
    .filter(({ field }) => values[field] !== undefined)
    .map(({ field, before, after }) => Prisma.sql`${before}${values[field]}${after}`);
  const all = [...sets, assignApproval(change.approval), assignStand(change.stand)];
  return Prisma.join(all, '');
}

function valuesOf(change: ClaimChange): ClaimValues {
  const { span, settled, waiting } = change;
  return {
    ...change,
    ...(span ? valuesOfSpan(span) : {}),
    ...(settled ? nothingWaits : {}),
    ...(waiting ? valuesOfWaiting(waiting) : {}),
  };
}

const nothingWaits: ClaimValues = {
  unplaced: null,
  heldState: null,
  proposedStart: null,
  proposedEnd: null,
  proposedQuote: null,
  proposedSentence: null,
};

function valuesOfSpan({ start, end, ...words }: NonNullable<ClaimChange['span']>): ClaimValues {
  return { startOffset: start, endOffset: end, ...words };
}

function valuesOfWaiting({ heldState, proposal }: NonNullable<ClaimChange['waiting']>): ClaimValues {
  if (proposal === null) return { unplaced: 'gone', heldState };
  const { start, end, quote, sentence } = proposal;
  return {
    unplaced: 'changed',
    heldState,
    proposedStart: start,
    proposedEnd: end,
    proposedQuote: quote,
    proposedSentence: sentence,
  };
}

function assignApproval(approval: ClaimChange['approval']): Prisma.Sql {
  if (approval === undefined) return Prisma.empty;
  if (approval === null) {
    return Prisma.sql`, approved_seal = NULL, approved_format = NULL, approved_by_id = NULL, approved_at = NULL`;
  }
  return Prisma.sql`, approved_seal = ${approval.seal}, approved_format = ${sealFormat}::int,
    approved_by_id = ${approval.memberId}::uuid, approved_at = now()`;
}

function assignStand(stand: ClaimChange['stand']): Prisma.Sql {
  if (stand === undefined) return Prisma.empty;
  if (stand === null) {
    return Prisma.sql`, stands_reason = NULL, stands_by_id = NULL, stands_at = NULL, stands_seal = NULL`;
  }
  return Prisma.sql`, stands_reason = ${stand.reason}, stands_by_id = ${stand.memberId}::uuid, stands_at = now(),
    stands_seal = approved_seal`;
}
