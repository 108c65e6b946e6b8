import { draftFields, type DraftEntry } from '@/lib/client/drafts/draft';
import type { DraftField, DraftValues } from '@/lib/client/drafts/draft-field';
import type { KeptActs } from '@/lib/client/drafts/draft-store';
import { holdKeeperLock } from '@/lib/client/outbox/keeper-lock';
import { nextNumber } from '../session/show-mark';
import type { WorkspaceSession } from '../session/workspace-session';
import { pushEditUndo } from './claim-edits';
import type { ActContext } from './claim-writes';
import { sendMark } from './mark-claim';

/** Takes over what other pages of this person kept for the article and could not send before they closed. */
export interface TakingUp {
  /** Takes over what a page left, as soon as that page is gone. */
  look(): Promise<void>;
  /** Takes over what is left by pages that are gone now. Resolves when it is on its way. */
  takeNow(): Promise<void>;
  /** From now on, another page may take over what this one keeps. */
  stop(): void;
}

/**
 * Is responsible for what this page keeps, and shows and sends what earlier pages left. Each action is sent by only one
 * page.
 */
export function takeUpKept(session: WorkspaceSession): TakingUp {
  const context: ActContext = { session, notices: session.notices };
  const { drafts, keeper } = session;
  const lock = holdKeeperLock(keeper);
  const take = (other: string) => async () => restore(context, await drafts.takeFrom(other));
  // A browser that stores nothing has nothing left over.
  const listOthers = async () =>
    [...(await drafts.listKeepers().catch(() => []))].filter((id) => id !== keeper);
  return {
    async look() {
      for (const other of await listOthers()) lock.onceGone(other, take(other));
    },
    async takeNow() {
      for (const other of await listOthers()) await lock.ifGone(other, take(other));
    },
    stop: lock.release,
  };
}

async function restore(context: ActContext, { marks, works }: KeptActs): Promise<void> {
  const { session } = context;
  if (marks.length === 0 && works.size === 0) return;
  await whenListed(context);
  // A different person may be signed in by now.
  session.identity.doubt();
  for (const mark of marks) sendMark(context, { ...mark, number: nextNumber(session) });
  session.saver.restore(works);
  for (const [claimId, { draft }] of works) {
    for (const field of draftFields(draft)) pushKeptUndo(context, claimId, field, draft[field] as DraftEntry);
  }
}

function pushKeptUndo<Field extends DraftField>(
  { session }: ActContext,
  claimId: string,
  field: Field,
  { base, value }: DraftEntry,
): void {
  const before = base as DraftValues[Field];
  pushEditUndo(session, { claimId, field, before, value: value as DraftValues[Field] });
}

/** Resolves when the claims of the article are in the list. Only then is the next number known. */
function whenListed({ session: { store } }: ActContext): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().status === 'ready') return resolve();
    const stop = store.subscribe(() => {
      if (store.getState().status !== 'ready') return;
      stop();
      resolve();
    });
  });
}
