'use client';

import { useCardForms } from '@/components/claim-session/card-forms';
import { useTextEditing } from '@/components/claim-session/text-editing';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ShortcutId } from '@/lib/client/shortcuts/shortcuts';
import { useActions } from '@/lib/client/shortcuts/use-actions';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { ClaimDto } from '@/lib/contracts/claims';
import { focusCard, focusCardField } from '@/components/claim-session/focus-card-field';
import { useCardActions } from '../footer/card-actions';

/** The keys of the open card; what they do is in the palette too, first of all. */
export function useCardShortcuts(claim: ClaimDto): void {
  const { ratings, commands, editorRef } = useWorkspace();
  const { form, openForm, closeForm } = useCardForms();
  const actions = useCardActions(claim);
  const { editing } = useTextEditing();

  function rate(index: number): boolean {
    const rating = ratings[index];
    if (!rating || !claim.abilities.setVerdict.allowed) return false;
    commands.edit(claim.id, 'rating', rating.id, true);
    return true;
  }
  useRatingKeys(rate);

  useShortcut('addSource', () => {
    if (!claim.abilities.editSources.allowed) return false;
    openForm({ claimId: claim.id, kind: 'source', sourceId: null });
    return true;
  });
  useShortcut('logContact', () => {
    if (!claim.abilities.editContacts.allowed) return false;
    openForm({ claimId: claim.id, kind: 'contact', contactId: null });
    return true;
  });
  useShortcut('assign', () => {
    if (!claim.abilities.edit.allowed) return false;
    focusCardField('assignee');
    return true;
  });
  useShortcut('history', () => openForm({ claimId: claim.id, kind: 'history' }));
  useShortcut('wording', () => actions.wording.run());
  useShortcut('letStand', () => actions.letStand.run());
  // With words selected in the text, the key is about those.
  useShortcut('duplicate', () => !editorRef.current?.getSelectedRange() && actions.duplicate.run());
  // While the text is being written, the same key saves that.
  useShortcut('propose', () => editing === null && actions.propose.run());
  useShortcut('withdraw', () => actions.withdraw.run());
  useShortcut('approve', () => actions.approve.run());
  useShortcut('returnClaim', () => actions.returnClaim.run());
  useShortcut('escape', () => {
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
  });

  const offered: [keyof typeof actions, ShortcutId][] = [
    ['propose', 'propose'],
    ['approve', 'approve'],
    ['returnClaim', 'returnClaim'],
    ['notCheckable', 'notCheckable'],
    ['duplicate', 'duplicate'],
    ['withdraw', 'withdraw'],
    ['wording', 'wording'],
    ['letStand', 'letStand'],
  ];
  useActions(
    offered
      .filter(([name]) => actions[name].isRelevant)
      .map(([name, keys]) => ({
        id: `claim.${name}`,
        label: `Claim ${claim.number}: ${actions[name].words}`,
        keys,
        run: actions[name].run,
        disabledReason: actions[name].disabledReason,
      })),
  );
}

/** A digit for each rating, in the order of the scale. */
function useRatingKeys(rate: (index: number) => boolean): void {
  useShortcut('setVerdict1', () => rate(0));
  useShortcut('setVerdict2', () => rate(1));
  useShortcut('setVerdict3', () => rate(2));
  useShortcut('setVerdict4', () => rate(3));
  useShortcut('setVerdict5', () => rate(4));
  useShortcut('setVerdict6', () => rate(5));
  useShortcut('setVerdict7', () => rate(6));
  useShortcut('setVerdict8', () => rate(7));
}
