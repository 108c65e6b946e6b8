'use client';

import { useCardForms } from '@/components/claim-session/card-forms';
import { useTextEditing } from '@/components/claim-session/text-editing';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { ratingDigits, ratingKey, type ShortcutId } from '@/lib/client/shortcuts/shortcuts';
import { useActions } from '@/lib/client/shortcuts/use-actions';
import { useShortcuts } from '@/lib/client/shortcuts/use-shortcut';
import type { ClaimDto } from '@/lib/contracts/claims';
import { focusCard, focusCardField } from '@/components/claim-session/focus-card-field';
import { type CardActions, useCardActions } from '../footer/card-actions';

/** The actions that the palette offers too. Each has a shortcut of the same name. */
const offered = [
  'propose',
  'approve',
  'returnClaim',
  'notCheckable',
  'duplicate',
  'withdraw',
  'wording',
  'letStand',
] as const satisfies (keyof CardActions & ShortcutId)[];

/** The keys of the open card. Their actions also come first in the palette. */
export function useCardShortcuts(claim: ClaimDto): void {
  const { ratings, commands, editorRef } = useWorkspace();
  const { form, openForm, closeForm } = useCardForms();
  const actions = useCardActions(claim);
  const { editing } = useTextEditing();

  function rate(digit: number): boolean {
    const rating = ratings[digit - 1];
    if (!rating || !claim.abilities.setVerdict.allowed) return false;
    commands.edit(claim.id, 'rating', rating.id, true);
    return true;
  }
  useShortcuts({
    // A digit for each rating, in the order of the scale.
    ...Object.fromEntries(ratingDigits.map((digit) => [ratingKey(digit), () => rate(digit)])),
    addSource: () => {
      if (!claim.abilities.editSources.allowed) return false;
      openForm({ claimId: claim.id, kind: 'source', sourceId: null });
      return true;
    },
    logContact: () => {
      if (!claim.abilities.editContacts.allowed) return false;
      openForm({ claimId: claim.id, kind: 'contact', contactId: null });
      return true;
    },
    assign: () => {
      if (!claim.abilities.edit.allowed) return false;
      focusCardField('assignee');
      return true;
    },
    history: () => openForm({ claimId: claim.id, kind: 'history' }),
    wording: () => actions.wording.run(),
    letStand: () => actions.letStand.run(),
    // If words are selected in the text, the key is about those words.
    duplicate: () => !editorRef.current?.getSelectedRange() && actions.duplicate.run(),
    // While the text is being written, the same key saves that.
    propose: () => editing === null && actions.propose.run(),
    withdraw: () => actions.withdraw.run(),
    approve: () => actions.approve.run(),
    returnClaim: () => actions.returnClaim.run(),
    escape: () => {
      const focused = document.activeElement;
      if (form?.claimId === claim.id) {
        closeForm();
        focusCard();
        return true;
      }
      const isInField =
        focused instanceof HTMLElement &&
        focused.closest('[data-claim-card]') !== null &&
        (focused.isContentEditable || focused.matches('input, textarea'));
      return isInField && focusCard();
    },
  });

  useActions(
    offered
      .filter((name) => actions[name].isRelevant)
      .map((name) => ({
        id: `claim.${name}`,
        label: `Claim ${claim.number}: ${actions[name].words}`,
        keys: name,
        run: actions[name].run,
        disabledReason: actions[name].disabledReason,
      })),
  );
}
