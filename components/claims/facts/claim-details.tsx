'use client';

import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { createLaterPart } from '@/components/ui/page/later-part';
import { When } from '@/components/ui/time/when';
import { isSameValue } from '@/lib/client/drafts/draft';
import type { ClaimDto } from '@/lib/contracts/claims';
import { claimKinds, risks } from '@/lib/domain/vocabulary';
import { claimKindWords, riskWords } from '@/lib/domain/claim-words';
import { useDraftField } from '@/components/claim-session/use-draft-field';
import { AssigneeSelect } from './assignee-select';
import classes from './claim-details.module.css';

const DueInput = createLaterPart(async () => (await import('./due-input')).DueInput, 50);

/** Who said it, its type, its risk, who checks it, and by when. */
export function ClaimDetails({ claim }: { claim: ClaimDto }) {
  if (!claim.abilities.edit.allowed) return <FactsInWords claim={claim} />;
  return (
    <div className={classes.facts}>
      <ClaimantInput claim={claim} />
      <KindSelect claim={claim} />
      <RiskSelect claim={claim} />
      <AssigneeSelect claim={claim} />
      <DueInput claim={claim} />
    </div>
  );
}

function ClaimantInput({ claim }: { claim: ClaimDto }) {
  const { value, type, save } = useDraftField(claim, 'claimant');
  const [typed, setTyped] = useState(value);
  return (
    <TextInput
      size="xs"
      label="Who said it"
      placeholder="The article itself"
      className={classes.wide}
      dir="auto"
      maxLength={300}
      value={isSameValue(typed, value) ? typed : value}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        type(event.currentTarget.value);
      }}
      onBlur={save}
    />
  );
}

function KindSelect({ claim }: { claim: ClaimDto }) {
  const { value, choose } = useDraftField(claim, 'kind');
  return (
    <Select
      size="xs"
      label="Type"
      allowDeselect={false}
      data={claimKinds.map((kind) => ({ value: kind, label: claimKindWords[kind] }))}
      value={value}
      onChange={(kind) => kind !== null && choose(kind)}
    />
  );
}

function RiskSelect({ claim }: { claim: ClaimDto }) {
  const { value, choose } = useDraftField(claim, 'risk');
  return (
    <Select
      size="xs"
      label="Risk"
      allowDeselect={false}
      data={risks.map((risk) => ({ value: risk, label: riskWords[risk] }))}
      value={value}
      onChange={(risk) => risk !== null && choose(risk)}
    />
  );
}

function FactsInWords({ claim }: { claim: ClaimDto }) {
  return (
    <dl className={classes.words}>
      <dt>Who said it</dt>
      <dd dir="auto">{claim.claimant ?? 'The article itself'}</dd>
      <dt>Type</dt>
      <dd>{claimKindWords[claim.kind]}</dd>
      <dt>Risk</dt>
      <dd>{riskWords[claim.risk]}</dd>
      {claim.assignee && (
        <>
          <dt>Assigned to</dt>
          <dd>{claim.assignee.name}</dd>
        </>
      )}
      {claim.dueAt !== null && (
        <>
          <dt>Due</dt>
          <dd>
            <When at={claim.dueAt} />
          </dd>
        </>
      )}
    </dl>
  );
}
