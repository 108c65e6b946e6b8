import pg from 'pg';

const ownerUrl = process.env.TEST_OWNER_DATABASE_URL ?? '';

/** Gives `use` a connection as the owner: of the tests' database, or of the one behind this address. */
export async function withOwner<T>(use: (client: pg.Client) => Promise<T>, url = ownerUrl): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Gives `use` the address of an empty database that is gone afterwards. */
export async function withScratchDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const name = `scratch_${process.pid}_${process.hrtime.bigint()}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  await withOwner((client) => client.query(`CREATE DATABASE "${name}"`));
  try {
    return await use(url.href);
  } finally {
    await withOwner((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  }
}
