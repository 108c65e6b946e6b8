import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';

interface LedgerExport {
  entries: LedgerEntry[];
  head: { sequence: number; hash: string } | null;
}

function sha256(input: string): string {
  return createHash('sha256').update(input, 'utf8').digest('hex');
}

function describeFault({ entries, head }: LedgerExport): string | null {
  const fault = findChainFault(entries, sha256);
  if (fault)
    return `The chain breaks at entry ${fault.sequence}: its ${fault.reason.replace('_', ' ')} is wrong.`;
  const last = entries.at(-1);
  if (head && (last?.hash !== head.hash || last.sequence !== head.sequence)) {
    return `The chain ends at entry ${last?.sequence ?? 0}, but its head is entry ${head.sequence}.`;
  }
  return null;
}

function readLedger(file: string): LedgerExport | null {
  try {
    const ledger = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<LedgerExport>;
    return Array.isArray(ledger.entries) ? { entries: ledger.entries, head: ledger.head ?? null } : null;
  } catch {
    return null;
  }
}

const ledger = readLedger(process.argv[2] ?? '');
const fault = ledger
  ? describeFault(ledger)
  : 'This file is not a ledger: it needs {"entries": […], "head": …}.';
if (fault) {
  console.error(fault);
  process.exitCode = 1;
} else {
  console.log(
    `The chain holds: ${ledger?.entries.length} entries, head ${ledger?.entries.at(-1)?.hash ?? 'none'}.`,
  );
}
