'use client';

import { useEffect, useEffectEvent } from 'react';
import { today } from '@/components/ui/time/local-day';
import { useCardForms } from '@/components/claim-session/card-forms';
import { sourceFromUrl } from '@/lib/client/claims/words/source-from-url';
import { describeKeyTarget } from '@/lib/client/shortcuts/key-target';
import type { ClaimDto } from '@/lib/contracts/claims';

/** An address pasted while a claim is open, outside any field, begins a web source with it. */
export function usePastedUrl(claim: ClaimDto): void {
  const { openForm } = useCardForms();
  const handlePaste = useEffectEvent((event: ClipboardEvent) => {
    if (!claim.abilities.editSources.allowed || describeKeyTarget(event.target).isField) return;
    const source = sourceFromUrl(event.clipboardData?.getData('text/plain') ?? '', today());
    if (!source) return;
    event.preventDefault();
    openForm({
      claimId: claim.id,
      kind: 'source',
      sourceId: null,
      prefill: { ...source, origin: 'page', isPasted: true },
    });
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => handlePaste(event);
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
