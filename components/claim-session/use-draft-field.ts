'use client';

import { type DraftField, type DraftValues, valuesOfClaim } from '@/lib/client/drafts/draft-field';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useSaver } from './use-saver';
import { useWorkspace } from './workspace-context';

/** The card's values: the server's, with what is typed here in their place. */
export function useDraftValues(claim: ClaimDto): DraftValues {
  const { session } = useWorkspace();
  const draft = useSaver(session.saver).drafts.get(claim.id) ?? {};
  const typed = Object.fromEntries(Object.entries(draft).map(([field, entry]) => [field, entry?.value]));
  return { ...valuesOfClaim(claim), ...(typed as Partial<DraftValues>) };
}

interface DraftFieldControl<Field extends DraftField> {
  value: DraftValues[Field];
  /** Takes what is being typed; it is saved after a pause. */
  type: (value: DraftValues[Field]) => void;
  /** Takes what was picked; it is saved at once. */
  choose: (value: DraftValues[Field]) => void;
  /** Saves now, as on leaving the field. */
  save: () => void;
}

/** One field of the card. */
export function useDraftField<Field extends DraftField>(
  claim: ClaimDto,
  field: Field,
): DraftFieldControl<Field> {
  const { session, commands } = useWorkspace();
  const value = useDraftValues(claim)[field];
  return {
    value,
    type: (next) => commands.edit(claim.id, field, next),
    choose: (next) => commands.edit(claim.id, field, next, true),
    save: () => void session.saver.flush(claim.id),
  };
}
