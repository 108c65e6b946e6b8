import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { call } from '../support/http';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export interface ChildProcess {
  pid: number;
  /** What it has printed so far. */
  output: () => string;
  hasEnded: () => boolean;
  /** Sends the signal and waits for the end. */
  end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
}

/** Runs a script of the project, on the address that the tests call from now on. It ends when the tests do. */
export function startScript(script: string, port: number, environment: NodeJS.ProcessEnv): ChildProcess {
  process.env.TEST_BASE_URL = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['--import', new URL('../../scripts/lib/process/exit-with-parent.mjs', import.meta.url).href, script],
    {
      cwd: projectRoot,
      env: { ...environment, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString('utf8'));
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid ?? 0,
    output: () => output,
    hasEnded,
    async end(signal) {
      if (hasEnded()) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Waits until the server answers that it and its database are well. */
export async function untilHealthy(server: ChildProcess): Promise<void> {
  await vi.waitFor(
    async () => {
      if (server.hasEnded()) throw new Error(`it ended:\n${server.output()}`);
      const { status } = await call('GET', '/health');
      if (status !== 200) throw new Error(`/health says ${status}`);
    },
    { timeout: 40_000, interval: 50 },
  );
}
