'use client';

import { Button, Stack } from '@mantine/core';
import { Plus } from 'lucide-react';
import { createLaterPart } from '@/components/ui/page/later-part';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import type { ClaimDto } from '@/lib/contracts/claims';
import sectionClasses from '../parts/card-section.module.css';
import { SharedOriginNote } from './shared-origin-note';
import { SourceItem } from './source-item';
import sourceClasses from './source-item.module.css';

const SourceForm = createLaterPart(async () => (await import('./source-form')).SourceForm, 480);

/** The sources of the verdict, each with its passage and its stance. */
export function SourceSection({ claim }: { claim: ClaimDto }) {
  const { form, openForm } = useCardForms();
  const { editSources } = claim.abilities;
  const isOpen = (sourceId: string | null) =>
    form?.claimId === claim.id && form.kind === 'source' && form.sourceId === sourceId;
  if (!editSources.allowed && claim.sources.length === 0) return null;

  return (
    <section aria-labelledby="card-sources" data-field="sources">
      <h3 id="card-sources" className={sectionClasses.label}>
        Sources{' '}
        {claim.sources.length > 0 && <span className={sectionClasses.count}>{claim.sources.length}</span>}
      </h3>
      <Stack component="ol" gap={10} className={sourceClasses.list}>
        {claim.sources.map((source, index) => (
          <li key={source.id}>
            {isOpen(source.id) ? (
              <SourceForm claim={claim} source={source} />
            ) : (
              <SourceItem claim={claim} source={source} number={index + 1} />
            )}
          </li>
        ))}
      </Stack>
      <SharedOriginNote sources={claim.sources} />
      {isOpen(null) && form?.kind === 'source' ? (
        <SourceForm
          key={form.prefill?.contactId ?? form.prefill?.url ?? 'new'}
          claim={claim}
          source={null}
          prefill={form.prefill}
        />
      ) : (
        editSources.allowed && (
          <Button
            variant="default"
            size="xs"
            data-field="add-source"
            leftSection={<Plus size={15} aria-hidden />}
            rightSection={<KeyCaps id="addSource" />}
            onClick={() => openForm({ claimId: claim.id, kind: 'source', sourceId: null })}
          >
            Add a source
          </Button>
        )
      )}
    </section>
  );
}
