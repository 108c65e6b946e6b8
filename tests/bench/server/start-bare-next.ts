import { execFileSync, fork } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const source = fileURLToPath(new URL('bare-next', import.meta.url));
/** Built where nothing that looks at the project's own sources looks. */
const directory = `${projectRoot}.cache/bare-next`;

/** Serves one route of the same framework that stores the same rows and does no more; gives its address. */
export async function startBareNext(statement: string): Promise<{ url: string; stop: () => void }> {
  fs.cpSync(source, directory, { recursive: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    BENCH_PROJECT_ROOT: projectRoot,
    BENCH_STATEMENT: statement,
    DATABASE_URL: process.env.TEST_DATABASE_URL,
  };
  const program = createRequire(import.meta.url).resolve('next/dist/bin/next');
  execFileSync(process.execPath, [program, 'build'], { cwd: directory, env, stdio: 'pipe' });
  const child = fork(`${directory}/server.mjs`, { cwd: directory, env, execArgv: [] });
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${String(port)}/claims`, stop: () => void child.kill() };
}
