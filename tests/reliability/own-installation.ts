import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type ChildProcess, findFreePort, startScript, untilHealthy } from './server-process';

export interface Installation {
  process: ChildProcess;
  /** The process number of its Postgres as it is now. */
  postmaster: () => number;
  /** The process number of its web server as it is now; 0 while there is none. */
  webServer: () => number;
  end: () => Promise<void>;
}

/** A folder whose name is one that the next test run clears away, should this one be killed. */
function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), `linecheck-test-${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Linecheck as `npm start` brings it up, with a database in a folder of its own. From then on the tests' calls and their
 * own connection go there.
 */
export async function startInstallation(folder = makeFolder()): Promise<Installation> {
  const environment: NodeJS.ProcessEnv = { ...process.env, LINECHECK_DATA: folder };
  delete environment.DATABASE_URL;
  delete environment.NEXTAUTH_URL;
  const started = startScript('scripts/start.mjs', await findFreePort(), environment);
  await untilHealthy(started);
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/db-url.mjs'], {
    env: environment,
  });
  process.env.DATABASE_URL = stdout.trim();
  return {
    process: started,
    postmaster: () => {
      const lines = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
      return Number(lines[0]);
    },
    webServer() {
      const { stdout: found } = spawnSync('pgrep', ['-P', String(started.pid), '-f', 'serve.mjs'], {
        encoding: 'utf8',
      });
      return Number(found.trim());
    },
    async end() {
      await started.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
