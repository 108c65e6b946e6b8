'use client';

import { useMemo } from 'react';
import { type EditorClaim, isAside, presentEditorClaim } from '@/lib/client/editor/marks/editor-claim';
import type { ClaimListState } from '@/lib/client/claims/store/claim-list-state';
import type { ListedClaim } from '@/lib/client/claims/store/listed-claim';
import type { RatingDto } from '@/lib/contracts/newsroom';
import type { OpeningClaim } from '@/lib/contracts/workspace-stream';

/**
 * The claims as the article shows them. An unchanged claim stays the same object, so the text need not draw it again.
 */
export function useEditorClaims(
  { order, byId }: ClaimListState,
  ratings: readonly RatingDto[],
): EditorClaim[] {
  const present = useMemo(() => createListPresenter(ratings), [ratings]);
  return useMemo(() => order.flatMap((id) => present(byId.get(id))), [order, byId, present]);
}

/** The claims that an opening shows: all except those that are out of the check. */
export function useOpeningClaims(
  claims: readonly OpeningClaim[],
  ratings: readonly RatingDto[],
): EditorClaim[] {
  return useMemo(() => {
    const present = createPresenter(ratings);
    return claims.filter((claim) => !isAside(claim)).map(present);
  }, [claims, ratings]);
}

/** The claims of the list, each presented once. */
function createListPresenter(
  ratings: readonly RatingDto[],
): (claim: ListedClaim | undefined) => EditorClaim[] {
  const present = createPresenter(ratings);
  const presented = new WeakMap<ListedClaim, EditorClaim[]>();
  return (claim) => {
    if (!claim) return [];
    const known = presented.get(claim);
    if (known) return known;
    if (!claim.isInText) return [];
    const shown = [present(claim)];
    presented.set(claim, shown);
    return shown;
  };
}

function createPresenter(ratings: readonly RatingDto[]): (claim: OpeningClaim) => EditorClaim {
  const ratingById = new Map(ratings.map((rating) => [rating.id, rating]));
  return ({ id, number, startOffset, endOffset, state, unplaced, ratingId }) => {
    const rating = ratingId === null ? null : (ratingById.get(ratingId) ?? null);
    return presentEditorClaim({ id, number, startOffset, endOffset, state, unplaced, rating });
  };
}
