import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { expect, it } from 'vitest';
// The program's own ways of migrating a database, as `npm start` takes them.
import { migrate } from '@/scripts/lib/database/migrate.mjs';
import { listMigrations } from '@/scripts/lib/database/migrations.mjs';
import { withOwner, withScratchDatabase } from './scratch-database';

/**
 * What a landed version had stored, the sample newsroom in it, under the name of its last migration.
 * A new state is added whenever migrations land; none is edited afterwards.
 */
const landedFolder = path.join(import.meta.dirname, 'landed');
const landed = readdirSync(landedFolder).map((file) => path.parse(file).name);

type Row = Record<string, unknown>;
type Rows = Record<string, Row[]>;

const readLanded = (name: string): Rows =>
  JSON.parse(readFileSync(path.join(landedFolder, `${name}.json`), 'utf8')) as Rows;

/** The database as it stood when this migration was the last one. */
async function restore(url: string, lastMigration: string, rows: Rows): Promise<string[]> {
  const migrations = listMigrations();
  const end = migrations.findIndex(({ name }) => name === lastMigration) + 1;
  await migrate(url, migrations.slice(0, end));
  await withOwner(async (client) => {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    for (const [table, stored] of Object.entries(rows)) {
      await client.query(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
        [JSON.stringify(stored)],
      );
    }
    await client.query('COMMIT');
  }, url);
  return migrations.slice(end).map(({ name }) => name);
}

const readTable = (client: pg.Client, table: string): Promise<Row[]> =>
  client
    .query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${table}" t`)
    .then((answer) => answer.rows.map(({ row }) => row));

/** Every row of before, with every column that there still is, however it is ordered. */
const columnsOf = (rows: Row[], columns: string[]): string[] =>
  rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort();

it.each(landed)('keeps everything that was stored at %s', (name) =>
  withScratchDatabase(async (url) => {
    const before = readLanded(name);
    const later = await restore(url, name, before);
    expect(await migrate(url)).toEqual(later);
    expect(await migrate(url)).toEqual([]);

    await withOwner(async (client) => {
      for (const [table, rows] of Object.entries(before)) {
        // Migrations write to the ledger, and its heads go on with it.
        if (table === 'ledger_head') continue;
        const after = await readTable(client, table);
        const columns = Object.keys(rows[0] ?? {}).filter((column) => column in (after[0] ?? {}));
        const kept = new Set(columnsOf(after, columns));
        expect(
          columnsOf(rows, columns).filter((row) => !kept.has(row)),
          table,
        ).toEqual([]);
      }
    }, url);
  }),
);

it('says of every approval of before which format it was given in, and of each newsroom’s articles that it did', () =>
  withScratchDatabase(async (url) => {
    const name = '20261126171910_article_language';
    await restore(url, name, readLanded(name));
    await migrate(url);

    await withOwner(async (client) => {
      const claims = await readTable(client, 'claim');
      const approved = claims.filter((claim) => claim.approved_seal !== null);
      expect(approved.length).toBeGreaterThan(0);
      expect(approved.map((claim) => claim.approved_format)).toEqual(approved.map(() => 1));
      const entries = await readTable(client, 'ledger_entry');
      const outdated = entries.filter(({ action }) => action === 'seals.outdated');
      expect(new Set(outdated.map((entry) => entry.scope_id))).toEqual(
        new Set(approved.map((claim) => claim.article_id)),
      );
      const authors = await readTable(client, 'claim_author');
      const makers = new Set(authors.map(({ claim_id }) => claim_id));
      expect(claims.filter(({ id }) => !makers.has(id))).toEqual([]);
    }, url);
  }));
