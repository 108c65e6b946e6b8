'use client';

import { CloseButton, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { HistoryEvent } from '@/components/history/history-event';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { useCardForms } from '@/components/claim-session/card-forms';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './claim-history-panel.module.css';

/** Who did what to this claim, newest first, over its card. */
export function ClaimHistoryPanel({ claim }: { claim: ClaimDto }) {
  const { closeForm } = useCardForms();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.claimHistory(claim.id),
    queryFn: ({ signal }) =>
      callApi('getClaimHistory', { params: { id: claim.id }, query: { limit: 200 }, signal }),
  });
  return (
    <section className={classes.panel} aria-labelledby="claim-history">
      <Group component="header" gap={0} justify="space-between" wrap="nowrap" className={classes.header}>
        <h3 id="claim-history" ref={headingRef} tabIndex={-1} className={classes.heading}>
          History of claim {claim.number}
        </h3>
        <CloseButton aria-label="Close the history" onClick={closeForm} />
      </Group>
      {error != null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && error == null && [0, 1, 2].map((index) => <Skeleton key={index} height={48} mb="sm" />)}
      {data?.entries.map((entry) => (
        <HistoryEvent key={entry.sequence} entry={entry} articleId={claim.articleId} namesClaim={false} />
      ))}
    </section>
  );
}
