import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { endWhenCutOff } from './cut-off';
import { getEnv } from './env';
import { type Prisma, PrismaClient } from './generated/client';
import { logger } from './logger';
import { nameStatement } from './name-statement';
import { processWide } from './process-wide';

/** The client, or one transaction of it. Code that reads and writes need not know which. */
export type Db = Prisma.TransactionClient;

/** The client, which can begin a transaction. */
export type Database = PrismaClient;

interface Connection {
  db: PrismaClient;
  pool: pg.Pool;
}

/** A connection that is not there after two seconds will not be, whatever its pool may wait for. */
class PromptClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: 2_000 });
  }
}

/**
 * Connections as the application's own role, known to the database under a name. Where it cannot be reached, a statement
 * fails within five seconds: 2.5 in the line and 2 for a connection, or 3.5 under way.
 */
export function createPool(name: string, max: number): pg.Pool {
  const url = new URL(getEnv().DATABASE_URL);
  url.searchParams.set('application_name', name);
  const pool = new pg.Pool({
    connectionString: url.href,
    max,
    Client: PromptClient,
    // Without these a lost network leaves every request waiting for ever.
    connectionTimeoutMillis: 2_500,
    query_timeout: 10_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
  });
  // A connection that dies while idle must not take the process with it.
  pool.on('error', (error) => logger.warn({ error: error.message }, 'an idle database connection was lost'));
  endWhenCutOff(pool, () => new PromptClient({ connectionString: url.href }));
  return pool;
}

function connect(): Connection {
  const pool = createPool('linecheck', 10);
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => nameStatement(sql),
    onPoolError: (error) => logger.warn({ error: error.message }, 'pool error'),
  });
  return { db: new PrismaClient({ adapter }), pool };
}

/** The process's database client, as the application's own role. */
export function getDb(): PrismaClient {
  return processWide('connection', connect).db;
}

/** The pool below it, for libraries that speak to `pg` themselves. */
export function getPool(): pg.Pool {
  return processWide('connection', connect).pool;
}
