import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genesisHash, type LedgerEntry, ledgerDigestInput } from '@/lib/domain/ledger';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Ledger {
  scopeId: string;
  entries: (LedgerEntry & { actor: string | null })[];
  head: { sequence: number; hash: string };
}
let ledger: Ledger;

beforeAll(() => {
  const scopeId = '5f0c2f5e-1b1f-4c57-9a54-0c1d6f1f2a11';
  const entries: Ledger['entries'] = [];
  for (let sequence = 1; sequence <= 5; sequence += 1) {
    const entry = {
      scopeId,
      sequence,
      at: `2026-11-22T12:00:0${sequence}.123456Z`,
      actorId: null,
      action: 'claim.updated',
      claimId: null,
      data: { changes: { statement: ['', `Ünïcode “${sequence}” \u2028`] } },
      previousHash: entries.at(-1)?.hash ?? genesisHash,
    };
    entries.push({
      ...entry,
      actor: 'Ana',
      hash: createHash('sha256').update(ledgerDigestInput(entry)).digest('hex'),
    });
  }
  const { sequence, hash } = entries[4]!;
  ledger = { scopeId, entries, head: { sequence, hash } };
});

function verify(contents: string): { status: number | null; output: string } {
  const file = path.join(folder, 'ledger.json');
  fs.writeFileSync(file, contents);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/verify-ledger.ts', file],
    { encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

const tampered = (change: (copy: Ledger) => void) => {
  const copy = structuredClone(ledger);
  change(copy);
  return JSON.stringify(copy);
};

describe('verify-ledger', { timeout: 60_000 }, () => {
  it('says that a whole chain holds', () => {
    expect(verify(JSON.stringify(ledger))).toEqual({
      status: 0,
      output: `5 entries, chain holds, head ${ledger.head.hash}\n`,
    });
  });

  it.each<[string, (copy: Ledger) => void, string]>([
    ['an edited entry', ({ entries }) => void (entries[2]!.data = { changes: {} }), 'breaks at entry 3'],
    [
      'an edited time',
      ({ entries }) => void (entries[1]!.at = '2026-11-22T12:00:02.123457Z'),
      'breaks at entry 2',
    ],
    ['a deleted entry', ({ entries }) => void entries.splice(1, 1), 'breaks at entry 2'],
    [
      'an inserted entry',
      ({ entries }) => void entries.splice(2, 0, { ...entries[1]! }),
      'breaks at entry 3',
    ],
    ['a cut end', ({ entries }) => void entries.pop(), 'ends at entry 4, but its head is entry 5'],
    [
      'an entry of another chain',
      ({ entries }) => void (entries[3]!.scopeId = 'x'),
      'entry 4 belongs to another chain',
    ],
  ])('finds %s', (_, change, words) => {
    const { status, output } = verify(tampered(change));
    expect(status).toBe(1);
    expect(output).toContain(words);
  });

  it.each(['', '{}', '[]', 'not json'])('names a file that is no ledger: %j', (contents) => {
    const { status, output } = verify(contents);
    expect(status).toBe(1);
    expect(output).toContain('is not a whole ledger');
    expect(output).not.toContain('at Module');
  });
});
