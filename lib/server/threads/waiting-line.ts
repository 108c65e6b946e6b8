import { Failure } from '@/lib/domain/failure';

interface Waiting {
  turn: () => void;
  person: string;
}

/**
 * Lets a fixed number through at once. The others wait their turn, and nobody is let into a line that is full. Turns go
 * round the people who wait, so that nobody who brings many holds up somebody who brings one.
 */
export class WaitingLine {
  private running = 0;
  private readonly waiting: Waiting[] = [];
  private turns = 0;
  /** Whose turn was when; forgotten when nobody waits. */
  private readonly lastTurns = new Map<string, number>();

  constructor(
    private readonly maxRunning: number,
    private readonly maxWaiting: number,
  ) {}

  /**
   * Resolves when it is the caller's turn, to a function that gives the place back. 503 when the line is full;
   * rejects with the signal's reason.
   */
  async enter(signal?: AbortSignal, person = ''): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.running < this.maxRunning) {
      this.running += 1;
      this.noteTurn(person);
    } else await this.wait(signal, person);
    let isInside = true;
    return () => {
      if (isInside) this.leave();
      isInside = false;
    };
  }

  private wait(signal: AbortSignal | undefined, person: string): Promise<void> {
    if (this.waiting.length >= this.maxWaiting)
      throw new Failure('not_ready', 'The server is busy with other long texts. Try again in a moment.', {
        retryAfterSeconds: 5,
      });
    return new Promise<void>((resolve, reject) => {
      const entry: Waiting = {
        person,
        turn: () => {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(entry);
    });
  }

  /** Whoever leaves hands the place on, so that nobody slips in between. */
  private leave(): void {
    const next = this.takeNext();
    if (next) next.turn();
    else this.running -= 1;
  }

  /** Of those who wait, the person whose last turn is longest ago, and of theirs what came first. */
  private takeNext(): Waiting | undefined {
    const lastTurn = ({ person }: Waiting) => this.lastTurns.get(person) ?? -1;
    const [first, ...others] = this.waiting;
    if (!first) {
      this.lastTurns.clear();
      return undefined;
    }
    const next = others.reduce((best, one) => (lastTurn(one) < lastTurn(best) ? one : best), first);
    this.waiting.splice(this.waiting.indexOf(next), 1);
    this.noteTurn(next.person);
    return next;
  }

  private noteTurn(person: string): void {
    this.turns += 1;
    this.lastTurns.set(person, this.turns);
  }
}
