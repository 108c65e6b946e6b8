'use client';

import { Button, Group, Menu, Stack } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { createLaterPart } from '@/components/ui/page/later-part';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ShortcutId } from '@/lib/client/shortcuts/shortcuts';
import { type CardField, focusCardField } from '@/components/claim-session/focus-card-field';
import house from '@/components/ui/page/house.module.css';
import { type CardAction, type CardActions, useCardActions } from './card-actions';
import classes from './card-footer.module.css';
import { DuplicateForm } from './duplicate-form';
import { ReasonForm } from './reason-form';
import { isReasonKind } from './reasons';

const ClaimHistoryPanel = createLaterPart(
  async () => (await import('./claim-history-panel')).ClaimHistoryPanel,
  200,
);

/** Under "More"; each has a shortcut of its name. */
const others = ['notCheckable', 'duplicate', 'withdraw'] as const satisfies (keyof CardActions &
  ShortcutId)[];

/** The actions that the claim offers now. An action that is not possible says why. */
export function CardFooter({ claim }: { claim: ClaimDto }) {
  const { form } = useCardForms();
  const actions = useCardActions(claim);
  const kind = form?.claimId === claim.id ? form.kind : null;
  const { propose, approve, returnClaim, reopen } = actions;

  if (kind === 'history') return <ClaimHistoryPanel claim={claim} />;
  if (kind === 'duplicate') return <DuplicateForm claim={claim} />;
  if (kind !== null && isReasonKind(kind)) return <ReasonForm claim={claim} kind={kind} />;

  const isReviewing = approve.isRelevant || returnClaim.isRelevant;
  const relevant = others.filter((name) => actions[name].isRelevant);
  return (
    <Stack component="footer" gap={10} className={classes.footer}>
      {propose.isRelevant && <MissingParts claimId={claim.id} action={propose} />}
      {isReviewing && <Reasons actions={[approve, returnClaim]} />}
      {reopen.isRelevant && <Reasons actions={[reopen]} />}
      <Group>
        {propose.isRelevant && <ActionButton action={propose} keys="propose" variant="filled" />}
        {approve.isRelevant && <ActionButton action={approve} keys="approve" variant="filled" />}
        {returnClaim.isRelevant && <ActionButton action={returnClaim} keys="returnClaim" variant="default" />}
        {reopen.isRelevant && <ActionButton action={reopen} variant="default" />}
        {relevant.length > 0 && (
          <Menu position="top-end">
            <Menu.Target>
              <Button variant="default" ms="auto" rightSection={<ChevronDown size={15} aria-hidden />}>
                More
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.menu}>
              {relevant.map((name) => (
                <MoreItem key={name} action={actions[name]} keys={name} />
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Stack>
  );
}

function MoreItem({ action, keys }: { action: CardAction; keys: ShortcutId }) {
  const { words, disabledReason, run } = action;
  return (
    <Menu.Item
      aria-disabled={disabledReason !== null}
      rightSection={<KeyCaps id={keys} />}
      onClick={() => run()}
    >
      {words}
      {disabledReason !== null && <span className={classes.why}>{disabledReason}</span>}
    </Menu.Item>
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
    <p id="card-reasons" className={house.quiet}>
      {[...reasons].join(' ')}
    </p>
  );
}
