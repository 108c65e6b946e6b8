'use client';

import { type ReasonKind, useCardForms } from '@/components/claim-session/card-forms';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { Ability } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import { type ClaimAction, claimTransitions, closedStates } from '@/lib/domain/workflow/claim-transitions';
import { useDraftValues } from '@/components/claim-session/use-draft-field';
import { abilityToPropose } from './ability-to-propose';

/** Something that can be done with the claim, for buttons, keys and palette alike. */
export interface CardAction {
  words: string;
  /** It makes sense in this state, whether or not this person may. */
  isRelevant: boolean;
  disabledReason: string | null;
  /** A write for this claim is on its way. */
  isBusy: boolean;
  /** True when the key has done something, even if it only said why the action is not possible. */
  run: () => boolean;
}

export interface CardActions {
  propose: CardAction & { missing: NonNullable<Ability['missing']> };
  approve: CardAction;
  returnClaim: CardAction;
  notCheckable: CardAction;
  duplicate: CardAction;
  withdraw: CardAction;
  wording: CardAction;
  letStand: CardAction;
  reopen: CardAction;
}

export function useCardActions(claim: ClaimDto): CardActions {
  const { session, commands, announce } = useWorkspace();
  const isBusy = useSaver(session.saver).running.has(claim.id);
  const { openForm } = useCardForms();
  const values = useDraftValues(claim);
  const { abilities, id: claimId, state } = claim;
  const propose = abilityToPropose(claim, values);

  function action(words: string, rule: ClaimAction, ability: Ability, start: () => void): CardAction {
    const isRelevant = claimTransitions[rule][state] !== undefined;
    function run(): boolean {
      if (!isRelevant) return false;
      // The answer to the last step decides what the next one can be.
      if (isBusy) return true;
      if (ability.allowed) start();
      else announce(ability.reason ?? 'This cannot be done now.');
      return true;
    }
    return { words, isRelevant, isBusy, disabledReason: ability.allowed ? null : ability.reason, run };
  }
  const open = (kind: ReasonKind | 'duplicate' | 'wording') => () => openForm({ claimId, kind });

  const isClosed = closedStates.includes(state);
  const isConfirming = isClosed || state === 'not_checkable';
  // A claim that was closed without a second person needs none, and offers none.
  const hasSecond = !isClosed || claim.awaitsConfirmation || claim.approval !== null;
  return {
    propose: {
      ...action('Propose verdict', 'submit', propose, () => void commands.propose(claimId)),
      missing: propose.missing ?? [],
    },
    // The seal of what is on the screen. The server approves exactly this.
    approve: onlyIf(
      hasSecond && (state !== 'approved' || claim.approval?.older != null),
      action(
        isConfirming ? 'Confirm' : 'Approve',
        'approve',
        abilities.approve,
        () => void commands.approve(claimId, claim.seal),
      ),
    ),
    returnClaim: onlyIf(hasSecond, action('Return', 'return', abilities.return, open('return'))),
    notCheckable: action(
      'Not checkable',
      'setNotCheckable',
      abilities.setNotCheckable,
      open('not_checkable'),
    ),
    duplicate: action('Duplicate of…', 'setDuplicate', abilities.setDuplicate, open('duplicate')),
    withdraw: action('Withdraw', 'withdraw', abilities.withdraw, open('withdraw')),
    wording: action('Suggest other words', 'setWording', abilities.setWording, open('wording')),
    letStand: onlyIf(
      claim.mustChange,
      action('Let the words stand', 'letStand', abilities.letStand, open('let_stand')),
    ),
    reopen: action('Reopen', 'reopen', abilities.reopen, () => void commands.reopen(claimId)),
  };
}

/** The action if it makes sense. Otherwise neither its button nor its key does anything. */
function onlyIf(makesSense: boolean, action: CardAction): CardAction {
  return makesSense ? action : { ...action, isRelevant: false, run: () => false };
}
