import 'server-only';
import type pg from 'pg';
import { logger } from './logger';

/** How long a statement may be silent before it is asked whether the database can be reached at all. */
const patienceMilliseconds = 1_000;
const lookMilliseconds = 500;

/**
 * Ends the statements of a pool whose database cannot be reached any more. A cut network is silent: without this each waits for its
 * own limit, which is long because a slow statement is no cut one. `createProbe` makes a connection that gives up soon.
 */
export function endWhenCutOff(pool: pg.Pool, createProbe: () => pg.Client): void {
  const busySince = new Map<pg.PoolClient, number>();
  let isLooking = false;

  async function look(): Promise<void> {
    const silent = [...busySince]
      .filter(([, since]) => performance.now() - since > patienceMilliseconds)
      .map(([client]) => client);
    if (silent.length === 0 || isLooking) return;
    isLooking = true;
    const isReachable = await answers(createProbe());
    if (!isReachable) logger.warn({ statements: silent.length }, 'the database cannot be reached');
    for (const client of silent.filter((one) => busySince.has(one))) {
      if (isReachable) busySince.set(client, performance.now());
      // With a statement under way it is closed at once; the pool then takes another one.
      else void client.end();
    }
    isLooking = false;
  }

  pool.on('acquire', (client) => busySince.set(client, performance.now()));
  pool.on('release', (_, client) => busySince.delete(client));
  pool.on('remove', (client) => busySince.delete(client));
  setInterval(() => void look(), lookMilliseconds).unref();
}

/** Whether the database says anything at all; a refusal is an answer, only silence is none. */
async function answers(probe: pg.Client): Promise<boolean> {
  // A connection that is lost while it ends is no news.
  probe.on('error', () => {});
  try {
    await probe.connect();
    void probe.end();
    return true;
  } catch (error) {
    return !(error instanceof Error && error.message === 'timeout expired');
  }
}
