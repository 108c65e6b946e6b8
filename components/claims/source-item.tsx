'use client';

import { ActionIcon } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useCardForms } from '@/components/workspace/card-forms';
import { useWorkspace } from '@/components/workspace/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { SourceDto } from '@/lib/contracts/sources';
import classes from './source-item.module.css';
import { SourceView } from './source-view';

interface SourceItemProps {
  claim: ClaimDto;
  source: SourceDto;
  number: number;
}

/** A source in the card, with the ways to change it. */
export function SourceItem({ claim, source, number }: SourceItemProps) {
  const { commands } = useWorkspace();
  const { openForm } = useCardForms();
  return (
    <SourceView source={source} number={number}>
      {claim.abilities.editSources.allowed && (
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
            onClick={() => void commands.removeSource(claim.id, source.id)}
          >
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </SourceView>
  );
}
