import { parseArgs } from 'node:util';
import { installPackages } from '../setup/install.mjs';
import { projectPath } from '../project/project.mjs';
import { runVisibly } from '../process/run.mjs';
import { loadEnvironmentFile, loadSecrets, readSettings } from '../project/settings.mjs';
import { fail, printStepsToStderr } from '../project/steps.mjs';
import { createShutdown } from '../process/stop-signals.mjs';

/** Reads `--name value` options. `usage` is the line that is shown if a required one is missing. */
export function readOptions(names, required, usage) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    fail(`${error.message}\n${usage}`);
  }
  if (required.some((name) => !values[name]?.trim())) fail(usage);
  return values;
}

/** Runs `work` with a migrated database: the running one, or the embedded one, started only for that time. */
export async function withDatabase(work) {
  printStepsToStderr();
  loadEnvironmentFile();
  const settings = readSettings();
  const shutdown = createShutdown();
  try {
    await installPackages();
    const { findAppUrl, findDatabase } = await import('../database/database.mjs');
    const { migrate } = await import('../database/migrate.mjs');
    const database = findDatabase(settings);
    const { ownerUrl, isStarted } = await database.start();
    if (isStarted) shutdown.add(() => database.stop());
    const appUrl = await findAppUrl(settings, ownerUrl);
    const applied = await migrate(ownerUrl);
    return await work({ settings, appUrl, applied });
  } finally {
    await shutdown.stop();
  }
}

/** Runs one of the TypeScript commands as the application's role, with its input as JSON. Resolves to its exit code. */
export async function runServerCommand(file, input, { settings, appUrl }) {
  const { generatePrismaClient } = await import('../setup/prisma-client.mjs');
  const { typescriptArguments } = await import('../setup/typescript.mjs');
  const { serverEnvironment } = await import('./web-server.mjs');
  await generatePrismaClient();
  const { sessionSecret } = loadSecrets(settings.dataDirectory);
  // The input goes through the environment. Everybody who lists processes sees arguments, and this may hold a password.
  const env = {
    ...serverEnvironment(settings, appUrl, sessionSecret),
    LINECHECK_INPUT: JSON.stringify(input),
  };
  return runVisibly(process.execPath, typescriptArguments(projectPath('scripts', file)), { env });
}
