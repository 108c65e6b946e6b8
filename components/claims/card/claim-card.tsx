'use client';

import { Skeleton, Stack } from '@mantine/core';
import { useDeferredValue, useEffect, useEffectEvent } from 'react';
import { MadeOnRevision } from '@/components/revisions/made-on-revision';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { cardClaimAttribute } from '@/components/claim-session/editing-claim';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import { shownStateOf, shownStateWords } from '@/lib/client/claims/list/shown-state';
import { claimKindWords } from '@/lib/domain/claim-words';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { useClaim } from '@/components/claim-session/use-claim';
import { CardFooter } from '../footer/card-footer';
import { ClaimPlace } from '../place/claim-place';
import { ClaimDetails } from '../facts/claim-details';
import { ContactSection } from '../contacts/contact-section';
import { OtherPlaces } from '../place/other-places';
import { RationaleSection } from '../verdict/rationale-section';
import { SourceSection } from '../sources/source-section';
import { StandNotice } from '../place/stand-notice';
import { StatementField } from '../facts/statement-field';
import { usePastedUrl } from '../sources/use-pasted-url';
import { VerdictPicker } from '../verdict/verdict-picker';
import { WordingSection } from '../wording/wording-section';
import { CardHeader } from './card-header';
import classes from './claim-card.module.css';
import { ConflictPanel } from './conflict-panel';
import { DecisionNote } from './decision-note';
import { HeldChangeNotice } from './held-change-notice';
import { RefusalNotice } from './refusal-notice';
import { useCardShortcuts } from './use-card-shortcuts';

interface ClaimCardProps {
  claimId: string;
  /** The claims that J and K go through. */
  order: readonly string[];
}

/** Everything about one claim, in the order in which it is worked on. */
export function ClaimCard({ claimId, order }: ClaimCardProps) {
  const { claim, error, refetch } = useClaim(claimId);
  if (claim) return <OpenCard claim={claim} order={order} />;
  return (
    <Stack gap={0} className={classes.card}>
      <Stack gap={18} className={classes.body} aria-busy>
        {error != null ? (
          <ErrorNotice error={error} title="The claim did not come through" onRetry={refetch} />
        ) : (
          [28, 90, 60, 40, 180, 120].map((height, index) => (
            <Skeleton key={index} height={height} radius="md" />
          ))
        )}
      </Stack>
    </Stack>
  );
}

function OpenCard({ claim, order }: { claim: ClaimDto; order: readonly string[] }) {
  const { article, session, selection, announce } = useWorkspace();
  const { conflicts } = useSaver(session.saver);
  // A new mark first needs its highlight and the field to type in. The rest of the card is drawn right after those.
  const isWhole = useDeferredValue(true, false);
  useCardShortcuts(claim);
  usePastedUrl(claim);

  const { getOrigin } = selection;
  const introduce = useEffectEvent(() => {
    const origin = getOrigin();
    if (origin === 'list' || origin === 'address') focusCard();
    if (origin !== 'keys') return;
    const place = order.indexOf(claim.id) + 1;
    const risk = claim.risk === 'high' ? ', high risk' : '';
    const state =
      shownStateWords[shownStateOf({ state: claim.state, unplaced: claim.unplaced?.reason ?? null })];
    announce(
      `Claim ${claim.number}, ${place} of ${order.length}: ${claim.anchor.quote}. ${claimKindWords[claim.kind]}${risk}, ${state}.`,
    );
  });
  // Runs once for each claim that is opened, not for each change of it.
  useEffect(() => introduce(), [claim.id]);

  useEffect(
    () => () => {
      const held = session.held.get(claim.id);
      if (held) session.showClaim(held.claim);
    },
    [claim.id, session],
  );

  return (
    <Stack
      component="article"
      gap={0}
      className={classes.card}
      {...{ [cardClaimAttribute]: claim.id }}
      aria-labelledby="card-heading"
    >
      <CardHeader claim={claim} order={order} />
      <Stack gap={18} className={classes.body}>
        <HeldChangeNotice claim={claim} />
        <RefusalNotice claim={claim} />
        <ConflictPanel claim={claim} conflicts={conflicts.get(claim.id) ?? []} />
        <DecisionNote claim={claim} />
        <StandNotice claim={claim} />
        <MadeOnRevision claim={claim} currentRevision={article.revisionNumber} />
        <ClaimPlace claim={claim} />
        <OtherPlaces claim={claim} />
        <StatementField claim={claim} />
        {isWhole && (
          <>
            <ClaimDetails claim={claim} />
            <VerdictPicker claim={claim} />
            <RationaleSection claim={claim} />
            <SourceSection claim={claim} />
            <ContactSection claim={claim} />
            <WordingSection claim={claim} />
          </>
        )}
      </Stack>
      {isWhole && <CardFooter claim={claim} />}
    </Stack>
  );
}
