'use client';

import { Button, Group } from '@mantine/core';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { draftFields } from '@/lib/client/drafts/draft';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './decision-note.module.css';

/** Changes to this claim that the server refused: why, and what can be done. Until then they stay here unsaved. */
export function RefusalNotice({ claim }: { claim: ClaimDto }) {
  const { session } = useWorkspace();
  const { refusals, drafts } = useSaver(session.saver);
  const reason = refusals.get(claim.id);
  if (reason === undefined) return null;
  return (
    <Group align="stretch" wrap="nowrap" className={classes.note} data-tone="news" role="status">
      <Group gap="var(--space-2)" justify="space-between" wrap="nowrap" flex={1}>
        <span>
          <strong>Your last change is not saved.</strong> {reason}
        </span>
        <Button size="compact-sm" variant="default" onClick={() => void session.saver.flush(claim.id)}>
          Try again
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => session.saver.giveUp(claim.id, draftFields(drafts.get(claim.id) ?? {}))}
        >
          Give it up
        </Button>
      </Group>
    </Group>
  );
}
