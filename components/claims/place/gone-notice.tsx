'use client';

import { Button, Group, Stack } from '@mantine/core';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useMarkingTask } from '@/components/claim-session/marking-task';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import house from '@/components/ui/page/house.module.css';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './changed-notice.module.css';
import { OldContext } from './old-context';

/** The words of a claim are no longer in the text: where they stood, and what can be done. */
export function GoneNotice({ claim }: { claim: ClaimDto }) {
  const { session, commands } = useWorkspace();
  const { startTask } = useMarkingTask();
  const { openForm } = useCardForms();
  const isBusy = useSaver(session.saver).running.has(claim.id);
  const { reMark, withdraw } = claim.abilities;
  function cut(): boolean {
    if (isBusy || !reMark.allowed) return false;
    void commands.cut(claim.id);
    return true;
  }
  useShortcut('cutClaim', cut);
  return (
    <Stack
      component="section"
      gap={10}
      className={classes.notice}
      data-tone="gone"
      aria-labelledby="gone-heading"
    >
      <h3 id="gone-heading" className={house.heading}>
        These words are gone from the text
      </h3>
      <div className={classes.context}>
        <OldContext claim={claim} />
      </div>
      {reMark.allowed ? (
        <Group>
          <Button
            size="xs"
            onClick={() =>
              startTask({ kind: 'claim', claimId: claim.id, number: claim.number, quote: claim.anchor.quote })
            }
          >
            Mark anew
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            rightSection={<KeyCaps id="cutClaim" decorative />}
            onClick={cut}
          >
            Cut
          </Button>
          {withdraw.allowed && (
            <Button
              size="xs"
              variant="default"
              onClick={() => openForm({ claimId: claim.id, kind: 'withdraw' })}
            >
              Withdraw
            </Button>
          )}
        </Group>
      ) : (
        <p className={classes.fate}>{reMark.reason}</p>
      )}
    </Stack>
  );
}
