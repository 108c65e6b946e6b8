'use client';

import { Button, Group, Stack } from '@mantine/core';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { When } from '@/components/ui/time/when';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { Ability } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import { focusCard } from '@/components/claim-session/focus-card-field';
import house from '@/components/ui/page/house.module.css';
import classes from './changed-notice.module.css';

const reasonOf = ({ allowed, reason }: Ability) => (allowed ? null : reason);

/** For words whose rating says that they must change: says so, or says why a lead lets them stand. */
export function StandNotice({ claim }: { claim: ClaimDto }) {
  const { form } = useCardForms();
  const isAsking = form?.claimId === claim.id && form.kind === 'let_stand';
  if (claim.stand) return <Stands claim={claim} stand={claim.stand} />;
  if (!claim.mustChange || isAsking) return null;
  return <MustChange claim={claim} />;
}

function MustChange({ claim }: { claim: ClaimDto }) {
  const { openForm } = useCardForms();
  const { letStand } = claim.abilities;
  return (
    <Stack component="section" gap={10} className={classes.notice} aria-labelledby="must-change">
      <h3 id="must-change" className={house.heading}>
        Rated {claim.verdict?.label}, and its words still stand
      </h3>
      <p className={classes.fate}>
        The article is a draft: change the words, or a lead lets them stand with a reason that the report
        prints.
      </p>
      <Group>
        <ReasonButton
          size="xs"
          variant="default"
          disabledReason={reasonOf(letStand)}
          rightSection={letStand.allowed ? <KeyCaps id="letStand" /> : undefined}
          onClick={() => openForm({ claimId: claim.id, kind: 'let_stand' })}
        >
          Let the words stand…
        </ReasonButton>
      </Group>
    </Stack>
  );
}

function Stands({ claim, stand }: { claim: ClaimDto; stand: NonNullable<ClaimDto['stand']> }) {
  const { session, commands } = useWorkspace();
  const isBusy = useSaver(session.saver).running.has(claim.id);
  return (
    <Stack
      component="section"
      gap={10}
      className={classes.notice}
      data-tone="news"
      aria-labelledby="let-stand"
    >
      <h3 id="let-stand" className={house.heading}>
        Rated {claim.verdict?.label}, and {stand.by.name} lets the words stand
      </h3>
      <p className={classes.fate} dir="auto">
        {stand.reason}
      </p>
      <p className={classes.fate}>
        <When at={stand.at} />. The report prints this. It ends when the approval does.
      </p>
      {claim.abilities.takeBackStand.allowed && (
        <Group>
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            onClick={async () => {
              if (await commands.takeBackStand(claim.id)) focusCard();
            }}
          >
            Take that back
          </Button>
        </Group>
      )}
    </Stack>
  );
}
