/**
 * The exit code that says whether a ledger holds, the number of the faulty entry, and in words what is and is not proven.
 */
export function verify(
  text: string,
  given?: { head?: { sequence: number; hash: string } | null; report?: Buffer | null },
): { code: 0 | 1 | 3; entry: number | null; lines: string[] };
