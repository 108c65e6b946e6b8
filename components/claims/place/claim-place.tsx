'use client';

import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import { ChangedNotice } from './changed-notice';
import { GoneNotice } from './gone-notice';
import { QuoteEditor } from './quote-editor';

/**
 * The claim's place in the text. If a new text left the claim without a place, it shows what a person has to answer.
 */
export function ClaimPlace({ claim }: { claim: ClaimDto }) {
  const { session } = useWorkspace();
  const { unplaced } = claim;
  // Over an older text there is nothing to answer yet, since the new words are not on the screen.
  if (unplaced === null || unplaced.revision !== session.revision) return <QuoteEditor claim={claim} />;
  return unplaced.proposed === null ? (
    <GoneNotice claim={claim} />
  ) : (
    <ChangedNotice claim={claim} unplaced={unplaced} />
  );
}
