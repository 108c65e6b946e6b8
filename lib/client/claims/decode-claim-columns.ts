import type { ClaimRow, ClaimRows } from '@/lib/contracts/claims';
import { claimKinds, claimStates, risks } from '@/lib/domain/vocabulary';
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
  const [id, number, startOffset, endOffset, state, kind, risk, rating, assignee, version, acknowledged] =
    row;
  return {
    id,
    number,
    startOffset,
    endOffset,
    state: claimStates[state] ?? 'marked',
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
