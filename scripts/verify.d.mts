/** Whether a ledger holds, as the exit code; the entry at fault, and in words what that proves and what not. */
export function verify(
  text: string,
  given?: { head?: { sequence: number; hash: string } | null; report?: Buffer | null },
): { code: 0 | 1 | 3; entry: number | null; lines: string[] };
