import { canonicalJson, type Json } from './canonical-json';

/** The previous hash of a chain's first entry. */
export const genesisHash = '0'.repeat(64);

/**
 * How the hash of an entry is computed. Entries of format 1 were made before names were kept. Format 1 has no name, and
 * it gives the same hash for null and for an empty text.
 */
export type LedgerFormat = 1 | 2;

/** One event, as the chain keeps it. `at` is the database's clock, ISO 8601 in UTC with microseconds. */
export interface LedgerEntry {
  format: LedgerFormat;
  scopeId: string;
  sequence: number;
  at: string;
  actorId: string | null;
  /** The name that the actor had at that time. Null in format 1, which does not hash it. */
  actor: string | null;
  action: string;
  claimId: string | null;
  data: Json;
  previousHash: string;
  hash: string;
}

/**
 * The string that is hashed for an entry, with SHA-256 in UTF-8. Each field has its own line, so that no value can run
 * into the next one. `data` is the last line, in canonical form. Format 2 writes a text as JSON: it then has no line
 * end of its own, and null differs from an empty text. The SQL function `ledger_append` and scripts/verify.mjs build
 * the same string.
 */
export function ledgerDigestInput(entry: Omit<LedgerEntry, 'hash'>): string {
  const { previousHash, scopeId, sequence, at, actorId, actor, action, claimId } = entry;
  const data = canonicalJson(entry.data);
  const chained = [previousHash, scopeId, String(sequence), at];
  const lines =
    entry.format === 1
      ? [...chained, actorId ?? '', action, claimId ?? '', data]
      : ['linecheck-ledger/2', ...chained, ...[actorId, actor, action, claimId].map(canonicalJson), data];
  return lines.join('\n');
}

export type ChainFault = { sequence: number; reason: 'sequence' | 'previous_hash' | 'hash' };

/**
 * The first entry at which the chain breaks, or null when it holds from its first entry to the head given.
 * `sha256` takes a string (UTF-8) and gives lower-case hex.
 */
export function findChainFault(
  entries: readonly LedgerEntry[],
  sha256: (input: string) => string,
): ChainFault | null {
  let previousHash = genesisHash;
  for (const [index, entry] of entries.entries()) {
    if (entry.sequence !== index + 1) return { sequence: index + 1, reason: 'sequence' };
    if (entry.previousHash !== previousHash) return { sequence: entry.sequence, reason: 'previous_hash' };
    if (sha256(ledgerDigestInput(entry)) !== entry.hash) return { sequence: entry.sequence, reason: 'hash' };
    previousHash = entry.hash;
  }
  return null;
}
