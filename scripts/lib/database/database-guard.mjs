import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { fail } from '../project/steps.mjs';

const guardLock = 5_124_671_010;
const pauseMilliseconds = 250;
/** A start that was killed a moment ago may still be stopping its Postgres. */
const patienceMilliseconds = 4000;
const longestPauseMilliseconds = 2_000;
/** After so many seconds without success somebody should hear of it. */
const silentMilliseconds = 30_000;

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

  /** Tries for as long as Linecheck runs: whatever ended it, such as a full disk, may be mended at any time. */
  async function revive() {
    const complainAt = Date.now() + silentMilliseconds;
    let hasComplained = false;
    for (let pause = pauseMilliseconds; !isStopping; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
      try {
        await startAndLock();
        console.log('Postgres had stopped and is running again.');
        return;
      } catch (error) {
        if (!hasComplained && Date.now() > complainAt) {
          console.error(
            `${error.message}\nPostgres had stopped and does not start. Trying again until it does.`,
          );
          hasComplained = true;
        }
      }
      await sleep(pause);
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
