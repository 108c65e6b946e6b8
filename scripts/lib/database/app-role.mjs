import pg from 'pg';
import { fail } from '../project/steps.mjs';

export const appRole = 'linecheck_app';

function urlFor(ownerUrl, password) {
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = password;
  return url.href;
}

async function canConnect(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function findRights(client) {
  const { rows } = await client.query(
    `select exists (select from pg_roles where rolname = $1) as "roleExists",
            (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayCreate"`,
    [appRole],
  );
  return rows[0];
}

/** Creates the role that the application itself uses. The password is base64url, so it needs no escaping. */
async function createRole(client, password) {
  await client.query(
    `create role ${appRole} login nosuperuser nocreatedb nocreaterole noinherit password '${password}'`,
  );
}

/** Makes sure that the application's own role exists. Resolves to its connection string. */
export async function ensureAppRole(ownerUrl, password) {
  const appUrl = urlFor(ownerUrl, password);
  if (await canConnect(appUrl)) return appUrl;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { roleExists, mayCreate } = await findRights(client);
    if (roleExists) {
      fail(
        `The role ${appRole} exists with a password that is not known here. Set LINECHECK_APP_DATABASE_URL to its connection string.`,
      );
    }
    if (!mayCreate) {
      fail(
        `DATABASE_URL may not create roles. Create the role ${appRole} and set LINECHECK_APP_DATABASE_URL to its connection string.`,
      );
    }
    await createRole(client, password);
  } finally {
    await client.end();
  }
  if (!(await canConnect(appUrl))) fail(`The role ${appRole} was made but cannot connect to the database.`);
  return appUrl;
}

/** Refuses the given connection string of the application's role if it does not work. */
export async function checkAppUrl(appUrl) {
  if (new URL(appUrl).username !== appRole) fail(`LINECHECK_APP_DATABASE_URL must connect as ${appRole}.`);
  if (!(await canConnect(appUrl))) fail('LINECHECK_APP_DATABASE_URL does not connect to the database.');
  return appUrl;
}
