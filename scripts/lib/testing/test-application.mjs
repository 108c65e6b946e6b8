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

/** A test run that was killed leaves its Postgres behind; its number is in the folder's name. */
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
  // Others may pass through, not look: as root, the account that runs Postgres is one of them.
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Brings up the built application on a database of its own with the sample newsroom; resolves to the tests' environment. */
export async function startTestApplication(shutdown) {
  await removeAbandonedData();
  const dataDirectory = createDataFolder();
  shutdown.add(() => removeData(dataDirectory));
  const port = await findFreePort();
  const settings = readSettings({ PORT: String(port), LINECHECK_DATA: dataDirectory });
  const ownerUrl = await startDatabase(findDatabase(settings), true);
  const appUrl = await prepareDatabase(settings, ownerUrl);
  const issuer = await startOidcIssuer();
  shutdown.add(() => issuer.stop());
  // Where each lane of the tests puts up a web site of its own; the server has to be told before it is there.
  const sitePorts = [await findFreePort(), await findFreePort()];
  const environment = {
    ...serverEnvironment(settings, appUrl, loadSecrets(dataDirectory).sessionSecret),
    ...issuer.environment,
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
