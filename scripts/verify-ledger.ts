import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { z } from 'zod';
import { ledgerDto } from '@/lib/contracts/gate';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';

const reasons = {
  sequence: 'it is not the next in line',
  previous_hash: 'it does not follow from the one before',
  hash: 'its contents are not those that were hashed',
};

function sha256(input: string): string {
  return createHash('sha256').update(input, 'utf8').digest('hex');
}

function describeFault(
  entries: readonly LedgerEntry[],
  head: { sequence: number; hash: string },
): string | null {
  const fault = findChainFault(entries, sha256);
  if (fault) return `The chain breaks at entry ${fault.sequence}: ${reasons[fault.reason]}.`;
  const last = entries.at(-1);
  if (last?.sequence === head.sequence && last.hash === head.hash) return null;
  return `The chain ends at entry ${last?.sequence ?? 0}, but its head is entry ${head.sequence}, ${head.hash}.`;
}

function readLedger(file: string): { entries: LedgerEntry[]; head: { sequence: number; hash: string } } {
  const { entries, head, scopeId } = ledgerDto.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const stray = entries.find((entry) => entry.scopeId !== scopeId);
  if (stray) throw new Error(`entry ${stray.sequence} belongs to another chain`);
  return { entries: entries as LedgerEntry[], head };
}

/** Tells from the answer of `GET /articles/:id/ledger` alone, without the server, whether the chain holds. */
function main(file: string): number {
  let ledger: ReturnType<typeof readLedger>;
  try {
    ledger = readLedger(file);
  } catch (error) {
    const detail =
      error instanceof z.ZodError
        ? z.prettifyError(error)
        : error instanceof Error
          ? error.message
          : String(error);
    console.error(`${file} is not a whole ledger: ${detail}`);
    return 1;
  }
  const fault = describeFault(ledger.entries, ledger.head);
  if (fault) console.error(fault);
  else console.log(`${ledger.entries.length} entries, chain holds, head ${ledger.head.hash}`);
  return fault ? 1 : 0;
}

process.exitCode = main(process.argv[2] ?? '');
