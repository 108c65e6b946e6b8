import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { fail } from '../project/steps.mjs';

const guardLock = 5_124_671_010;
const pauseMilliseconds = 250;
/** A start that was killed a moment ago may still be stopping its Postgres. */
const patienceMilliseconds = 4000;
const reviveMilliseconds = 30_000;

async function connect(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function takeLock(client) {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [guardLock]);
  if (rows[0].taken) return;
  await client.end();
  fail(
    'Linecheck already runs with this data folder. Stop it first, or set LINECHECK_DATA to another folder.',
  );
}

/**
 * Starts the embedded Postgres and keeps it alive for one running Linecheck. The lock ends with its connection, so a
 * killed start frees it at once. A second start on the same data folder is refused.
 */
export function createDatabaseGuard(database) {
  let isStopping = false;
  let working = null;

  async function startAndLock() {
    const started = await database.start();
    const client = await connect(started.ownerUrl);
    await takeLock(client);
    client.once('end', () => {
      if (!isStopping) working = revive();
    });
    return started;
  }

  async function startWithin(milliseconds) {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      try {
        return await startAndLock();
      } catch (error) {
        if (isStopping || Date.now() > deadline) throw error;
        await sleep(pauseMilliseconds);
      }
    }
  }

  async function revive() {
    try {
      await startWithin(reviveMilliseconds);
      console.log('Postgres had stopped and is running again.');
    } catch (error) {
      if (!isStopping) console.error(error.message);
    }
  }

  return {
    async start() {
      working = startWithin(patienceMilliseconds);
      return working;
    },
    /** Only the stopped server releases the lock, so that nobody adopts a Postgres that is shutting down. */
    async stop() {
      isStopping = true;
      const isOurs = await Promise.resolve(working).then(
        () => true,
        () => false,
      );
      if (isOurs) await database.stop();
    },
  };
}
