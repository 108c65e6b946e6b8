import pg from 'pg';
import { checkAppUrl, ensureAppRole } from './app-role.mjs';
import { embeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { loadSecrets } from '../project/settings.mjs';
import { fail, step } from '../project/steps.mjs';

function externalDatabase(ownerUrl) {
  return {
    isEmbedded: false,
    async start() {
      const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
      try {
        await client.connect();
      } catch (error) {
        fail(`The database that DATABASE_URL names does not answer: ${error.message || error.code}`);
      } finally {
        await client.end().catch(() => {});
      }
      return { ownerUrl, isStarted: false };
    },
    stop: async () => {},
  };
}

/**
 * The database that the settings name: the one behind DATABASE_URL, or the embedded one. `start` resolves to the owner's
 * connection string, which is only for migrating.
 */
export function findDatabase(settings) {
  if (settings.databaseUrl) return externalDatabase(settings.databaseUrl);
  const { ownerPassword } = loadSecrets(settings.dataDirectory);
  return { isEmbedded: true, ...embeddedPostgres(settings.dataDirectory, ownerPassword) };
}

/** The connection string of the application's own role. The role is created if that is possible. */
export function findAppUrl(settings, ownerUrl) {
  if (settings.appDatabaseUrl) return checkAppUrl(settings.appDatabaseUrl);
  return ensureAppRole(ownerUrl, loadSecrets(settings.dataDirectory).appPassword);
}

/** Starts the database and says so. Resolves to the owner's connection string. */
export async function startDatabase(database, isEmbedded) {
  let ownerUrl;
  await step(isEmbedded ? 'Starting Postgres' : 'Connecting to Postgres', async () => {
    const started = await database.start();
    ownerUrl = started.ownerUrl;
    if (isEmbedded && !started.isStarted) return 'found it running';
    return started.folderElsewhere ? `done, its data is in ${started.folderElsewhere}` : 'done';
  });
  return ownerUrl;
}
