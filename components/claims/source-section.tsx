'use client';

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { KeyCaps } from '@/components/ui/key-caps';
import { useCardForms } from '@/components/workspace/card-forms';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './claim-card.module.css';
import { SourceForm } from './later-card-parts';
import { SharedOriginNote } from './shared-origin-note';
import { SourceItem } from './source-item';
import sourceClasses from './source-item.module.css';

/** What the verdict rests on: each source with its passage and which way it points. */
export function SourceSection({ claim }: { claim: ClaimDto }) {
  const { form, openForm } = useCardForms();
  const { editSources } = claim.abilities;
  const isOpen = (sourceId: string | null) =>
    form?.claimId === claim.id && form.kind === 'source' && form.sourceId === sourceId;
  if (!editSources.allowed && claim.sources.length === 0) return null;

  return (
    <section aria-labelledby="card-sources" data-field="sources">
      <h3 id="card-sources" className={classes.label}>
        Sources {claim.sources.length > 0 && <span className={classes.count}>{claim.sources.length}</span>}
      </h3>
      <ol className={sourceClasses.list}>
        {claim.sources.map((source, index) => (
          <li key={source.id}>
            {isOpen(source.id) ? (
              <SourceForm claim={claim} source={source} />
            ) : (
              <SourceItem claim={claim} source={source} number={index + 1} />
            )}
          </li>
        ))}
      </ol>
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
