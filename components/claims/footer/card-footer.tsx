'use client';

import { Button, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { createLaterPart } from '@/components/ui/page/later-part';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ShortcutId } from '@/lib/client/shortcuts/shortcuts';
import { type CardField, focusCardField } from '@/components/claim-session/focus-card-field';
import { type CardAction, useCardActions } from './card-actions';
import classes from './card-footer.module.css';
import { DuplicateForm } from './duplicate-form';
import { ReasonForm } from './reason-form';

const ClaimHistoryPanel = createLaterPart(
  async () => (await import('./claim-history-panel')).ClaimHistoryPanel,
  200,
);

/** What can be done with the claim now; what cannot says why. */
export function CardFooter({ claim }: { claim: ClaimDto }) {
  const { commands } = useWorkspace();
  const { form } = useCardForms();
  const actions = useCardActions(claim);
  const kind = form?.claimId === claim.id ? form.kind : null;
  const { propose, approve, returnClaim, reopen } = actions;

  if (kind === 'history') return <ClaimHistoryPanel claim={claim} />;
  if (kind === 'duplicate') return <DuplicateForm claim={claim} />;
  if (kind === 'return') {
    return (
      <ReasonForm claim={claim} kind={kind} onSend={(reason) => commands.returnClaim(claim.id, reason)} />
    );
  }
  if (kind === 'withdraw') {
    return <ReasonForm claim={claim} kind={kind} onSend={(reason) => commands.withdraw(claim.id, reason)} />;
  }
  if (kind === 'not_checkable') {
    return (
      <ReasonForm claim={claim} kind={kind} onSend={(reason) => commands.setNotCheckable(claim.id, reason)} />
    );
  }

  if (kind === 'let_stand') {
    return <ReasonForm claim={claim} kind={kind} onSend={(reason) => commands.letStand(claim.id, reason)} />;
  }
  if (kind === 'let_wording_stand') {
    return (
      <ReasonForm claim={claim} kind={kind} onSend={(reason) => commands.letWordingStand(claim.id, reason)} />
    );
  }
  if (kind === 'overrule_wording') {
    return (
      <ReasonForm claim={claim} kind={kind} onSend={(reason) => commands.overruleWording(claim.id, reason)} />
    );
  }

  const isReviewing = approve.isRelevant || returnClaim.isRelevant;
  const others: [CardAction, ShortcutId][] = [
    [actions.notCheckable, 'notCheckable'],
    [actions.duplicate, 'duplicate'],
    [actions.withdraw, 'withdraw'],
  ];
  const relevant = others.filter(([action]) => action.isRelevant);
  return (
    <footer className={classes.footer}>
      {propose.isRelevant && <MissingParts claimId={claim.id} action={propose} />}
      {isReviewing && <Reasons actions={[approve, returnClaim]} />}
      {reopen.isRelevant && <Reasons actions={[reopen]} />}
      <div className={classes.buttons}>
        {propose.isRelevant && <ActionButton action={propose} keys="propose" variant="filled" />}
        {approve.isRelevant && <ActionButton action={approve} keys="approve" variant="filled" />}
        {returnClaim.isRelevant && <ActionButton action={returnClaim} keys="returnClaim" variant="default" />}
        {reopen.isRelevant && <ActionButton action={reopen} variant="default" />}
        {relevant.length > 0 && (
          <Menu position="top-end">
            <Menu.Target>
              <Button
                variant="default"
                className={classes.more}
                rightSection={<ChevronDown size={15} aria-hidden />}
              >
                More
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.menu}>
              {relevant.map(([action, keys]) => (
                <Menu.Item
                  key={action.words}
                  aria-disabled={action.disabledReason !== null}
                  rightSection={<KeyCaps id={keys} />}
                  onClick={() => action.run()}
                >
                  {action.words}
                  {action.disabledReason !== null && (
                    <span className={classes.why}>{action.disabledReason}</span>
                  )}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </footer>
  );
}

interface ActionButtonProps {
  action: CardAction;
  keys?: ShortcutId;
  variant: 'filled' | 'default';
}

function ActionButton({ action, keys, variant }: ActionButtonProps) {
  const isOff = action.disabledReason !== null;
  return (
    <Button
      variant={variant}
      aria-busy={action.isBusy || undefined}
      aria-disabled={isOff || undefined}
      data-disabled={isOff || undefined}
      aria-describedby={isOff ? 'card-reasons' : undefined}
      rightSection={keys && !isOff ? <KeyCaps id={keys} /> : undefined}
      onClick={() => action.run()}
    >
      {action.words}
    </Button>
  );
}

interface MissingPartsProps {
  claimId: string;
  action: ReturnType<typeof useCardActions>['propose'];
}

function MissingParts({ claimId, action }: MissingPartsProps) {
  const { openForm } = useCardForms();
  if (action.missing.length === 0) return <Reasons actions={[action]} />;
  return (
    <div id="card-reasons" className={classes.missing}>
      <span>Still missing:</span>
      <ul>
        {action.missing.map(({ field, message }) => (
          <li key={field}>
            <button
              type="button"
              onClick={() =>
                field === 'sources'
                  ? openForm({ claimId, kind: 'source', sourceId: null })
                  : focusCardField(field as CardField)
              }
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reasons({ actions }: { actions: readonly CardAction[] }) {
  const reasons = new Set(actions.flatMap(({ disabledReason }) => disabledReason ?? []));
  if (reasons.size === 0) return null;
  return (
    <p id="card-reasons" className={classes.reasons}>
      {[...reasons].join(' ')}
    </p>
  );
}
