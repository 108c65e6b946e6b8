import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../process/free-port.mjs';
import { runPostgresProgram } from './postgres-program.mjs';
import { isAlive } from '../process/process-alive.mjs';
import { fail } from '../project/steps.mjs';

/** The lines of postmaster.pid: process, folder, start time, port, socket folder, address, shared memory, state. */
function readPidFile(folder) {
  try {
    const lines = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

/** Who has this process number now: 'nobody', 'postgres' or 'another' program. */
function holderOf(pid) {
  if (!isAlive(pid)) return 'nobody';
  if (process.platform === 'win32') return 'postgres';
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  // Without `ps` nothing is known, so Postgres decides.
  return !stdout || stdout.includes('postgres') ? 'postgres' : 'another';
}

/** The port of the live server on this folder. Waits while it starts or stops. Null if there is none. */
async function findLivePort(folder) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const found = readPidFile(folder);
    if (!found) return null;
    const holder = holderOf(found.pid);
    // A dead server's file stays. From it, Postgres finds out whether a process of that server is still alive.
    if (holder === 'nobody') return null;
    if (holder === 'another') {
      // The file is from before this machine or container was restarted. Postgres would take the other program for
      // itself.
      fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true });
      return null;
    }
    if (found.state === 'ready') return found.port;
    await sleep(200);
  }
  return fail(`Another Postgres holds ${folder} and does not become ready.`);
}

async function startServer(programs, account, folder, preferredPort) {
  const logFile = path.join(folder, 'server.log');
  const port = await findFreePort(preferredPort);
  const { code, output } = await runPostgresProgram(programs, account, 'pg_ctl', [
    'start',
    '--wait',
    '--silent',
    '--timeout=60',
    `--pgdata=${folder}`,
    `--log=${logFile}`,
    '-o',
    `-p ${port}`,
  ]);
  if (code === 0) return port;
  const log = fs.existsSync(logFile)
    ? fs.readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-6).join('\n')
    : '';
  return fail(`${output}\n${log}\n\nPostgres did not start; its log is ${logFile}.`);
}

/** Starts the server on a cluster, or adopts the one that a killed start left running. */
export async function startOrAdopt(programs, account, folder, preferredPort) {
  const livePort = await findLivePort(folder);
  if (livePort) return { port: livePort, isStarted: false };
  return { port: await startServer(programs, account, folder, preferredPort), isStarted: true };
}

/** Stops the server on a cluster and waits until it has ended. Open transactions are rolled back. */
export async function stopServer(programs, account, folder) {
  const stop = (mode) =>
    runPostgresProgram(programs, account, 'pg_ctl', [
      'stop',
      '--wait',
      '--silent',
      '--timeout=20',
      `--pgdata=${folder}`,
      `--mode=${mode}`,
    ]);
  if (!readPidFile(folder)) return;
  const { code } = await stop('fast');
  if (code !== 0 && readPidFile(folder)) await stop('immediate');
}
