import { buildApplication } from '../setup/build.mjs';
import { createDatabaseGuard } from '../database/database-guard.mjs';
import { findDatabase, startDatabase } from '../database/database.mjs';
import { prepareDatabase } from '../database/prepare-database.mjs';
import { generatePrismaClient } from '../setup/prisma-client.mjs';
import { listSamplePeople, loadSample } from './sample.mjs';
import { loadSecrets } from '../project/settings.mjs';
import { step } from '../project/steps.mjs';
import { serverEnvironment, startWebServer } from './web-server.mjs';
import { keepWebServer } from './web-server-guard.mjs';

async function openDatabase(settings, shutdown) {
  const database = findDatabase(settings);
  const guard = database.isEmbedded ? createDatabaseGuard(database) : database;
  shutdown.add(() => guard.stop());
  const ownerUrl = await startDatabase(guard, database.isEmbedded);
  const appUrl = await prepareDatabase(settings, ownerUrl);
  const environment = {
    ...serverEnvironment(settings, appUrl, loadSecrets(settings.dataDirectory).sessionSecret),
    ...(database.isEmbedded ? { LINECHECK_POSTGRES_FOLDER: database.folder } : {}),
  };
  if (database.isEmbedded) await loadSample(ownerUrl, environment);
  return { environment, people: database.isEmbedded ? await listSamplePeople(ownerUrl) : [] };
}

function printPeople(people) {
  const rows = people.map(({ email, password, newsroom, roles }) => [
    email,
    password,
    newsroom,
    roles.join(', '),
  ]);
  const width = (column) => Math.max(...rows.map((row) => row[column].length));
  for (const row of rows) {
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(width(column)))
        .join('   ')
        .trimEnd()}`,
    );
  }
}

function printWelcome(settings, people) {
  console.log(`\nLinecheck is ready: ${settings.publicUrl}\n`);
  if (people.length > 0) {
    console.log('Sign in as one of the sample people (e-mail, password, newsroom, roles):');
    printPeople(people);
    console.log('Anyone who reads this list can sign in: it is for trying things out on your own machine.\n');
  } else {
    console.log('A first account: npm run admin:create -- --email EMAIL --name NAME --newsroom NEWSROOM\n');
  }
  console.log('Stop with Ctrl-C.');
}

/** Starts everything. Resolves to the exit code when it is stopped, or when no web server stays. `mode` is that of Next: `start` or `dev`. */
export async function runApplication(settings, shutdown, mode) {
  await generatePrismaClient();
  const { environment, people } = await openDatabase(settings, shutdown);
  if (mode === 'start') await buildApplication();
  let server;
  await step('Starting the server', async () => {
    server = await startWebServer(mode, settings, environment);
  });
  printWelcome(settings, people);
  return keepWebServer(
    server,
    () => startWebServer(mode, settings, environment, { isRevived: true }),
    shutdown,
  );
}
