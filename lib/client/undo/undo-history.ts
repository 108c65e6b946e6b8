import {
  dropEntry,
  emptyUndo,
  forgetClaim,
  pushUndo,
  takeRedo,
  takeUndo,
  type UndoEntry,
  type UndoState,
} from './undo-stack';

/** The session's own actions, to undo and redo in the order in which it is asked for. */
export interface UndoHistory {
  push(entry: Omit<UndoEntry, 'at'>): void;
  /** Drops all steps about a claim that was not saved after all. */
  forget(claimId: string): void;
  /** Undoes the last step and returns its label. Null if there is nothing to undo. Throws what the step throws. */
  undo(): Promise<string | null>;
  redo(): Promise<string | null>;
}

/** An empty history. A step that fails is removed: the state has changed since, and trying again would fail again. */
export function createUndoHistory(now: () => number = Date.now): UndoHistory {
  let state: UndoState = emptyUndo;

  // The step is chosen when the key is pressed. It does not wait for a step that is still running, and no later action is
  // taken in its place.
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
