import { ApiProblem } from './api-problem';

/**
 * Pauses in milliseconds between the attempts of something that a person waits for. After the last attempt the person is
 * told.
 */
export const briefDelaysMs = [400, 1_500, 4_000];

const longDelaysMs = [1_000, 2_000, 5_000, 15_000];
const longestDelayMs = 20_000;

/** The pause in milliseconds after this many failures of something that is tried without end. */
export function backOffMs(failures: number): number {
  return longDelaysMs[failures] ?? longestDelayMs;
}

/** The same for a failure that may say itself how long to wait: nobody asks again before. */
export function repeatDelayMs(error: unknown, failures: number): number {
  return Math.max(backOffMs(failures), askedPauseMs(error) ?? 0);
}

/** How long an answer asks to be left alone, in milliseconds. Null if it does not. */
export function askedPauseMs(error: unknown): number | null {
  const seconds = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  return seconds === null ? null : seconds * 1_000;
}
