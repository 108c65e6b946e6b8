'use client';

import { ActionIcon } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { UploadCopy } from '@/components/evidence/upload-copy';
import { useSourceActions } from '@/components/evidence/use-source-actions';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { CitationDto } from '@/lib/contracts/sources';
import classes from './source-item.module.css';
import { SourceView } from './source-view';

interface SourceItemProps {
  claim: ClaimDto;
  source: CitationDto;
  number: number;
}

/** A source in the card, with the ways to change it. */
export function SourceItem({ claim, source, number }: SourceItemProps) {
  const { commands } = useWorkspace();
  const { openForm } = useCardForms();
  const mayChange = claim.abilities.editSources.allowed && !source.withheld;
  const hasNoFile = source.url === null && source.copy === null;
  return (
    <SourceView
      claimId={claim.id}
      source={source}
      number={number}
      mayChange={mayChange}
      onKeep={mayChange && source.place ? () => void commands.keepPassage(claim.id, source.id) : undefined}
      foot={mayChange && hasNoFile && <AddFile sourceId={source.sourceId} />}
    >
      {mayChange && (
        <span className={classes.buttons}>
          <ActionIcon
            size="md"
            aria-label={`Edit source ${number}`}
            onClick={() => openForm({ claimId: claim.id, kind: 'source', sourceId: source.id })}
          >
            <Pencil size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="md"
            aria-label={`Remove source ${number}`}
            onClick={() => void commands.removeCitation(claim.id, source.id)}
          >
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </SourceView>
  );
}

/** Adds a scan or a recording to a source that has no address. */
function AddFile({ sourceId }: { sourceId: string }) {
  const { upload, isUploading } = useSourceActions(sourceId);
  return (
    <div className={classes.uploads}>
      <UploadCopy
        words="Add a scan or recording"
        isUploading={isUploading}
        onFile={(file) => void upload(file)}
      />
    </div>
  );
}
