import './lib/setup/require-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrationsFolder } from './lib/database/migrations.mjs';
import { diffSchemas, readSchema } from './lib/database/schema-diff.mjs';
import { fail, runMain } from './lib/project/steps.mjs';

// The schema after the newest migration. The next migration is the difference from it.
const snapshotFile = path.join(migrationsFolder, 'schema-snapshot.prisma');

function migrationName(name) {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return `${time}_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
}

function writeMigration(name, script, schema) {
  const file = path.join(migrationsFolder, migrationName(name), 'migration.sql');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, script);
  fs.writeFileSync(snapshotFile, schema);
  fs.writeFileSync(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote ${path.relative(process.cwd(), file)}; read it before you commit it.`);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean' }, accept: { type: 'boolean' } },
  });
  const schema = readSchema();
  // For a migration written by hand. Its author states that it brings the database to this schema.
  if (values.accept) return fs.writeFileSync(snapshotFile, schema);
  const before = fs.existsSync(snapshotFile) ? fs.readFileSync(snapshotFile, 'utf8') : null;
  const script = await diffSchemas(before, schema);
  if (!script) return console.log('The migrations match the schema.');
  if (values.check) fail('The schema has changes without a migration: npm run db:diff -- NAME');
  if (!positionals[0]) fail('Say what the migration is for: npm run db:diff -- NAME');
  return writeMigration(positionals.join(' '), script, schema);
}

await runMain(main);
