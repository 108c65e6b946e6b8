'use client';

import { Button, Group, Stack } from '@mantine/core';
import { CircleCheck, Gavel, PencilLine, Quote } from 'lucide-react';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { When } from '@/components/ui/time/when';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { WordingDto } from '@/lib/contracts/wording';
import { wordingStateWords } from '@/lib/domain/claim-words';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { LaterWordDiff } from '@/components/history/later-word-diff';
import classes from './wording-section.module.css';

const stateIcons = { proposed: PencilLine, fixed: CircleCheck, stands: Quote, overruled: Gavel };

/** A suggestion as a diff, who made it, and what became of it. */
export function WordingView({ claim, wording }: { claim: ClaimDto; wording: WordingDto }) {
  const { text, replaces, note, state, proposedBy, proposedAt } = wording;
  const { form } = useCardForms();
  const isAccepting = form?.claimId === claim.id && form.kind === 'accept_wording';
  const Icon = stateIcons[state];
  return (
    <Stack gap="var(--space-1)" className={classes.wording} data-state={state}>
      <Group component="p" gap="0 0.375rem" className={classes.state}>
        <Icon size={15} aria-hidden /> <strong>{wordingStateWords[state]}</strong>{' '}
        <span className={classes.quiet}>
          by {proposedBy.name}, <When at={proposedAt} />
        </span>
      </Group>
      <p className={classes.words}>
        <LaterWordDiff before={replaces} after={text} />
      </p>
      {note !== null && (
        <p className={classes.note} dir="auto">
          <span className={classes.quiet}>For the writer:</span> {note}
        </p>
      )}
      <Decision wording={wording} />
      {state === 'proposed' && !isAccepting && <Answers claim={claim} />}
      {state !== 'proposed' && claim.abilities.setWording.allowed && <Again claim={claim} />}
    </Stack>
  );
}

function Decision({ wording: { state, reason, decidedBy, decidedAt, fixedIn } }: { wording: WordingDto }) {
  if (state === 'proposed') return null;
  return (
    <p className={classes.note} dir="auto">
      {state === 'fixed' && `Revision ${fixedIn} says these words. `}
      {state === 'stands' && 'The words of the article stand. '}
      {state === 'overruled' && 'Overruled by a lead; the report prints it. '}
      {reason}{' '}
      <span className={classes.quiet}>
        {decidedBy?.name}
        {decidedAt !== null && (
          <>
            , <When at={decidedAt} />
          </>
        )}
      </span>
    </p>
  );
}

/** Every possible answer. One that this person may not give says why. */
function Answers({ claim }: { claim: ClaimDto }) {
  const { commands } = useWorkspace();
  const { openForm } = useCardForms();
  const { id: claimId, abilities } = claim;
  const reasonOf = ({ allowed, reason }: { allowed: boolean; reason: string | null }) =>
    allowed ? null : reason;
  return (
    <Group>
      <ReasonButton
        size="xs"
        disabledReason={reasonOf(abilities.acceptWording)}
        onClick={() => openForm({ claimId, kind: 'accept_wording' })}
      >
        Take over…
      </ReasonButton>
      <ReasonButton
        size="xs"
        variant="default"
        disabledReason={reasonOf(abilities.letWordingStand)}
        onClick={() => openForm({ claimId, kind: 'let_wording_stand' })}
      >
        Let the words stand…
      </ReasonButton>
      <ReasonButton
        size="xs"
        variant="default"
        disabledReason={reasonOf(abilities.overruleWording)}
        onClick={() => openForm({ claimId, kind: 'overrule_wording' })}
      >
        Overrule…
      </ReasonButton>
      {abilities.setWording.allowed && (
        <Button size="xs" variant="subtle" onClick={() => openForm({ claimId, kind: 'wording' })}>
          Change
        </Button>
      )}
      {abilities.withdrawWording.allowed && (
        <Button
          size="xs"
          variant="subtle"
          onClick={async () => {
            if (await commands.withdrawWording(claimId)) focusCard();
          }}
        >
          Take back
        </Button>
      )}
    </Group>
  );
}

function Again({ claim }: { claim: ClaimDto }) {
  const { openForm } = useCardForms();
  return (
    <Group>
      <Button size="xs" variant="default" onClick={() => openForm({ claimId: claim.id, kind: 'wording' })}>
        Suggest other words
      </Button>
    </Group>
  );
}
