'use client';

import { useEffect, useRef } from 'react';
import { callApi } from '@/lib/client/api/api';
import { listedClaimOf } from '@/lib/client/claims/store/listed-claim';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useWorkspace } from './workspace-context';

const pageSize = 50;
/** In milliseconds. A claim that is only scrolled past is not fetched. */
const restMs = 150;

/**
 * Fetches the whole claims around what is in view, a page at a time. The first rows of a long article carry no
 * statements. With the whole claim at hand, its card also opens without waiting.
 */
export function useStatements(visibleIds: readonly string[]): void {
  const { session } = useWorkspace();
  const asked = useRef(new Set<number>());
  const key = visibleIds.join(' ');
  useEffect(() => {
    const { byId, order } = session.store.getState();
    const missing = new Set(key.split(' ').filter((id) => byId.get(id)?.statement === null));
    // One walk over the order. To look for each id by itself takes a second with ten thousand claims.
    const pages = order.flatMap((id, index) => (missing.has(id) ? Math.floor(index / pageSize) : []));
    const wanted = [...new Set(pages)].filter((page) => !asked.current.has(page));
    if (wanted.length === 0) return;

    async function fetchPage(page: number): Promise<void> {
      asked.current.add(page);
      try {
        const answer = await callApi('listClaims', {
          params: { id: session.articleId },
          query: { view: 'full', cursor: page * pageSize, limit: pageSize },
        });
        if (!('claims' in answer)) return;
        for (const claim of answer.claims) cacheClaim(claim);
        session.store.apply({ type: 'putMany', records: answer.claims.map(listedClaimOf) });
      } catch {
        asked.current.delete(page);
      }
    }
    function cacheClaim(claim: ClaimDto): void {
      const known = session.getClaim(claim.id);
      if (!known || known.version < claim.version)
        session.queryClient.setQueryData(queryKeys.claim(claim.id), claim);
      session.saver.observe(claim);
    }
    const timer = setTimeout(() => wanted.forEach((page) => void fetchPage(page)), restMs);
    return () => clearTimeout(timer);
  }, [key, session]);
}
