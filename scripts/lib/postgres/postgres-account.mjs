import { spawnSync } from 'node:child_process';
import { fail } from '../project/steps.mjs';

const accountName = 'postgres';

function idOf(option) {
  const { status, stdout } = spawnSync('id', [option, accountName], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

function findAccount() {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

/**
 * Postgres refuses to run as root, so root runs it as the account `postgres`, which is made when missing.
 * Null for everyone else: then Postgres runs as the person who starts it.
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return null;
  const existing = findAccount();
  if (existing) return existing;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    accountName,
  ]);
  return (
    findAccount() ??
    fail(
      'Postgres does not run as root and the account "postgres" could not be made. Start Linecheck as another user.',
    )
  );
}

/** Whether the account can enter the folder; one closed folder above it is enough to say no. */
export function canEnter(account, folder) {
  if (!account) return true;
  return spawnSync('ls', ['-d', `${folder}/.`], { cwd: '/', stdio: 'ignore', ...account }).status === 0;
}
