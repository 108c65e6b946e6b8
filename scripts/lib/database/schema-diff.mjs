import fs from 'node:fs';
import path from 'node:path';
import { projectPath } from '../project/project.mjs';
import { loadSchemaEngine } from './schema-engine.mjs';

/** The whole schema as one text. */
export function readSchema() {
  const folder = projectPath('prisma', 'schema');
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return names
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8').trim())
    .join('\n\n')
    .concat('\n');
}

function schemaTarget(content) {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

/** The statements that bring a database from one schema, or from nothing, to another. Empty if there are none. */
export async function diffSchemas(before, after) {
  const engine = await loadSchemaEngine();
  const { stdout } = await engine.diff({
    from: before === null ? { tag: 'empty' } : schemaTarget(before),
    to: schemaTarget(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (stdout.includes('This is an empty migration')) return '';
  // The schema always exists, and an owner without CREATE on the database may not even ask for it.
  return stdout.replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n', '');
}
