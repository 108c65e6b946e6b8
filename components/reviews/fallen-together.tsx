'use client';

import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ChangesSinceSeen } from '@/lib/contracts/reviews';
import classes from './review-claim.module.css';
import type { ReviewQueue } from './use-review-queue';

interface FallenTogetherProps {
  claim: ClaimDto;
  changes: ChangesSinceSeen | null;
  queue: ReviewQueue;
  onDecided: () => void;
}

/** If there are more, they are decided one by one: nobody can judge so many at once. */
const mostAtOnce = 20;

const sameChanges = ({ changes }: ChangesSinceSeen) =>
  JSON.stringify(changes.map(({ field, before, after }) => [field, before, after]));

/** The other approvals of this reviewer that fell by the same change, with one button for all of them. */
export function FallenTogether({ claim, changes, queue, onDecided }: FallenTogetherProps) {
  const { commands } = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const isFallen = claim.state === 'stale' && changes?.isSinceApproval === true;
  const candidates = isFallen
    ? queue.items
        .filter(({ claim: other, isDecided }) => !isDecided && other.state === 'stale')
        .slice(0, mostAtOnce)
    : [];
  const answers = useQueries({
    queries: candidates.map(({ claim: { id } }) => ({
      queryKey: queryKeys.claimChanges(id),
      queryFn: () => callApi('getChangesSinceSeen', { params: { id } }),
    })),
  });
  if (!changes || !isFallen) return null;
  const alike = candidates.filter(({ claim: other }, index) => {
    const answer = answers[index]?.data;
    const isSame = answer?.isSinceApproval === true && sameChanges(answer) === sameChanges(changes);
    return other.id === claim.id || isSame;
  });
  if (alike.length < 2) return null;

  const shown = sameChanges(changes);
  async function approveAll(): Promise<void> {
    setBusy(true);
    for (const { claim: other } of alike) {
      // Loads the seal first and then the changes up to it or later. So only what is on the screen is approved.
      const { seal } = await callApi('getClaim', { params: { id: other.id } });
      const since = await callApi('getChangesSinceSeen', { params: { id: other.id } });
      if (sameChanges(since) !== shown || !(await commands.approve(other.id, seal))) break;
      queue.noteDecided(other.id);
    }
    setBusy(false);
    onDecided();
  }
  return (
    <div className={classes.nothing}>
      <p>
        The same change took down your approval of{' '}
        {alike.length === 2 ? 'one more claim' : `${alike.length - 1} more claims`}:{' '}
        {alike
          .filter(({ claim: other }) => other.id !== claim.id)
          .map(({ claim: other }) => other.number)
          .join(', ')}
        .
      </p>
      <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => void approveAll()}>
        Approve all {alike.length} with this change
      </Button>
    </div>
  );
}
