import fs from 'node:fs';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { resolveFromProject } from '../project/project.mjs';

// The engine asks a database for its version before it does anything. Comparing two schemas needs no other answer. Column
// types: 5 is boolean, 7 text, 0 a 32-bit integer.
const versionAnswer = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [5, 7, 0],
  rows: [[true, 'PostgreSQL 18.0', 180000]],
};

async function refuse() {
  throw new Error('Comparing schemas touches no database.');
}

const connection = {
  provider: 'postgres',
  adapterName: 'no-database',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => versionAnswer,
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  dispose: async () => {},
};

const noDatabase = {
  provider: 'postgres',
  adapterName: 'no-database',
  connect: async () => connection,
  connectToShadowDb: async () => connection,
};

/**
 * Prisma's schema engine as WebAssembly, for comparing schemas; the native one is a separate download. Its two packages
 * are development dependencies. Only `npm run db:diff` compares schemas; starting and migrating need just the written
 * migrations.
 */
export async function loadSchemaEngine() {
  const entry = resolveFromProject('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = fs.readFileSync(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(noDatabase);
  return engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
}
