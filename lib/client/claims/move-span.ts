import { routes } from '@/lib/contracts/routes';
import { callApi } from '../api/api';
import type { ClaimRecord } from './claim-record';
import { type CommandContext, reportFailure, writeClaim } from './claim-writes';

/** Moves a claim to other words; resolves when the server has answered. */
export type MoveSpan = (claimId: string, startOffset: number, endOffset: number) => Promise<void>;

/** Presses of an edge key within this many milliseconds are one move, and one entry of the history. */
const gatherMs = 450;

interface PendingMove {
  before: ClaimRecord;
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
      callApi(routes.updateClaim, {
        params: { id },
        ifMatch: version,
        body: { start, end, quote: context.text.slice(start, end), revision: session.revision },
        idempotencyKey,
      }),
    );

  async function send(id: string): Promise<void> {
    const move = pending.get(id);
    const after = session.store.getState().byId.get(id);
    pending.delete(id);
    if (!move || !after) return;
    const { before } = move;
    try {
      await write(id, after.startOffset, after.endOffset);
      session.undo.push({
        label: `span of claim ${before.number}`,
        undo: async () => void (await write(id, before.startOffset, before.endOffset)),
        redo: async () => void (await write(id, after.startOffset, after.endOffset)),
      });
    } catch (error) {
      session.store.apply({ type: 'put', record: before });
      reportFailure(context, 'The span was not moved.', error, id);
    } finally {
      move.finish();
    }
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
      clearTimeout(known.timer);
      known.timer = setTimeout(() => void send(id), gatherMs);
      return known.done;
    }
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    pending.set(id, { before: record, timer: setTimeout(() => void send(id), gatherMs), done, finish });
    return done;
  };
}
