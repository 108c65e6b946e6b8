'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { callApi } from '@/lib/client/api/api';
import { type ListedClaim, isWaitingForReview } from '@/lib/client/claims/store/listed-claim';
import { queryKeys } from '@/lib/client/claims/session/query-keys';

export interface ReviewItem {
  claim: ListedClaim;
  isSeen: boolean;
  /** Whether it was decided on this page. It stays in the list, so that the count stays the same. */
  isDecided: boolean;
}

export interface ReviewQueue {
  isReady: boolean;
  /** The claims that this person may decide, in text order. */
  items: readonly ReviewItem[];
  /** The claims that wait for somebody else, since this person worked on them. */
  others: readonly ListedClaim[];
  seenCount: number;
  noteSeen: (claimId: string, version: number) => void;
  noteDecided: (claimId: string) => void;
}

/** The claims of the article that wait for this reviewer, and how many are done. */
export function useReviewQueue(): ReviewQueue {
  const { article, session } = useWorkspace();
  const list = useClaimList(session.store);
  const { data: desk } = useQuery({
    queryKey: queryKeys.desk(),
    queryFn: ({ signal }) => callApi('getDesk', { signal }),
  });
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  // A tick holds for the version that was on the screen.
  const [ticked, setTicked] = useState<ReadonlyMap<string, number>>(new Map());

  const mine = useMemo(
    () =>
      new Map(
        desk?.toReview.filter((item) => item.article.id === article.id).map((item) => [item.claimId, item]),
      ),
    [desk, article.id],
  );
  const { items, others } = useMemo(() => {
    const items: ReviewItem[] = [];
    const others: ListedClaim[] = [];
    for (const id of list.order) {
      const claim = list.byId.get(id);
      const isDecided = decided.has(id);
      if (!claim || (!isDecided && !isWaitingForReview(claim))) continue;
      if (!isDecided && desk && !mine.has(id)) others.push(claim);
      else {
        const item = mine.get(id);
        const seenVersion = Math.max(ticked.get(id) ?? 0, item?.seen ? item.version : 0);
        const isSeen = isDecided || seenVersion === claim.version;
        items.push({ claim, isSeen, isDecided });
      }
    }
    return { items, others };
  }, [list, decided, ticked, mine, desk]);

  return {
    isReady: list.status === 'ready' && desk !== undefined,
    items,
    others,
    seenCount: items.filter(({ isSeen }) => isSeen).length,
    // The answer to an earlier tick may arrive after the answer to a later one.
    noteSeen: (claimId, version) =>
      setTicked((known) => new Map(known).set(claimId, Math.max(version, known.get(claimId) ?? 0))),
    noteDecided: (claimId) => setDecided((known) => new Set(known).add(claimId)),
  };
}
