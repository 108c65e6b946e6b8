/** One own action of this session that can be taken back. */
export interface UndoEntry {
  /** What was done, as "Undo …" goes on: "mark claim", "verdict of claim 4". */
  label: string | (() => string);
  /** The claim that it is about. */
  claimId?: string;
  /** Entries with the same key that follow one another soon are one step, as with typing. */
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

/** Further back than this nobody goes; it bounds what a long day keeps in memory. */
const maxSteps = 200;
/** Changes of one field within this many milliseconds are one step. */
const mergeWithin = 4_000;

/** After a new action. What had been undone before can no longer be redone. */
export function pushUndo({ past }: UndoState, entry: UndoEntry): UndoState {
  const last = past.at(-1);
  if (last && isOneStep(last, entry)) {
    const merged = { ...entry, undo: last.undo };
    return { past: [...past.slice(0, -1), merged], future: [] };
  }
  return { past: [...past, entry].slice(-maxSteps), future: [] };
}

/** The step to take back and the state after it; null where there is none. */
export function takeUndo({ past, future }: UndoState): { entry: UndoEntry; state: UndoState } | null {
  const entry = past.at(-1);
  return entry ? { entry, state: { past: past.slice(0, -1), future: [...future, entry] } } : null;
}

/** The step to do again and the state after it; null where there is none. */
export function takeRedo({ past, future }: UndoState): { entry: UndoEntry; state: UndoState } | null {
  const entry = future.at(-1);
  // A redone step is never merged with what follows it.
  return entry
    ? { entry, state: { past: [...past, { ...entry, mergeKey: undefined }], future: future.slice(0, -1) } }
    : null;
}

/** Without one step, wherever it stands by now. */
export function dropEntry({ past, future }: UndoState, { undo, redo }: UndoEntry): UndoState {
  const isOther = (entry: UndoEntry) => entry.undo !== undo || entry.redo !== redo;
  return { past: past.filter(isOther), future: future.filter(isOther) };
}

/** Without what concerns a claim that is not there: it can be neither taken back nor done again. */
export function forgetClaim({ past, future }: UndoState, claimId: string): UndoState {
  const isOther = (entry: UndoEntry) => entry.claimId !== claimId;
  return { past: past.filter(isOther), future: future.filter(isOther) };
}

function isOneStep(last: UndoEntry, entry: UndoEntry): boolean {
  return last.mergeKey !== undefined && last.mergeKey === entry.mergeKey && entry.at - last.at <= mergeWithin;
}
