import 'server-only';
import { type Allowance, shareOf, takeOne } from '@/lib/domain/limits/allowance';
import type { SharedCounter } from './shared-counter';

/** Beyond so many people, those whose minute is over are forgotten. */
const maxKept = 10_000;

/**
 * Lets requests through up to a limit that all processes share. A process takes shares of it, so that the database is
 * asked once for many requests.
 */
export class Rate {
  private readonly allowances = new Map<string, Allowance>();
  private readonly asking = new Map<string, Promise<void>>();

  constructor(
    private readonly counter: SharedCounter,
    private readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Null if the request may go on, else the seconds to wait. Throws if the database does not answer. */
  async take(key: string): Promise<number | null> {
    for (;;) {
      const taking = takeOne(this.allowances.get(key), this.now());
      if (taking.kind === 'refused') return taking.retryAfterSeconds;
      if (taking.kind === 'taken') {
        this.allowances.set(key, taking.rest);
        return null;
      }
      await this.ask(key);
    }
  }

  /** Whoever comes while the counter is asked waits for the same answer. */
  private ask(key: string): Promise<void> {
    const known = this.asking.get(key);
    if (known) return known;
    const asked = this.refill(key).finally(() => this.asking.delete(key));
    this.asking.set(key, asked);
    return asked;
  }

  private async refill(key: string): Promise<void> {
    const share = shareOf(this.limit);
    const { isGiven, millisecondsLeft } = await this.counter.take(key, share);
    if (this.allowances.size > maxKept) this.forget();
    this.allowances.set(key, {
      left: isGiven ? share : 0,
      until: this.now() + Math.max(1, millisecondsLeft),
      isRefused: !isGiven,
    });
  }

  private forget(): void {
    const now = this.now();
    for (const [key, { until }] of this.allowances) if (until <= now) this.allowances.delete(key);
  }
}
