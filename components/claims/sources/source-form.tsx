'use client';

import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FallsNotice } from '@/components/falls/falls-notice';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { tryWrite } from '@/lib/client/api/api';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { CitationDto } from '@/lib/contracts/sources';
import { focusCardField } from '@/components/claim-session/focus-card-field';
import type { SourceOrigin, SourcePrefill } from '@/lib/client/sources/source-fields';
import { CardForm } from '../parts/card-form';
import { LibraryPicker } from './library-picker';
import { LinkedSource } from './linked-source';
import { OfflineFields } from './offline-fields';
import { PageFields } from './page-fields';
import { SharedSourceNote } from './shared-source-note';
import { SourceFormConflict } from './source-form-conflict';
import { SourcePassage } from './source-passage';
import { useSourceForm } from './use-source-form';

interface SourceFormProps {
  claim: ClaimDto;
  /** Null for a new one. */
  source: CitationDto | null;
  prefill?: SourcePrefill;
}

const origins: { value: SourceOrigin; label: string }[] = [
  { value: 'page', label: 'Page' },
  { value: 'offline', label: 'Offline' },
  { value: 'library', label: 'Your sources' },
];

/** A source with its passage. What is typed is kept until it is added. */
export function SourceForm({ claim, source, prefill = {} }: SourceFormProps) {
  const { session, commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const firstRef = useRef<HTMLInputElement>(null);
  const passageRef = useRef<HTMLTextAreaElement>(null);
  const state = useSourceForm({
    claim,
    citation: source,
    prefill,
    onDone(added) {
      if (added && prefill.contactId)
        void commands.updateContact(claim.id, prefill.contactId, { sourceId: added.sourceId });
      closeForm();
      focusCardField('add-source');
    },
  });
  const { form, change, errors, page, proposed, mayDescribe } = state;

  const isFilled = prefill.isPasted === true || prefill.contactId !== undefined;
  useEffect(() => (isFilled ? passageRef : firstRef).current?.focus(), [isFilled]);

  const isLinked = page.source !== null;
  const isNew = source === null;
  return (
    <CardForm
      label={source ? `Source: ${source.title}` : 'New source'}
      send={source ? 'Save source' : 'Add source'}
      isSending={state.isSending}
      onSend={() => state.submit()}
    >
      <SourceFormConflict
        conflicts={state.conflicts}
        onTakeTheirs={state.takeTheirs}
        onSaveMine={() => void state.submit(true)}
      />
      {source && <SharedSourceNote citedBy={source.citedBy} />}
      {source && (
        <FallsNotice
          changes={state.pending}
          tryIt={(signal) =>
            tryWrite('updateCitation', {
              params: { id: claim.id, sourceId: source.id },
              body: state.pending ?? {},
              ifMatch: claim.version,
              signal,
            })
          }
        />
      )}
      {isNew && !isLinked && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Where the source is"
          data={origins}
          value={form.origin}
          onChange={(origin) => change({ origin, sourceId: '', ...kindFor(origin) })}
        />
      )}
      {page.source && (
        <LinkedSource
          source={page.source}
          claimId={claim.id}
          isDescribedHere={mayDescribe && form.origin === 'page'}
          onLeave={() => change({ sourceId: '', url: '', origin: 'page' })}
        />
      )}
      {form.origin === 'library' && !isLinked && (
        <LibraryPicker
          firstRef={firstRef}
          error={errors.sourceId}
          onPick={(sourceId) => {
            change({ sourceId });
            passageRef.current?.focus();
          }}
        />
      )}
      {form.origin === 'page' && mayDescribe && (
        <PageFields
          form={form}
          errors={errors}
          proposed={proposed}
          addressRef={firstRef}
          isLinked={isLinked}
          hasDetails={!isNew || proposed.size > 0}
          isBeginning={page.isBeginning}
          onChange={change}
          onBegin={isNew && !isLinked ? page.begin : undefined}
        />
      )}
      {form.origin === 'offline' && (
        <OfflineFields
          form={form}
          errors={errors}
          memberId={session.member.id}
          firstRef={firstRef}
          file={state.file}
          isNew={isNew}
          onFile={state.setFile}
          onChange={change}
        />
      )}
      <SourcePassage form={form} errors={errors} passageRef={passageRef} onChange={change} />
    </CardForm>
  );
}

/** A kind that fits where the source is. "Web page", for example, does not fit a conversation. */
function kindFor(origin: SourceOrigin) {
  return { kind: origin === 'offline' ? ('interview' as const) : ('web' as const) };
}
