import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectPath, projectRoot, resolveFromProject } from '../project/project.mjs';
import { fail } from '../project/steps.mjs';

const heapMegabytes = 512;
const stopMilliseconds = 10_000;

/** The environment that the server reads. It does not get the owner's connection string. */
export function serverEnvironment(settings, appUrl, sessionSecret) {
  const environment = { ...process.env };
  delete environment.LINECHECK_APP_DATABASE_URL;
  return {
    ...environment,
    DATABASE_URL: appUrl,
    LINECHECK_DATA: settings.dataDirectory,
    NEXTAUTH_SECRET: environment.NEXTAUTH_SECRET || sessionSecret,
    NEXTAUTH_URL: settings.publicUrl,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

function heapArguments() {
  return process.env.NODE_OPTIONS?.includes('max-old-space-size')
    ? []
    : [`--max-old-space-size=${heapMegabytes}`];
}

function openLog(logFile) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  return fs.openSync(logFile, 'w');
}

/** Holds back the output of Next while it starts. Once it is ready, the server's own log goes through. */
function holdOutput(child) {
  const held = [];
  const hold = (chunk) => held.push(chunk);
  child.stdout?.on('data', hold);
  return {
    show: () => process.stdout.write(Buffer.concat(held)),
    letThrough() {
      child.stdout?.off('data', hold);
      child.stdout?.pipe(process.stdout, { end: false });
    },
  };
}

/** What Node runs: our own server around the build, or that of Next for development. */
function serverArguments(mode, { host, port }) {
  if (mode === 'start') return [...heapArguments(), projectPath('scripts', 'serve.mjs')];
  return [resolveFromProject('next/dist/bin/next'), 'dev', '-H', host, '-p', String(port)];
}

function spawnServer(mode, settings, environment, logFile) {
  const log = logFile && openLog(logFile);
  const exitWithParent = new URL('../process/exit-with-parent.mjs', import.meta.url).href;
  return spawn(process.execPath, ['--import', exitWithParent, ...serverArguments(mode, settings)], {
    cwd: projectRoot,
    env: {
      ...environment,
      HOST: settings.host,
      PORT: String(settings.port),
      NODE_ENV: mode === 'start' ? 'production' : 'development',
    },
    stdio: ['ignore', log ?? 'pipe', log ?? 'inherit', 'ipc'],
    // The server has its own process group. Ctrl-C then reaches only this script, which stops things in their order.
    detached: process.platform !== 'win32',
  });
}

/** Whether the server answers that it and its database are well, or, with `isRevived`, anything at all. */
async function answers(settings, isRevived) {
  const host =
    settings.host === '0.0.0.0'
      ? '127.0.0.1'
      : settings.host === '::'
        ? '[::1]'
        : new URL(settings.address).hostname;
  try {
    const response = await fetch(`http://${host}:${settings.port}/api/v1/health`, {
      signal: AbortSignal.timeout(5000),
    });
    return isRevived || response.ok;
  } catch {
    return false;
  }
}

async function waitUntilHealthy(server, settings, isRevived) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.hasEnded()) fail('The server ended before it answered.');
    if (await answers(settings, isRevived)) return;
    await sleep(100);
  }
  fail('The server did not answer /api/v1/health within a minute.');
}

/**
 * Starts the server (`start` for the built one, or `dev`) and waits until it answers. With `logFile`, its output goes
 * there and not to the screen. One that is `isRevived` need not wait for the database: that may be away as well.
 */
export async function startWebServer(mode, settings, environment, { logFile, isRevived = false } = {}) {
  const child = spawnServer(mode, settings, environment, logFile && projectPath(logFile));
  const output = holdOutput(child);
  let isEnded = false;
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      isEnded = true;
      resolve(code ?? 128);
    });
  });
  const server = {
    pid: child.pid,
    /** Resolves to the exit code when the server ends, for whatever reason. */
    ended,
    hasEnded: () => isEnded,
    /** Lets running requests finish, but not for ever. */
    async stop() {
      if (isEnded) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds);
      await ended;
      clearTimeout(timer);
    },
  };
  try {
    await waitUntilHealthy(server, settings, isRevived);
    output.letThrough();
  } catch (error) {
    output.show();
    await server.stop();
    throw error;
  }
  return server;
}
