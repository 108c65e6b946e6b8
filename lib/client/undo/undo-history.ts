import { dropEntry, emptyUndo, forgetClaim, pushUndo, takeRedo, takeUndo, type UndoEntry, type UndoState } from './undo-stack';

/** The session's own actions and the way back through them, taken in the order in which it is asked for. */
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

  // What was done last when the key was pressed: a step on its way makes none wait, and no later act is taken for it.
  async function run(take: typeof takeUndo, direction: 'undo' | 'redo'): Promise<string | null> {
    const taken = take(state);
    if (!taken) return null;
    state = taken.state;
    try {
      await taken.entry[direction]();
    } catch (error) {
      state = dropEntry(state, taken.entry);
      throw error;
    }
    const { label } = taken.entry;
    return typeof label === 'string' ? label : label();
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
