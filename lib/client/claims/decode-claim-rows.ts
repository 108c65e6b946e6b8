import type { ClaimRow, ClaimRows } from '@/lib/contracts/claims';
import { claimKinds, type ClaimState, claimStates, risks, type UnplacedReason } from '@/lib/domain/vocabulary';
import type { ClaimRecord } from './claim-record';

/** The compact rows of `GET /articles/:id/claims?view=rows` as records; the order of their columns is `claimRowColumns`. */
export function decodeClaimRows({ rows, ratings, assignees }: ClaimRows): ClaimRecord[] {
  return rows.map((row) => decodeRow(row, ratings, assignees));
}

function decodeRow(
  row: ClaimRow,
  ratings: ClaimRows['ratings'],
  assignees: ClaimRows['assignees'],
): ClaimRecord {
  const [id, number, startOffset, endOffset, state, kind, risk, rating, assignee, version, acknowledged, unplaced] =
    row;
  return {
    id,
    number,
    startOffset,
    endOffset,
    state: claimStates[state] ?? 'marked',
    unplaced: unplacedOf(claimStates[state], unplaced),
    isInText: unplaced < 2,
    kind: claimKinds[kind] ?? 'other',
    risk: risks[risk] ?? 'normal',
    ratingId: rating === null ? null : (ratings[rating] ?? null),
    assignee: assignee === null ? null : (assignees[assignee] ?? null),
    version,
    isAcknowledged: acknowledged === 1,
    statement: null,
    isPending: false,
  };
}

function unplacedOf(state: ClaimState | undefined, unplaced: number): UnplacedReason | null {
  if (unplaced === 1) return 'changed';
  return state === 'orphaned' ? 'gone' : null;
}
