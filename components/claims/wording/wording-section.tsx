'use client';

import { Button } from '@mantine/core';
import { PencilLine } from 'lucide-react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import type { ClaimDto } from '@/lib/contracts/claims';
import sectionClasses from '../parts/card-section.module.css';
import { WordingAcceptance } from './wording-acceptance';
import { WordingForm } from './wording-form';
import { WordingView } from './wording-view';

/** The suggested wording for the claim, what became of it, and the possible answers. */
export function WordingSection({ claim }: { claim: ClaimDto }) {
  const { form, openForm } = useCardForms();
  const { wording, abilities } = claim;
  const isOpen = (kind: 'wording' | 'accept_wording') => form?.claimId === claim.id && form.kind === kind;
  if (wording === null && !abilities.setWording.allowed) return null;

  return (
    <section aria-labelledby="card-wording" data-field="wording">
      <h3 id="card-wording" className={sectionClasses.label}>
        Wording
      </h3>
      {isOpen('wording') ? (
        <WordingForm claim={claim} />
      ) : wording !== null ? (
        <>
          <WordingView claim={claim} wording={wording} />
          {isOpen('accept_wording') && <WordingAcceptance claim={claim} wording={wording} />}
        </>
      ) : (
        <Button
          variant="default"
          size="xs"
          leftSection={<PencilLine size={15} aria-hidden />}
          rightSection={<KeyCaps id="wording" />}
          onClick={() => openForm({ claimId: claim.id, kind: 'wording' })}
        >
          Suggest other words
        </Button>
      )}
    </section>
  );
}
