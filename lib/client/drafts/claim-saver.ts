import type { ClaimDto } from '@/lib/contracts/claims';
import { createSignal } from '../signal';
import { type Draft, draftFields, dropFields, editDraft, emptyDraft } from './draft';
import { type DraftField, type DraftValues, valuesOfClaim } from './draft-field';
import { type FieldConflict, resolveConflict } from './merge-draft';
import {
  type ClaimWork,
  createClaimWork,
  isDirty,
  isWaiting,
  type KeptWork,
  newerClaim,
  type SavePorts,
  saveWork,
  workToKeep,
} from './save-work';
import { type ClaimSaving, describeSaving, type SaveStatus } from './save-status';

/** What the page shows about saving. It is the same object until something changes. */
export interface SaverSnapshot {
  drafts: ReadonlyMap<string, Draft>;
  conflicts: ReadonlyMap<string, readonly FieldConflict[]>;
  /** The server's messages about changes that it refused, by claim. */
  refusals: ReadonlyMap<string, string>;
  /** Claims that have a write of another kind on its way: a proposal, a decision, a source. */
  running: ReadonlySet<string>;
  status: SaveStatus;
  /** Whether the browser stores what is to be kept. If not, it is in this tab alone. */
  isKept: boolean;
}

/** Saves what is typed in claims, one write at a time for each claim. It never says "saved" about unsaved work. */
export interface ClaimSaver {
  getSnapshot(): SaverSnapshot;
  subscribe(listener: () => void): () => void;
  /** The newest state of a claim, from wherever it came. */
  observe(claim: ClaimDto): void;
  /** The newest state that is known here. */
  latest(claimId: string): ClaimDto | null;
  /** Takes a change of the state known here, or of `base`. It is sent after a pause, or at once for a choice. */
  edit<Field extends DraftField>(
    claimId: string,
    field: Field,
    value: DraftValues[Field],
    options?: { isChoice?: boolean; base?: DraftValues[Field] },
  ): void;
  /**
   * Sends what waits, for one claim or for all. Resolves when there is an answer of any kind. Held changes have no answer
   * yet.
   */
  flush(claimId?: string): Promise<void>;
  /**
   * Runs a write of another kind in its turn, after everything that waits has been saved. Rejects if that could not be
   * saved.
   */
  run(claimId: string, write: (claim: ClaimDto) => Promise<ClaimDto>): Promise<ClaimDto>;
  /** Everything for this claim waits until the promise settles, because the claim is still being created. */
  hold(claimId: string, made: Promise<unknown>): void;
  resolve(claimId: string, field: DraftField, keep: 'mine' | 'theirs'): void;
  /** Gives up these changes of a claim. The server's values remain. */
  giveUp(claimId: string, fields: readonly DraftField[]): void;
  /** Forgets a claim that was never created, with what was typed for it. */
  discard(claimId: string): void;
  /** Takes over the work that an earlier page left behind. */
  restore(works: ReadonlyMap<string, KeptWork>): void;
  /** Shows work that is not a draft in the status, such as a mark on its way. Null when it is done. */
  report(id: string, saving: Omit<ClaimSaving, 'claimId'> | null): void;
  /** Removes such work from the status, because it was given up or waits for a person. */
  unreport(id: string): void;
  /** Notes whether the browser stored the last of what was to be kept. */
  noteKept(isKept: boolean): void;
  /** Tries nothing again from now on. Another page sends what waits. */
  close(): void;
}

/** The pause after the last key: long enough not to save every word, short enough not to lose a thought. */
const pauseMs = 800;

/** Typed words could not be saved, so nothing may build on them. */
export class NotSavedError extends Error {
  constructor() {
    super('Your last change is not saved yet, so nothing else was sent. Try again when it is.');
    this.name = 'NotSavedError';
  }
}

export function createClaimSaver(ports: SavePorts): ClaimSaver {
  const works = new Map<string, ClaimWork>();
  const reports = new Map<string, ClaimSaving>();
  const running = new Map<string, number>();
  /** Claims that are still being created. Nothing of theirs can have an answer yet. */
  const held = new Map<string, Promise<unknown>>();
  const changed = createSignal();
  let savedAt: number | null = null;
  let isClosed = false;
  let isKept = true;
  let snapshot: SaverSnapshot = {
    drafts: new Map(),
    conflicts: new Map(),
    refusals: new Map(),
    running: new Set(),
    status: { kind: 'clean' },
    isKept: true,
  };

  function notify(): void {
    const waiting = [...works.values()].filter(isWaiting);
    const dirty = waiting.filter(isDirty);
    const savings = waiting.map(({ claimId, draft, phase, message, requestId }) => ({
      claimId,
      changes: Math.max(1, draftFields(draft).length),
      phase: phase === 'idle' ? ('waiting' as const) : phase,
      message,
      requestId,
    }));
    snapshot = {
      drafts: new Map(dirty.map((work) => [work.claimId, work.draft])),
      conflicts: new Map(
        dirty.flatMap((work) => (work.conflicts.length > 0 ? [[work.claimId, work.conflicts]] : [])),
      ),
      refusals: new Map(
        dirty.flatMap(({ claimId, phase, message, retryInMs }) =>
          phase === 'failed' && retryInMs === null ? [[claimId, message ?? '']] : [],
        ),
      ),
      running: new Set(running.keys()),
      status: describeSaving([...savings, ...reports.values(), ...runningSavings()], savedAt),
      isKept,
    };
    changed.emit();
  }

  function runningSavings(): ClaimSaving[] {
    return [...running].map(([claimId, changes]) => ({ claimId, changes, phase: 'saving' }));
  }

  function countRunning(claimId: string, step: 1 | -1): void {
    const count = (running.get(claimId) ?? 0) + step;
    if (count > 0) running.set(claimId, count);
    else running.delete(claimId);
    notify();
  }

  function workOf(claimId: string): ClaimWork {
    const known = works.get(claimId);
    if (known) return known;
    const work = createClaimWork(claimId);
    works.set(claimId, work);
    return work;
  }

  function enqueue<Value>(work: ClaimWork, task: () => Promise<Value>): Promise<Value> {
    const result = work.queue.then(task);
    work.queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  function save(work: ClaimWork): Promise<void> {
    clearTimeout(work.timer);
    return enqueue(work, async () => {
      if (await saveWork(work, ports, notify)) savedAt = ports.now();
      if (work.retryInMs !== null && !isClosed)
        work.timer = setTimeout(() => void save(work), work.retryInMs);
      notify();
    });
  }

  function keep(work: ClaimWork): void {
    ports.keepWork(work.claimId, workToKeep(work));
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: changed.subscribe,
    observe(claim) {
      const work = workOf(claim.id);
      work.claim = newerClaim(work.claim, claim);
    },
    latest: (claimId) => works.get(claimId)?.claim ?? null,
    edit(claimId, field, value, { isChoice = false, base } = {}) {
      const work = workOf(claimId);
      const known = work.claim ? valuesOfClaim(work.claim)[field] : base;
      if (known === undefined) return;
      // The server may already have taken a change. Going back to the value before it must then be sent too.
      const mayHave = work.unanswered?.request.sent[field]?.value ?? known;
      work.draft = editDraft(work.draft, field, mayHave, value);
      work.phase = 'waiting';
      keep(work);
      clearTimeout(work.timer);
      if (isDirty(work)) work.timer = setTimeout(() => void save(work), isChoice ? 0 : pauseMs);
      notify();
    },
    async flush(claimId) {
      const some = claimId === undefined ? [...works.values()] : [workOf(claimId)];
      const waiting = some
        .filter(isWaiting)
        .map(({ claimId }) => ({ claimId, saved: save(workOf(claimId)) }));
      await Promise.all(waiting.filter(({ claimId }) => !held.has(claimId)).map(({ saved }) => saved));
    },
    async run(claimId, write) {
      const work = workOf(claimId);
      countRunning(claimId, 1);
      try {
        if (isDirty(work)) await save(work);
        return await enqueue(work, async () => {
          if (isDirty(work)) throw new NotSavedError();
          const claim = await write((work.claim ??= await ports.load(claimId)));
          work.claim = newerClaim(work.claim, claim);
          ports.onClaim(claim);
          savedAt = ports.now();
          return claim;
        });
      } finally {
        countRunning(claimId, -1);
      }
    },
    hold(claimId, made) {
      held.set(claimId, made);
      void enqueue(workOf(claimId), async () => {
        await made.catch(() => undefined);
        if (held.get(claimId) === made) held.delete(claimId);
      });
    },
    resolve(claimId, field, keepWhose) {
      const work = workOf(claimId);
      if (!work.claim) return;
      work.draft = resolveConflict(work.draft, field, keepWhose, valuesOfClaim(work.claim));
      work.conflicts = work.conflicts.filter((conflict) => conflict.field !== field);
      keep(work);
      void save(work);
    },
    giveUp(claimId, fields) {
      const work = workOf(claimId);
      work.draft = dropFields(work.draft, fields);
      work.unanswered = null;
      work.conflicts = work.conflicts.filter(({ field }) => !fields.includes(field));
      work.phase = 'idle';
      keep(work);
      if (isWaiting(work)) void save(work);
      notify();
    },
    discard(claimId) {
      const work = works.get(claimId);
      if (work) {
        clearTimeout(work.timer);
        // A save that waits in line then finds nothing to do.
        work.draft = emptyDraft;
        work.unanswered = null;
      }
      works.delete(claimId);
      ports.keepWork(claimId, null);
      notify();
    },
    restore(kept) {
      for (const [claimId, { draft, unanswered }] of kept) {
        const work = workOf(claimId);
        work.draft = { ...draft, ...work.draft };
        work.unanswered ??= unanswered;
        keep(work);
        void save(work);
      }
      notify();
    },
    report(id, saving) {
      if (saving) reports.set(id, { ...saving, claimId: id });
      else if (reports.delete(id)) savedAt = ports.now();
      notify();
    },
    unreport(id) {
      if (reports.delete(id)) notify();
    },
    noteKept(isKeptNow) {
      if (isKept === isKeptNow) return;
      isKept = isKeptNow;
      notify();
    },
    close() {
      isClosed = true;
      for (const work of works.values()) clearTimeout(work.timer);
    },
  };
}
