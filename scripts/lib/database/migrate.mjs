import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { prepareJobSchema } from './job-schema.mjs';
import { listMigrations } from './migrations.mjs';
import { fail } from '../project/steps.mjs';

// Any number that nothing else locks in this database will do. Prisma's own is 72707369.
const migrationLock = 5_124_671_009;

// This is Prisma's own table, so that `prisma migrate status` and `prisma migrate deploy` agree with what is done here.
const createHistory = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

async function takeLock(client) {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [migrationLock]);
    if (rows[0].taken) return;
    await sleep(500);
  }
  fail('Another instance has been migrating this database for a minute. Try again when it is done.');
}

async function listApplied(client) {
  const { rows } = await client.query(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
  );
  return rows;
}

/** Refuses a history that these files did not make. Continuing on a guess could damage what people saved. */
function checkHistory(applied, migrations) {
  for (const row of applied) {
    const migration = migrations.find(({ name }) => name === row.migration_name);
    if (!row.finished_at)
      fail(
        `The database has an unfinished migration, ${row.migration_name}; restore a backup or resolve it first.`,
      );
    if (!migration)
      fail(
        `The database has a migration that this version does not know, ${row.migration_name}; a newer Linecheck wrote it.`,
      );
    if (migration.checksum !== row.checksum)
      fail(`The migration ${row.migration_name} was changed after it was applied to this database.`);
  }
}

async function applyOne(client, { name, script, checksum }) {
  try {
    // The script and its record are in one transaction: a migration killed at any point is applied once or not at all.
    await client.query('begin');
    await client.query(script);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const place = error.position
      ? ` at line ${script.slice(0, Number(error.position)).split('\n').length}`
      : '';
    fail(`The migration ${name} failed${place} and changed nothing: ${error.message}`);
  }
}

/** Applies the missing migrations, one instance at a time. Resolves to the names of those it applied. */
export async function migrate(ownerUrl, migrations = listMigrations()) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await takeLock(client);
    await client.query(createHistory);
    const applied = await listApplied(client);
    checkHistory(applied, migrations);
    const isApplied = ({ name }) => applied.some((row) => row.migration_name === name);
    const missing = migrations.filter((migration) => !isApplied(migration));
    for (const migration of missing) await applyOne(client, migration);
    await prepareJobSchema(client, ownerUrl);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
