/**
 * What is left to a process of the share that it took from a counter that all processes use. It ends with the
 * counter's minute, at `until` in milliseconds. `isRefused`: the counter gave nothing, and gives nothing before.
 */
export interface Allowance {
  left: number;
  until: number;
  isRefused: boolean;
}

export type Taking =
  | { kind: 'taken'; rest: Allowance }
  | { kind: 'refused'; retryAfterSeconds: number }
  /** There is nothing left here; the counter must be asked. */
  | { kind: 'spent' };

/** Lets one request through at the instant `now`, or says why not. */
export function takeOne(allowance: Allowance | undefined, now: number): Taking {
  if (!allowance || allowance.until <= now) return { kind: 'spent' };
  if (allowance.left > 0) return { kind: 'taken', rest: { ...allowance, left: allowance.left - 1 } };
  if (!allowance.isRefused) return { kind: 'spent' };
  return { kind: 'refused', retryAfterSeconds: Math.max(1, Math.ceil((allowance.until - now) / 1000)) };
}

/**
 * How much a process takes at once of a limit: little enough that what an idle process keeps is not missed, and much
 * enough that the counter is seldom asked.
 */
export function shareOf(limit: number): number {
  return Math.max(1, Math.floor(limit / 50));
}
