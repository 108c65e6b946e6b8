/** Pauses between the calls of something that a person waits for, in milliseconds. After the last call the person is told. */
export const briefDelaysMs = [400, 1_500, 4_000];

const longDelaysMs = [1_000, 3_000, 8_000, 20_000];
const longestDelayMs = 30_000;

/** The pause after so many failures of something that is tried without end, in milliseconds. */
export function backOffMs(failures: number): number {
  return longDelaysMs[failures] ?? longestDelayMs;
}
