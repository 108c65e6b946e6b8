'use client';

import { useMemo } from 'react';
import { type EditorClaim, isAside, presentEditorClaim } from '@/lib/client/editor/editor-claim';
import type { ClaimListState } from '@/lib/client/claims/claim-list-state';
import type { ClaimRecord } from '@/lib/client/claims/claim-record';
import type { RatingDto } from '@/lib/contracts/newsroom';
import type { OpeningClaim } from '@/lib/contracts/workspace-stream';

/** The claims as the article shows them. A claim that did not change stays the same object, which costs the text nothing. */
export function useEditorClaims(
  { order, byId }: ClaimListState,
  ratings: readonly RatingDto[],
): EditorClaim[] {
  const present = useMemo(() => createPresenter(ratings), [ratings]);
  return useMemo(() => order.flatMap((id) => present(byId.get(id))), [order, byId, present]);
}

/** The claims of an opening as it shows them: all but those out of the check. */
export function useOpeningClaims(
  claims: readonly OpeningClaim[],
  ratings: readonly RatingDto[],
): EditorClaim[] {
  return useMemo(() => {
    const ratingById = new Map(ratings.map((rating) => [rating.id, rating]));
    return claims
      .filter((claim) => !isAside(claim))
      .map(({ ratingId, ...claim }) =>
        presentEditorClaim({ ...claim, rating: ratingById.get(ratingId ?? '') ?? null }),
      );
  }, [claims, ratings]);
}

function createPresenter(ratings: readonly RatingDto[]): (claim: ClaimRecord | undefined) => EditorClaim[] {
  const ratingById = new Map(ratings.map((rating) => [rating.id, rating]));
  const presented = new WeakMap<ClaimRecord, EditorClaim[]>();
  return (claim) => {
    if (!claim) return [];
    const known = presented.get(claim);
    if (known) return known;
    if (!claim.isInText) return [];
    const { id, number, startOffset, endOffset, state, unplaced, ratingId } = claim;
    const rating = ratingId === null ? null : (ratingById.get(ratingId) ?? null);
    const shown = [presentEditorClaim({ id, number, startOffset, endOffset, state, unplaced, rating })];
    presented.set(claim, shown);
    return shown;
  };
}
