'use client';

import { Stack } from '@mantine/core';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import { EdgeAdjuster } from './edge-adjuster';
import { OldContext } from './old-context';
import { QuoteInSentence } from './quote-in-sentence';

/** The marked words in their sentence, and the buttons that move where they begin and end. */
export function QuoteEditor({ claim }: { claim: ClaimDto }) {
  const { session } = useWorkspace();
  const record = useClaimList(session.store).byId.get(claim.id);
  const isInText = record?.isInText ?? claim.anchor.isCurrent;
  const span = {
    startOffset: record?.startOffset ?? claim.anchor.start,
    endOffset: record?.endOffset ?? claim.anchor.end,
  };

  return (
    <Stack component="section" gap="var(--space-1)" aria-label="Marked words">
      {isInText ? <QuoteInSentence {...span} /> : <OldContext claim={claim} />}
      {isInText && claim.abilities.edit.allowed && <EdgeAdjuster claimId={claim.id} />}
    </Stack>
  );
}
