import { type EdgeStep, moveEdge } from '@/lib/client/editor/selection/move-edge';
import type { EditClaim } from './claim-edits';
import type { WriteContext } from './claim-writes';

/** Changes of a claim's span. The text shows each change at once, and no answer to an earlier change undoes it. */
export interface SpanMoves {
  moveSpan(claimId: string, startOffset: number, endOffset: number): void;
  /** Moves one edge from its place on the screen, whatever the server has answered so far. */
  moveEdgeOf(claimId: string, step: EdgeStep): void;
}

export function createSpanMoves({ session, text }: WriteContext, edit: EditClaim): SpanMoves {
  const { store, revision } = session;

  function moveSpan(id: string, startOffset: number, endOffset: number): void {
    const record = store.getState().byId.get(id);
    if (!record || (record.startOffset === startOffset && record.endOffset === endOffset)) return;
    // The place of a changed claim is only proposed. Its edges can be moved before somebody confirms it.
    if (record.unplaced !== null) {
      store.apply({ type: 'propose', id, span: { startOffset, endOffset } });
      return;
    }
    const quote = text.slice(startOffset, endOffset);
    edit(id, 'span', { revision, start: startOffset, end: endOffset, quote });
  }

  return {
    moveSpan,
    moveEdgeOf(id, step) {
      const record = store.getState().byId.get(id);
      if (!record?.isInText) return;
      const span = moveEdge(text, record, step);
      moveSpan(id, span.startOffset, span.endOffset);
    },
  };
}
