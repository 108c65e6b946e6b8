import type { ClaimDto } from '@/lib/contracts/claims';
import { valuesOfClaim } from '../drafts/claim-values';
import { isSameValue } from '../drafts/draft';
import { type DraftField, draftFieldWords, type DraftValues } from '../drafts/draft-field';
import type { CommandContext } from './claim-writes';

/** Takes a change of a field; it is saved on its own. `isChoice` for what is picked, not typed. */
export type EditClaim = <Field extends DraftField>(
  claimId: string,
  field: Field,
  value: DraftValues[Field],
  isChoice?: boolean,
) => void;

/** Somebody has changed the same thing since; taking it back would take back their work. */
class ChangedSinceError extends Error {
  constructor(what: string) {
    super(`The ${what} has been changed since.`);
  }
}

/** Makes the one door through which a claim's fields change, so that every change is saved and can be undone. */
export function createEditClaim({ session }: CommandContext): EditClaim {
  const { saver, undo } = session;

  function valueNow<Field extends DraftField>(claim: ClaimDto, field: Field): DraftValues[Field] {
    const entry = saver.getSnapshot().drafts.get(claim.id)?.[field];
    return entry ? (entry.value as DraftValues[Field]) : valuesOfClaim(claim)[field];
  }

  async function setBack<Field extends DraftField>(
    claimId: string,
    field: Field,
    expected: DraftValues[Field],
    value: DraftValues[Field],
  ): Promise<void> {
    const claim = session.getClaim(claimId);
    if (!claim || !isSameValue(valueNow(claim, field), expected))
      throw new ChangedSinceError(draftFieldWords[field]);
    saver.edit(claimId, field, value, true);
    await saver.flush(claimId);
  }

  return function editClaim(claimId, field, value, isChoice) {
    const claim = session.getClaim(claimId);
    if (!claim) return;
    const before = valueNow(claim, field);
    if (isSameValue(before, value)) return;
    saver.edit(claimId, field, value, isChoice);
    undo.push({
      label: `${draftFieldWords[field]} of claim ${claim.number}`,
      mergeKey: `${claimId}/${field}`,
      undo: () => setBack(claimId, field, value, before),
      redo: () => setBack(claimId, field, before, value),
    });
  };
}
