'use client';

import { ActionIcon, Group, Skeleton, Stack } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useEffectEvent } from 'react';
import { ClaimStateTag } from '@/components/claim-badges/claim-state-tag';
import { claimKindWords } from '@/lib/domain/claim-words';
import { DecisionNote } from '@/components/claims/card/decision-note';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { OldContext } from '@/components/claims/place/old-context';
import { QuoteInSentence } from '@/components/claims/place/quote-in-sentence';
import { useClaim } from '@/components/claim-session/use-claim';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { shownStateOf } from '@/lib/client/claims/list/shown-state';
import type { ClaimDto } from '@/lib/contracts/claims';
import { StandNotice } from '@/components/claims/place/stand-notice';
import house from '@/components/ui/page/house.module.css';
import { FallenTogether } from './fallen-together';
import { ReviewChanges } from './review-changes';
import { ReviewEvidence } from './review-evidence';
import classes from './review-claim.module.css';
import { ReviewFooter } from './review-footer';
import { ReviewOriginal } from './review-original';
import { ReviewVerdict } from './review-verdict';
import type { ReviewQueue } from './use-review-queue';
import { useSeen } from './use-seen';

interface ReviewClaimProps {
  claimId: string;
  place: number;
  total: number;
  queue: ReviewQueue;
  onStep: (by: 1 | -1) => void;
  onDecided: () => void;
}

/** One claim for a reviewer: what is claimed and where, the verdict, its evidence, and what is new. */
export function ReviewClaim({ claimId, ...props }: ReviewClaimProps) {
  const { claim, error, refetch } = useClaim(claimId);
  if (claim) return <OpenReviewClaim claim={claim} {...props} />;
  if (error != null)
    return <ErrorNotice error={error} title="The claim did not come through" onRetry={refetch} />;
  return (
    <Stack p="var(--space-3)" aria-hidden>
      {[30, 90, 60, 140].map((height, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  );
}

function OpenReviewClaim({
  claim,
  place,
  total,
  queue,
  onStep,
  onDecided,
}: Omit<ReviewClaimProps, 'claimId'> & { claim: ClaimDto }) {
  const { session, selection, announce } = useWorkspace();
  const { changes, tick } = useSeen(claim, queue);
  const introduce = useEffectEvent(() => {
    window.scrollTo({ top: 0 });
    if (selection.getOrigin() === 'list') focusCard();
    if (selection.getOrigin() !== 'keys') return;
    const verdict = claim.verdict?.label ?? claim.state;
    announce(
      `Claim ${claim.number}, ${place} of ${total}: ${claim.statement || claim.anchor.quote}. ${verdict}.`,
    );
  });
  useEffect(() => introduce(), [claim.id]);

  return (
    <Stack
      component="article"
      gap={0}
      className={classes.claim}
      data-claim-card={claim.id}
      aria-labelledby="review-heading"
    >
      <Group component="header" gap="var(--space-half) 0.75rem" mb="var(--space-2)">
        <h2 id="review-heading" data-card-heading tabIndex={-1} className={classes.heading}>
          Claim {claim.number}
        </h2>
        <ClaimStateTag
          state={shownStateOf({ state: claim.state, unplaced: claim.unplaced?.reason ?? null })}
        />
        <span className={house.quiet}>
          {[claimKindWords[claim.kind], claim.risk === 'high' ? 'high risk' : null]
            .filter(Boolean)
            .join(', ')}
        </span>
        <span className={classes.steps}>
          <span className={classes.place}>
            {place} of {total}
          </span>
          <ActionIcon aria-label="Previous claim" disabled={place === 1} onClick={() => onStep(-1)}>
            <ChevronUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label="Next claim" disabled={place === total} onClick={() => onStep(1)}>
            <ChevronDown size={18} aria-hidden />
          </ActionIcon>
        </span>
      </Group>
      <div className={classes.parts}>
        <Stack gap="var(--space-3)" miw={0}>
          {claim.statement && (
            <p className={classes.statement} dir="auto">
              {claim.statement}
            </p>
          )}
          <section aria-label="In the article">
            {claim.anchor.revision === session.revision ? (
              <QuoteInSentence startOffset={claim.anchor.start} endOffset={claim.anchor.end} />
            ) : (
              <OldContext claim={claim} />
            )}
            <p className={classes.said}>
              {claim.claimant !== null && <span dir="auto">Said by {claim.claimant}. </span>}
              <Link href={`/articles/${claim.articleId}?claim=${claim.number}`}>Show in the article</Link>
            </p>
          </section>
          <DecisionNote claim={claim} />
          <StandNotice claim={claim} />
          <ReviewOriginal claim={claim} />
          <ReviewVerdict claim={claim} />
        </Stack>
        <Stack gap="var(--space-3)" miw={0}>
          <ReviewChanges changes={changes} />
          <FallenTogether claim={claim} changes={changes} queue={queue} onDecided={onDecided} />
          <ReviewEvidence claim={claim} />
        </Stack>
      </div>
      <ReviewFooter claim={claim} queue={queue} onTick={tick} onDecided={onDecided} />
    </Stack>
  );
}
