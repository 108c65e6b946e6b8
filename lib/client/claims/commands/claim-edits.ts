import { isSameValue } from '@/lib/client/drafts/draft';
import {
  type DraftField,
  draftFieldWords,
  type DraftValues,
  valuesOfClaim,
} from '@/lib/client/drafts/draft-field';
import type { WorkspaceSession } from '../session/workspace-session';
import type { WriteContext } from './claim-writes';

/** Takes a change of a field, which is saved on its own. `isChoice` is for values that are picked, not typed. */
export type EditClaim = <Field extends DraftField>(
  claimId: string,
  field: Field,
  value: DraftValues[Field],
  isChoice?: boolean,
) => void;

/** Somebody has changed the same field since. Undoing would undo their work. */
class ChangedSinceError extends Error {
  constructor(what: string) {
    super(`The ${what} has been changed since.`);
  }
}

/** Creates the only function that changes a claim's fields, so that every change is saved and can be undone. */
export function createEditClaim({ session, text }: WriteContext): EditClaim {
  return function editClaim(claimId, field, value, isChoice) {
    const known = valueNow(session, claimId, field);
    const before = known === undefined ? valueInList(claimId, field) : known;
    if (before === undefined || isSameValue(before, value)) return;
    session.saver.edit(claimId, field, value, { isChoice, base: before });
    pushEditUndo(session, { claimId, field, before, value });
  };

  /** Edges can be moved before the whole claim has loaded, because the list has their places. */
  function valueInList<Field extends DraftField>(
    claimId: string,
    field: Field,
  ): DraftValues[Field] | undefined {
    const record = session.store.getState().byId.get(claimId);
    if (field !== 'span' || !record) return undefined;
    const { startOffset: start, endOffset: end } = record;
    const span: DraftValues['span'] = {
      revision: session.revision,
      start,
      end,
      quote: text.slice(start, end),
    };
    return span as DraftValues[Field];
  }
}

interface FieldChange<Field extends DraftField> {
  claimId: string;
  field: Field;
  before: DraftValues[Field];
  value: DraftValues[Field];
}

/** Remembers how to undo and redo a change of a field. */
export function pushEditUndo<Field extends DraftField>(
  session: WorkspaceSession,
  { claimId, field, before, value }: FieldChange<Field>,
): void {
  session.undo.push({
    label: () => `${draftFieldWords[field]} of claim ${numberOf(session, claimId)}`,
    claimId,
    mergeKey: `${claimId}/${field}`,
    undo: async () => setBack(session, { claimId, field, before: value, value: before }),
    redo: async () => setBack(session, { claimId, field, before, value }),
  });
}

// Undoing is shown at once and sent when possible, like the change itself. The person does not wait for the server.
function setBack<Field extends DraftField>(
  session: WorkspaceSession,
  { claimId, field, before, value }: FieldChange<Field>,
): void {
  if (!isSameValue(valueNow(session, claimId, field), before))
    throw new ChangedSinceError(draftFieldWords[field]);
  session.saver.edit(claimId, field, value, { isChoice: true });
}

function valueNow<Field extends DraftField>(
  { saver, getClaim }: WorkspaceSession,
  claimId: string,
  field: Field,
): DraftValues[Field] | undefined {
  const entry = saver.getSnapshot().drafts.get(claimId)?.[field];
  if (entry) return entry.value as DraftValues[Field];
  const claim = saver.latest(claimId) ?? getClaim(claimId);
  return claim && valuesOfClaim(claim)[field];
}

function numberOf({ store }: WorkspaceSession, claimId: string): number | string {
  return store.getState().byId.get(claimId)?.number ?? '?';
}
