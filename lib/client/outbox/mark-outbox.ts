import type { ClaimDto } from '@/lib/contracts/claims';
import { ApiProblem, ApiUnreachable, describeError, isUnanswered, mayPassByItself } from '../api/api-problem';
import { repeatDelayMs } from '../api/retry-delays';
import type { ClaimSaving } from '../drafts/save-status';
import type { KeptMark } from '@/lib/client/drafts/kept-mark';

/** What sending marks needs from outside. */
export interface MarkPorts {
  /** Marks the words. Repeating it with the mark's id and key does not make a second claim. */
  create(mark: KeptMark): Promise<ClaimDto>;
  /** The claim as the server has it. Null if the server has none. */
  find(id: string): Promise<ClaimDto | null>;
  withdraw(claim: ClaimDto): Promise<ClaimDto>;
  reopen(claim: ClaimDto): Promise<ClaimDto>;
  /** Keeps the mark in the browser. */
  keep(mark: KeptMark): void;
  drop(id: string): void;
  /** The server has it. */
  onMade(mark: KeptMark, claim: ClaimDto): void;
  /** The mark was undone: the claim is not there, or is withdrawn. */
  onUndone(mark: KeptMark, claim: ClaimDto | null): void;
  onRefused(mark: KeptMark, problem: ApiProblem): void;
  report(id: string, saving: Omit<ClaimSaving, 'claimId'>): void;
  /** Resolves after the delay, or as soon as trying again may work. */
  wait(delayMs: number, signal: AbortSignal): Promise<void>;
}

/** The marks that the server has not answered. Each is sent until there is an answer, and is then removed. */
export interface MarkOutbox {
  /** Keeps and sends a mark. Resolves to whether it is there in the end. */
  put(mark: KeptMark): Promise<boolean>;
  /** Undoes a waiting mark, or restores it. False if it no longer waits. */
  setWanted(id: string, isWanted: boolean): boolean;
  has(id: string): boolean;
  /** Resolves to whether a waiting mark is there in the end. */
  settled(id: string): Promise<boolean>;
  /** Tries all again now. */
  retry(): void;
  /** Sends nothing again from now on. The marks stay kept for another page. */
  close(): void;
}

interface WaitingMark {
  mark: KeptMark;
  /** The claim on the server, as far as it is known here. */
  claim: ClaimDto | null;
  /** The server refused a step because somebody else changed the claim first. */
  isStale: boolean;
  wake: AbortController;
  settled: Promise<boolean>;
}

export function createMarkOutbox(ports: MarkPorts): MarkOutbox {
  const waiting = new Map<string, WaitingMark>();
  let isClosed = false;

  /** Takes one step towards what is wanted. True if nothing is left to do. */
  async function step(entry: WaitingMark): Promise<boolean> {
    if (entry.isStale && !(await renew(entry))) return true;
    const { mark, claim } = entry;
    if (mark.isWanted) {
      if (!claim) entry.claim = await createOnce(mark);
      else if (!stands(claim)) entry.claim = await ports.reopen(claim);
    } else {
      // The mark may have reached the server although no answer came.
      entry.claim = claim ?? (await ports.find(mark.id));
      if (stands(entry.claim)) entry.claim = await ports.withdraw(entry.claim);
    }
    return stands(entry.claim) === entry.mark.isWanted;
  }

  /** Fetches the claim again after a refusal. False if it has not changed, because asking again is then useless. */
  async function renew(entry: WaitingMark): Promise<boolean> {
    const known = entry.claim;
    entry.claim = await ports.find(entry.mark.id);
    entry.isStale = false;
    if (entry.claim && known && entry.claim.version > known.version) return true;
    entry.mark = { ...entry.mark, isWanted: stands(entry.claim) };
    return false;
  }

  /** The server forgets keys after a day, but never ids. A claim with this id is therefore this mark's. */
  async function createOnce(mark: KeptMark): Promise<ClaimDto> {
    try {
      return await ports.create(mark);
    } catch (error) {
      const isThere = error instanceof ApiProblem && error.code === 'already_exists';
      const claim = isThere ? await ports.find(mark.id) : null;
      if (!claim) throw error;
      return claim;
    }
  }

  function settle(entry: WaitingMark): boolean {
    const { mark, claim } = entry;
    waiting.delete(mark.id);
    ports.drop(mark.id);
    if (mark.isWanted && claim) ports.onMade(mark, claim);
    else ports.onUndone(mark, claim);
    return mark.isWanted;
  }

  async function waitToRepeat(entry: WaitingMark, error: unknown, attempt: number): Promise<void> {
    const isAway = error instanceof ApiUnreachable;
    ports.report(entry.mark.id, {
      changes: 1,
      phase: isAway ? 'offline' : 'failed',
      message: describeError(error),
      requestId: error instanceof ApiProblem ? error.requestId : null,
    });
    entry.wake = new AbortController();
    await ports.wait(
      mayPassByItself(error) ? repeatDelayMs(error, attempt) : Number.POSITIVE_INFINITY,
      entry.wake.signal,
    );
  }

  async function send(entry: WaitingMark): Promise<boolean> {
    for (let attempt = 0; !isClosed; attempt += 1) {
      try {
        if (attempt === 0) ports.report(entry.mark.id, { changes: 1, phase: 'saving' });
        if (await step(entry)) return settle(entry);
        attempt = -1;
      } catch (error) {
        if (isUnanswered(error) || !(error instanceof ApiProblem)) await waitToRepeat(entry, error, attempt);
        else if (entry.mark.isWanted && !entry.claim) return refuse(entry, error);
        else entry.isStale = true;
      }
    }
    // Another page continues with it. Nothing on this page may build on it any more.
    return new Promise<never>(() => undefined);
  }

  function refuse({ mark }: WaitingMark, problem: ApiProblem): false {
    waiting.delete(mark.id);
    ports.drop(mark.id);
    ports.onRefused(mark, problem);
    return false;
  }

  return {
    put(mark) {
      const settled = Promise.resolve(false);
      const wake = new AbortController();
      const entry: WaitingMark = { mark, claim: null, isStale: false, wake, settled };
      waiting.set(mark.id, entry);
      ports.keep(mark);
      entry.settled = send(entry);
      return entry.settled;
    },
    setWanted(id, isWanted) {
      const entry = waiting.get(id);
      if (!entry) return false;
      entry.mark = { ...entry.mark, isWanted };
      ports.keep(entry.mark);
      entry.wake.abort();
      return true;
    },
    has: (id) => waiting.has(id),
    settled: (id) => waiting.get(id)?.settled ?? Promise.resolve(false),
    retry() {
      for (const { mark, wake } of waiting.values()) {
        ports.report(mark.id, { changes: 1, phase: 'saving' });
        wake.abort();
      }
    },
    close() {
      isClosed = true;
      waiting.forEach(({ wake }) => wake.abort());
    },
  };
}

function stands(claim: ClaimDto | null): claim is ClaimDto {
  return claim !== null && claim.state !== 'withdrawn';
}
