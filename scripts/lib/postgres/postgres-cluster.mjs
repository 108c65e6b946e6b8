import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canEnter } from './postgres-account.mjs';
import { runPostgresProgram, sharedFolder } from './postgres-program.mjs';
import { fail } from '../project/steps.mjs';

export const ownerName = 'linecheck_owner';

const configuration = `
# Linecheck
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
`;

function makeReachable(account, folder) {
  fs.mkdirSync(folder, { recursive: true });
  return canEnter(account, folder);
}

/** The cluster's folder: in the data folder, or below `/var/lib` if Postgres could not reach it there. */
export function chooseClusterFolder(account, dataDirectory) {
  if (makeReachable(account, dataDirectory)) return path.join(dataDirectory, 'postgres');
  const folder = path.join(sharedFolder, `data-${randomBytes(6).toString('hex')}`);
  makeReachable(account, folder);
  return path.join(folder, 'postgres');
}

function initdbArguments(folder, passwordFile) {
  return [
    `--pgdata=${folder}`,
    `--username=${ownerName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built in, so text sorts the same on every system and after every system upgrade.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
}

/**
 * Creates the cluster if it does not exist. It gets its name only when complete, so a killed start leaves no half-made
 * one.
 */
export async function createCluster(programs, account, folder, ownerPassword) {
  if (fs.existsSync(path.join(folder, 'PG_VERSION'))) return;
  const unfinished = `${folder}.unfinished`;
  const passwordFile = path.join(`${unfinished}.password`);
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  fs.writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
  if (account) {
    fs.chownSync(unfinished, account.uid, account.gid);
    fs.chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    const { code, output } = await runPostgresProgram(
      programs,
      account,
      'initdb',
      initdbArguments(unfinished, passwordFile),
    );
    if (code !== 0) fail(`${output}\n\nThe database could not be set up in ${folder}.`);
    fs.appendFileSync(path.join(unfinished, 'postgresql.conf'), configuration);
    fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}
