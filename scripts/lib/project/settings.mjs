import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.mjs';
import { fail } from './steps.mjs';

/** Takes settings from `.env`. Values that the environment already has win. */
export function loadEnvironmentFile() {
  const file = path.join(projectRoot, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

function portFrom(value) {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT must be a number from 1 to 65535, not "${value}".`);
  return port;
}

/** The settings from the environment, with the defaults filled in. */
export function readSettings(env = process.env) {
  const host = env.HOST || '127.0.0.1';
  const port = portFrom(env.PORT || '3000');
  const shownHost = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    host,
    port,
    address: `http://${shownHost}:${port}`,
    publicUrl: env.NEXTAUTH_URL || `http://${shownHost}:${port}`,
    dataDirectory: path.resolve(projectRoot, env.LINECHECK_DATA || '.data'),
    databaseUrl: env.DATABASE_URL || null,
    appDatabaseUrl: env.LINECHECK_APP_DATABASE_URL || null,
  };
}

/** Reads a JSON file of the data folder. Null if it does not exist. */
export function readDataFile(dataDirectory, name) {
  try {
    return JSON.parse(fs.readFileSync(path.join(dataDirectory, name), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Replaces a JSON file of the data folder in one move, so that a killed start never leaves half a file. */
export function writeDataFile(dataDirectory, name, value) {
  fs.mkdirSync(dataDirectory, { recursive: true });
  const file = path.join(dataDirectory, name);
  const unfinished = `${file}.${process.pid}`;
  fs.writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(unfinished, file);
}

/** The installation's own secrets, made once. Only the file's owner can read it. */
export function loadSecrets(dataDirectory) {
  const stored = readDataFile(dataDirectory, 'secrets.json') ?? {};
  const secret = () => randomBytes(32).toString('base64url');
  const secrets = {
    ownerPassword: stored.ownerPassword ?? secret(),
    appPassword: stored.appPassword ?? secret(),
    sessionSecret: stored.sessionSecret ?? secret(),
  };
  if (Object.keys(secrets).some((key) => !stored[key])) writeDataFile(dataDirectory, 'secrets.json', secrets);
  return secrets;
}
