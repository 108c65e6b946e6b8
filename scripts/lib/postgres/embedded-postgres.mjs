import pg from 'pg';
import { chooseClusterFolder, createCluster, ownerName } from './postgres-cluster.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { findPostgresPrograms } from './postgres-program.mjs';
import { startOrAdopt, stopServer } from './postmaster.mjs';
import { readDataFile, writeDataFile } from '../project/settings.mjs';

const databaseName = 'linecheck';

async function createDatabase(url) {
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/**
 * The Postgres that comes with the packages, on a cluster in the data folder. `start` may be called again after the
 * server died; it has `folderElsewhere` if Postgres could not reach the data folder. `stop` waits until it is down.
 */
export function embeddedPostgres(dataDirectory, ownerPassword) {
  const account = postgresAccount();
  const programs = findPostgresPrograms(account);
  const remembered = readDataFile(dataDirectory, 'postgres.json') ?? {};
  // Only a folder elsewhere is remembered, so that the data folder can be moved with its contents.
  const folder = remembered.folderElsewhere ?? chooseClusterFolder(account, dataDirectory);
  const folderElsewhere = folder.startsWith(dataDirectory) ? null : folder;
  let preferredPort = remembered.port;

  return {
    folder,
    folderElsewhere,
    async start() {
      await createCluster(programs, account, folder, ownerPassword);
      const { port, isStarted } = await startOrAdopt(programs, account, folder, preferredPort);
      if (port !== preferredPort) writeDataFile(dataDirectory, 'postgres.json', { port, folderElsewhere });
      preferredPort = port;
      const url = (name) => `postgresql://${ownerName}:${ownerPassword}@127.0.0.1:${port}/${name}`;
      await createDatabase(url);
      return { ownerUrl: url(databaseName), isStarted, folderElsewhere };
    },
    stop: () => stopServer(programs, account, folder),
  };
}
