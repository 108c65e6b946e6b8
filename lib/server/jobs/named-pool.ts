import 'server-only';
import type pg from 'pg';
import { createPool } from '../db';
import { logger } from '../logger';

/** Two that work, one that listens, one for the clock. */
const connections = 4;

/**
 * The runner's own connections. Once they are given its name, each is called that in the database, for as long as the
 * process lives: by that others know whose jobs nobody works on any more.
 */
export function createNamedPool(): { pool: pg.Pool; nameAfter: (runner: string) => void } {
  const pool = createPool('linecheck-jobs', connections);
  const named = new WeakMap<pg.PoolClient, string>();
  let name: string | null = null;
  pool.on('connect', (client) => {
    client.on('error', (error) => logger.info({ error: error.message }, 'a connection for jobs was lost'));
  });
  // Whatever the connection is taken for is asked after this.
  pool.on('acquire', (client) => {
    if (name === null || named.get(client) === name) return;
    named.set(client, name);
    client
      .query("SELECT set_config('application_name', $1, false)", [name])
      .catch((error: unknown) => logger.info({ err: error }, 'a connection for jobs was not named'));
  });
  return { pool, nameAfter: (runner) => (name = runner) };
}
