import { emptyUndo, forgetClaim, pushUndo, takeRedo, takeUndo, type UndoEntry, type UndoState } from './undo-stack';

/** The session's own actions and the way back through them. One step runs at a time. */
export interface UndoHistory {
  push(entry: Omit<UndoEntry, 'at'>): void;
  /** Drops all steps about a claim that was not made after all. */
  forget(claimId: string): void;
  /** Takes the last step back and gives its label; null when there is nothing to undo. Throws what the step throws. */
  undo(): Promise<string | null>;
  redo(): Promise<string | null>;
}

/** An empty history. A step that fails is gone: the world has moved on, and trying again would fail again. */
export function createUndoHistory(now: () => number = Date.now): UndoHistory {
  let state: UndoState = emptyUndo;
  let running: Promise<unknown> = Promise.resolve();

  function run(take: typeof takeUndo, direction: 'undo' | 'redo'): Promise<string | null> {
    const step = running.then(async () => {
      const taken = take(state);
      if (!taken) return null;
      const before = state;
      state = taken.state;
      try {
        await taken.entry[direction]();
      } catch (error) {
        if (state === taken.state) {
          state =
            direction === 'undo'
              ? { ...taken.state, future: before.future }
              : { ...taken.state, past: before.past };
        }
        throw error;
      }
      const { label } = taken.entry;
      return typeof label === 'string' ? label : label();
    });
    running = step.catch(() => null);
    return step;
  }

  return {
    push: (entry) => {
      state = pushUndo(state, { ...entry, at: now() });
    },
    forget: (claimId) => {
      state = forgetClaim(state, claimId);
    },
    undo: () => run(takeUndo, 'undo'),
    redo: () => run(takeRedo, 'redo'),
  };
}
