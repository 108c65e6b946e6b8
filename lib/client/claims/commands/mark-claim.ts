import { describeAnchor } from '@/lib/domain/text/offsets/describe-anchor';
import { callApi } from '@/lib/client/api/api';
import { randomId } from '@/lib/client/api/random-id';
import type { Draft } from '@/lib/client/drafts/draft';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import type { KeptMark } from '@/lib/client/drafts/kept-mark';
import { hideMark, nextNumber, showMark } from '../session/show-mark';
import { type ActContext, type WriteContext, reopening, writeClaim } from './claim-writes';
import { cutClaim } from './cut-claim';

interface MarkOptions {
  statement?: string;
  /** A claim to cut once the new one is saved. The words must never be without both. */
  replaces?: string;
}

/**
 * Marks a claim and returns its id. The claim is in the text before the server knows it, and is kept in this browser
 * until the server has answered. After a lost connection the mark is sent again; after a refusal the person decides.
 */
export function startMark(
  context: WriteContext,
  { startOffset, endOffset }: SpanRange,
  { statement = '', replaces }: MarkOptions = {},
): string {
  const { session, text } = context;
  const id = randomId();
  const { start, end, quote, prefix, suffix } = describeAnchor(text, startOffset, endOffset);
  sendMark(context, {
    id,
    key: id,
    revision: session.revision,
    anchor: { start, end, quote, prefix, suffix },
    statement,
    number: nextNumber(session),
    at: new Date().toISOString(),
    replaces: replaces ?? null,
    isWanted: true,
  });
  return id;
}

/** Shows a mark, sends it and remembers how to undo it. Also used for a mark that an earlier page left behind. */
export function sendMark(context: ActContext, mark: KeptMark): void {
  if (mark.isWanted) showMark(context.session, mark);
  put(context, mark);
  if (mark.isWanted) pushMarkUndo(context, mark);
}

/** All other writes of the claim wait until it is saved. */
function put(context: ActContext, mark: KeptMark): void {
  const { session } = context;
  const made = session.marks.put(mark);
  session.saver.hold(mark.id, made);
  const { replaces } = mark;
  if (replaces !== null) void made.then((isMade) => isMade && cutClaim(context, replaces));
}

function pushMarkUndo(context: ActContext, mark: KeptMark): void {
  const { session } = context;
  const { id } = mark;
  let typed: Draft | undefined;

  function retype(): void {
    if (typed) session.saver.restore(new Map([[id, { draft: typed, unanswered: null }]]));
  }
  async function undo(): Promise<void> {
    typed = session.saver.getSnapshot().drafts.get(id);
    if (session.marks.setWanted(id, false)) return hideMark(session, id);
    await writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('withdrawClaim', {
        params: { id },
        body: { reason: 'Mark undone' },
        ifMatch: version,
        idempotencyKey,
      }),
    );
  }
  async function redo(): Promise<void> {
    const isThere = !session.marks.has(id) && session.store.getState().byId.has(id);
    if (isThere) {
      await writeClaim(context, id, reopening(id));
      return;
    }
    showMark(session, mark);
    if (session.marks.setWanted(id, true)) session.saver.hold(id, session.marks.settled(id));
    else put(context, { ...mark, isWanted: true });
    retype();
  }

  session.undo.push({
    label: () => `marking claim ${session.store.getState().byId.get(id)?.number ?? mark.number}`,
    claimId: id,
    undo,
    redo,
  });
}
