import fs from 'node:fs';
import { withFolderLock } from '../process/folder-lock.mjs';
import { projectPath, resolveFromProject } from '../project/project.mjs';
import { runNodeQuietly } from '../process/run.mjs';
import { hashFiles, isStamped } from './source-hash.mjs';
import { step } from '../project/steps.mjs';

const generatedClient = ['lib', 'server', 'generated'];

const prismaEnv = {
  // Generating needs no engine. If any existing program is named here, Prisma does not download one.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

/** Generates the Prisma client when the schema or Prisma itself has changed since the last time. */
export async function generatePrismaClient() {
  const stampFile = projectPath('.cache', 'prisma-client.sha256');
  const hash = hashFiles(['prisma/schema', 'node_modules/prisma/package.json']);
  const isCurrent = () => isStamped(stampFile, hash) && fs.existsSync(projectPath(...generatedClient));
  if (isCurrent()) return;
  await withFolderLock('generate', async () => {
    if (isCurrent()) return;
    await step('Generating the database client', () =>
      runNodeQuietly('prisma-generate', [resolveFromProject('prisma/build/index.js'), 'generate'], prismaEnv),
    );
    fs.writeFileSync(stampFile, hash);
  });
}
