'use client';

import { Button, Group } from '@mantine/core';
import { Check, Eye } from 'lucide-react';
import { useCardActions } from '@/components/claims/footer/card-actions';
import { ReasonForm } from '@/components/claims/footer/reason-form';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './review-footer.module.css';
import type { ReviewQueue } from './use-review-queue';

interface ReviewFooterProps {
  claim: ClaimDto;
  queue: ReviewQueue;
  onTick: () => void;
  onDecided: () => void;
}

/** The buttons seen, approve and return. If one is not allowed, the reason stands beside it. */
export function ReviewFooter({ claim, queue, onTick, onDecided }: ReviewFooterProps) {
  const { commands } = useWorkspace();
  const { form, openForm } = useCardForms();
  const { approve, returnClaim } = useCardActions(claim);
  const item = queue.items.find((candidate) => candidate.claim.id === claim.id);
  const isSeen = item?.isSeen ?? false;
  const isReturning = form?.claimId === claim.id && form.kind === 'return';

  function moveOn(): void {
    queue.noteDecided(claim.id);
    onDecided();
  }
  function handleApprove(): boolean {
    if (approve.disabledReason !== null || !approve.isRelevant || approve.isBusy) return approve.run();
    // The seal of what is on the screen. The server approves exactly this.
    void commands.approve(claim.id, claim.seal).then((isDone) => isDone && moveOn());
    return true;
  }
  useShortcut('approve', handleApprove);
  useShortcut('returnClaim', () => returnClaim.run());
  useShortcut('markSeen', () => (isSeen ? false : onTick()));

  if (isReturning) {
    return (
      <Group className={classes.footer}>
        <ReasonForm claim={claim} kind="return" onSent={moveOn} />
      </Group>
    );
  }
  const reason = approve.isRelevant ? approve.disabledReason : null;
  return (
    <Group component="footer" className={classes.footer}>
      <Button
        variant="default"
        leftSection={isSeen ? <Check size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        rightSection={isSeen ? undefined : <KeyCaps id="markSeen" />}
        aria-pressed={isSeen}
        onClick={() => !isSeen && onTick()}
      >
        {isSeen ? 'Seen' : 'Tick as seen'}
      </Button>
      <span className={classes.decide}>
        {reason !== null && (
          <span id="approve-reason" className={classes.reason}>
            {reason}
          </span>
        )}
        {returnClaim.isRelevant && (
          <Button
            variant="default"
            aria-disabled={returnClaim.disabledReason !== null || undefined}
            data-disabled={returnClaim.disabledReason !== null || undefined}
            rightSection={<KeyCaps id="returnClaim" />}
            onClick={() =>
              returnClaim.disabledReason === null
                ? openForm({ claimId: claim.id, kind: 'return' })
                : undefined
            }
          >
            Return
          </Button>
        )}
        {approve.isRelevant && (
          <Button
            aria-disabled={reason !== null || undefined}
            data-disabled={reason !== null || undefined}
            aria-describedby={reason !== null ? 'approve-reason' : undefined}
            rightSection={reason === null ? <KeyCaps id="approve" /> : undefined}
            onClick={() => void handleApprove()}
          >
            {approve.words}
          </Button>
        )}
      </span>
    </Group>
  );
}
