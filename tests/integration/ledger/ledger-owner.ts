import pg from 'pg';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { LedgerEntry } from '@/lib/domain/ledger';
import { chainOf } from '../../support/ledger-chain';

/** The owner of the tables with the ledger's triggers off: whoever can do everything in the database. */
export async function openLedgerOwner(): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_DATABASE_URL });
  await owner.connect();
  for (const table of ['ledger_entry', 'report'])
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  return owner;
}

export async function closeLedgerOwner(owner: pg.Client): Promise<void> {
  for (const table of ['ledger_entry', 'report'])
    await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await owner.end();
}

/** The rows of a chain as they are stored. */
export async function readChain(owner: pg.Client, scopeId: string): Promise<LedgerEntry[]> {
  const { rows } = await owner.query<Omit<LedgerEntry, 'data'> & { data: string }>(
    `SELECT format, scope_id AS "scopeId", sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
       actor_id AS "actorId", actor_name AS actor, action, claim_id AS "claimId", data, previous_hash AS "previousHash", hash
     FROM ledger_entry WHERE scope_id = $1 ORDER BY sequence`,
    [scopeId],
  );
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Json }));
}

/** Puts other contents into a chain, with every hash from `from` on, and its head, made anew to fit. */
export async function writeChain(
  owner: pg.Client,
  changed: readonly LedgerEntry[],
  from: number,
): Promise<void> {
  const entries = chainOf(changed, from);
  for (const entry of entries.slice(from)) {
    const { scopeId, sequence, format, at, actorId, actor, action, claimId, data, previousHash, hash } =
      entry;
    await owner.query(
      `UPDATE ledger_entry SET format = $3, at = $4, actor_id = $5, actor_name = $6, action = $7, claim_id = $8, data = $9,
         previous_hash = $10, hash = $11 WHERE scope_id = $1 AND sequence = $2`,
      [
        scopeId,
        sequence,
        format,
        at,
        actorId,
        actor,
        action,
        claimId,
        canonicalJson(data),
        previousHash,
        hash,
      ],
    );
  }
  const last = entries.at(-1);
  await owner.query('UPDATE ledger_head SET sequence = $2, hash = $3 WHERE scope_id = $1', [
    last?.scopeId,
    last?.sequence,
    last?.hash,
  ]);
}
