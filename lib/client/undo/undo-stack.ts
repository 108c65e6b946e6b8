/** One of the session's own actions that can be undone. */
export interface UndoEntry {
  /** What was done, in words that follow "Undo …": "mark claim", "verdict of claim 4". */
  label: string | (() => string);
  /** The claim that it is about. */
  claimId?: string;
  /** Entries with the same key that follow one another quickly are one step, as with typing. */
  mergeKey?: string;
  at: number;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

export interface UndoState {
  past: readonly UndoEntry[];
  future: readonly UndoEntry[];
}

export const emptyUndo: UndoState = { past: [], future: [] };

/** The largest number of steps. Nobody goes further back, and it limits the memory that a long day uses. */
const maxSteps = 200;
/** Changes of one field within this many milliseconds are one step. */
const mergeWithin = 4_000;

/** The state after a new action. What had been undone before can no longer be redone. */
export function pushUndo({ past }: UndoState, entry: UndoEntry): UndoState {
  const last = past.at(-1);
  if (last && isOneStep(last, entry)) {
    const merged = { ...entry, undo: last.undo };
    return { past: [...past.slice(0, -1), merged], future: [] };
  }
  return { past: [...past, entry].slice(-maxSteps), future: [] };
}

/** The step to undo and the state after it. Null if there is none. */
export function takeUndo({ past, future }: UndoState): { entry: UndoEntry; state: UndoState } | null {
  const entry = past.at(-1);
  return entry ? { entry, state: { past: past.slice(0, -1), future: [...future, entry] } } : null;
}

/** The step to redo and the state after it. Null if there is none. */
export function takeRedo({ past, future }: UndoState): { entry: UndoEntry; state: UndoState } | null {
  const entry = future.at(-1);
  // A redone step is never merged with what follows it.
  return entry
    ? { entry, state: { past: [...past, { ...entry, mergeKey: undefined }], future: future.slice(0, -1) } }
    : null;
}

/** The state without one step, in whichever list it is now. */
export function dropEntry({ past, future }: UndoState, { undo, redo }: UndoEntry): UndoState {
  const isOther = (entry: UndoEntry) => entry.undo !== undo || entry.redo !== redo;
  return { past: past.filter(isOther), future: future.filter(isOther) };
}

/** The state without the steps of a claim that does not exist. They can be neither undone nor redone. */
export function forgetClaim({ past, future }: UndoState, claimId: string): UndoState {
  const isOther = (entry: UndoEntry) => entry.claimId !== claimId;
  return { past: past.filter(isOther), future: future.filter(isOther) };
}

function isOneStep(last: UndoEntry, entry: UndoEntry): boolean {
  return last.mergeKey !== undefined && last.mergeKey === entry.mergeKey && entry.at - last.at <= mergeWithin;
}
