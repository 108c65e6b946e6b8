'use client';

import { Button, Skeleton, Stack } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { WorkspaceLoad } from '@/components/claim-session/workspace-root';
import { neighbourClaim } from '@/lib/client/claims/list/neighbour-claim';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { ReviewClaim } from './review-claim';
import { ReviewHeader } from './review-header';
import { ReviewList } from './review-list';
import classes from './review-screen.module.css';
import { useReviewQueue } from './use-review-queue';

/** Goes claim by claim through what waits: look, tick as seen, approve or return. */
export function ReviewScreen({ revision, error, onRetry }: WorkspaceLoad) {
  const { article, selection } = useWorkspace();
  const { form, closeForm } = useCardForms();
  const router = useRouter();
  const queue = useReviewQueue();
  const order = [...queue.items.map(({ claim }) => claim.id), ...queue.others.map(({ id }) => id)];
  const firstOpen = queue.items.find(({ isDecided }) => !isDecided)?.claim.id ?? order[0] ?? null;
  const isListed = selection.claimId !== null && order.includes(selection.claimId);
  const currentId = isListed ? selection.claimId : firstOpen;

  function step(by: 1 | -1): void {
    const next = neighbourClaim(order, currentId, by);
    if (next !== null) selection.select(next, 'keys');
  }
  function goOn(): void {
    const rest = queue.items.filter(({ claim, isDecided }) => !isDecided && claim.id !== currentId);
    const at = order.indexOf(currentId ?? '');
    const next = rest.find(({ claim }) => order.indexOf(claim.id) > at) ?? rest[0];
    if (next) selection.select(next.claim.id, 'keys');
  }
  useShortcut('next', () => step(1));
  useShortcut('previous', () => step(-1));
  useShortcut('escape', () => {
    if (form) closeForm();
    else router.push(`/articles/${article.id}`);
  });

  const isLoading = !queue.isReady || revision === null;
  return (
    <div className={classes.review}>
      <ReviewHeader queue={queue} />
      {error != null && (
        <ErrorNotice error={error} title="The claims did not come through" onRetry={onRetry} />
      )}
      {isLoading && error == null && <ReviewSkeleton />}
      {!isLoading && currentId === null && (
        <EmptyState
          icon={<ListChecks size={32} />}
          title="Nothing waits for review here"
          action={
            <Button component={Link} href={`/articles/${article.id}`} variant="default">
              Back to the article
            </Button>
          }
        >
          Claims come here when an editor proposes a verdict, declares a claim not checkable, or closes one
          that was checked.
        </EmptyState>
      )}
      {!isLoading && currentId !== null && (
        <div className={classes.columns}>
          <ReviewList queue={queue} currentId={currentId} onSelect={(id) => selection.select(id, 'list')} />
          <ReviewClaim
            key={currentId}
            claimId={currentId}
            place={order.indexOf(currentId) + 1}
            total={order.length}
            queue={queue}
            onStep={step}
            onDecided={goOn}
          />
        </div>
      )}
    </div>
  );
}

function ReviewSkeleton() {
  return (
    <Stack className={classes.skeleton} aria-hidden>
      {[36, 90, 40, 120, 160].map((height, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  );
}
