import { callApi } from '../api/api';
import type { ClaimRecord } from './claim-record';
import { type CommandContext, reportFailure, writeClaim } from './claim-writes';

/** Moves a claim to other words; resolves when the server has answered. */
export type MoveSpan = (claimId: string, startOffset: number, endOffset: number) => Promise<void>;

/** Presses of an edge key within this many milliseconds are one move, and one entry of the history. */
const gatherMs = 450;

interface PendingMove {
  before: ClaimRecord;
  to: { startOffset: number; endOffset: number };
  timer: ReturnType<typeof setTimeout>;
  done: Promise<void>;
  finish: () => void;
}

/** The text shows the new span at once; a refusal puts the old one back. */
export function createMoveSpan(context: CommandContext): MoveSpan {
  const { session } = context;
  const pending = new Map<string, PendingMove>();

  const write = (id: string, start: number, end: number) =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('updateClaim', {
        params: { id },
        ifMatch: version,
        body: { start, end, quote: context.text.slice(start, end), revision: session.revision },
        idempotencyKey,
      }),
    );

  async function send(id: string): Promise<void> {
    const move = pending.get(id);
    pending.delete(id);
    if (!move) return;
    const { before, to } = move;
    try {
      await write(id, to.startOffset, to.endOffset);
      session.undo.push({
        label: `span of claim ${before.number}`,
        undo: async () => void (await write(id, before.startOffset, before.endOffset)),
        redo: async () => void (await write(id, to.startOffset, to.endOffset)),
      });
    } catch (error) {
      session.store.apply({ type: 'put', record: before });
      reportFailure(context, 'The span was not moved.', error, id);
    } finally {
      showPending(id);
      move.finish();
    }
  }

  // The answer to one move has the claim as it was before the next, which was made while that one was on its way.
  function showPending(id: string): void {
    const next = pending.get(id);
    const record = session.store.getState().byId.get(id);
    if (next && record) session.store.apply({ type: 'put', record: { ...record, ...next.to } });
  }

  return function moveSpan(id, startOffset, endOffset) {
    const record = session.store.getState().byId.get(id);
    if (!record || (record.startOffset === startOffset && record.endOffset === endOffset))
      return Promise.resolve();
    session.store.apply({ type: 'put', record: { ...record, startOffset, endOffset } });
    // The place of a changed claim is only proposed: its edges are set before somebody says yes to it.
    if (record.unplaced !== null) return Promise.resolve();
    const known = pending.get(id);
    if (known) {
      known.to = { startOffset, endOffset };
      clearTimeout(known.timer);
      known.timer = setTimeout(() => void send(id), gatherMs);
      return known.done;
    }
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const timer = setTimeout(() => void send(id), gatherMs);
    pending.set(id, { before: record, to: { startOffset, endOffset }, timer, done, finish });
    return done;
  };
}
