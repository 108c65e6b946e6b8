import type { CardForm, ReasonKind } from '@/components/claim-session/card-forms';
import type { ClaimCommands } from '@/lib/client/claims/commands/claim-commands';

interface Reason {
  title: string;
  hint: string;
  /** On the button that sends it. */
  button: string;
  send: (commands: ClaimCommands, claimId: string, reason: string) => Promise<boolean>;
  /** Reasons that are given often. */
  common: string[];
}

/** Every action on a claim that needs a reason: the question, and the request that is sent. */
export const reasons: Record<ReasonKind, Reason> = {
  return: {
    title: 'Return with a reason',
    hint: 'What is missing, or what does not follow. The claim goes back to its editor.',
    button: 'Return',
    send: (commands, claimId, reason) => commands.returnClaim(claimId, reason),
    common: [],
  },
  withdraw: {
    title: 'Withdraw this claim',
    hint: 'Why it needs no check after all. Once it had a verdict, a reviewer confirms it.',
    button: 'Withdraw',
    send: (commands, claimId, reason) => commands.withdraw(claimId, reason),
    common: ['Marked by mistake', 'Covered by another claim', 'Cut from the article'],
  },
  not_checkable: {
    title: 'Why it cannot be checked',
    hint: 'A reviewer confirms it, and the report prints it.',
    button: 'Not checkable',
    send: (commands, claimId, reason) => commands.setNotCheckable(claimId, reason),
    common: ['An opinion', 'About the future', 'Too vague to be right or wrong'],
  },
  let_wording_stand: {
    title: 'Why the words stand',
    hint: 'The report prints the suggestion with this reason and your name.',
    button: 'Let the words stand',
    send: (commands, claimId, reason) => commands.letWordingStand(claimId, reason),
    common: [],
  },
  overrule_wording: {
    title: 'Why the suggestion is overruled',
    hint: 'As a lead. The report prints the suggestion with this reason and your name.',
    button: 'Overrule',
    send: (commands, claimId, reason) => commands.overruleWording(claimId, reason),
    common: [],
  },
  let_stand: {
    title: 'Why the words stand although they are rated so',
    hint: 'As a lead. The report prints this reason and your name.',
    button: 'Let the words stand',
    send: (commands, claimId, reason) => commands.letStand(claimId, reason),
    common: ['A quotation, and the article says that it is wrong'],
  },
};

export function isReasonKind(kind: CardForm['kind']): kind is ReasonKind {
  return kind in reasons;
}
