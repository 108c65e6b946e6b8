import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startOidcIssuer } from '../../../tests/support/oidc-issuer.mjs';
import { buildApplication } from '../setup/build.mjs';
import { findDatabase, startDatabase } from '../database/database.mjs';
import { findFreePort } from '../process/free-port.mjs';
import { prepareDatabase } from '../database/prepare-database.mjs';
import { isAlive } from '../process/process-alive.mjs';
import { loadSample } from '../application/sample.mjs';
import { loadSecrets, readSettings } from '../project/settings.mjs';
import { step } from '../project/steps.mjs';
import { serverEnvironment, startWebServer } from '../application/web-server.mjs';

const folderPrefix = 'linecheck-test-';

async function removeData(dataDirectory) {
  const { stop, folderElsewhere } = findDatabase({ dataDirectory });
  await stop();
  if (folderElsewhere) fs.rmSync(path.dirname(folderElsewhere), { recursive: true, force: true });
  fs.rmSync(dataDirectory, { recursive: true, force: true });
}

/**
 * Cleans up after killed test runs. Such a run leaves its Postgres behind; the folder's name has the run's process
 * number.
 */
async function removeAbandonedData() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = name.startsWith(folderPrefix) && Number(name.slice(folderPrefix.length).split('-')[0]);
    if (!pid || isAlive(pid)) continue;
    const folder = path.join(os.tmpdir(), name);
    if (fs.statSync(folder).uid === (process.getuid?.() ?? fs.statSync(folder).uid)) await removeData(folder);
  }
}

function createDataFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${folderPrefix}${process.pid}-`));
  // Others may pass through the folder but not list it. As root, the account that runs Postgres is one of them.
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Starts the built application on its own database with the sample newsroom. Resolves to the tests' environment. */
export async function startTestApplication(shutdown) {
  await removeAbandonedData();
  const dataDirectory = createDataFolder();
  shutdown.add(() => removeData(dataDirectory));
  const port = await findFreePort();
  const settings = readSettings({ PORT: String(port), LINECHECK_DATA: dataDirectory });
  const database = findDatabase(settings);
  const ownerUrl = await startDatabase(database, true);
  const appUrl = await prepareDatabase(settings, ownerUrl);
  const issuer = await startOidcIssuer();
  shutdown.add(() => issuer.stop());
  // The ports on which each lane of the tests starts its own web site. The server must know them before the sites exist.
  const sitePorts = [await findFreePort(), await findFreePort()];
  const environment = {
    ...serverEnvironment(settings, appUrl, loadSecrets(dataDirectory).sessionSecret),
    ...issuer.environment,
    LINECHECK_POSTGRES_FOLDER: database.folder,
    // One person of the tests exports in a minute what a desk does in an hour.
    LIMIT_EXPORTS: '1200',
    FETCH_ALLOWED_HOSTS: sitePorts.map((sitePort) => `127.0.0.1:${sitePort}`).join(),
  };
  await loadSample(ownerUrl, environment);
  await buildApplication();
  let server;
  await step('Starting the server', async () => {
    server = await startWebServer('start', settings, environment, {
      logFile: '.cache/logs/test-server.log',
    });
    shutdown.add(() => server.stop());
  });
  return {
    ...environment,
    TEST_BASE_URL: settings.address,
    TEST_DATABASE_URL: appUrl,
    TEST_OWNER_DATABASE_URL: ownerUrl,
    TEST_SERVER_PID: String(server.pid),
    TEST_SITE_PORTS: sitePorts.join(),
  };
}
