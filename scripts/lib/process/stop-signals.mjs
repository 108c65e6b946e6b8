import fs from 'node:fs';
import { stopRunningCommands } from './run.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMilliseconds = 500;

/** A value that changes when npm is killed, even if npm has put a shell between itself and this script. */
function ancestry() {
  try {
    const stat = fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * Collects what must be stopped and stops it once, newest first: on Ctrl-C, on SIGTERM, when npm above this script is
 * killed, or when the script ends by itself.
 */
export function createShutdown() {
  const parts = [];
  let stopping = null;
  let parentTimer;

  async function stopAll() {
    clearInterval(parentTimer);
    await stopRunningCommands();
    for (const stop of parts.reverse()) {
      try {
        await stop();
      } catch (error) {
        console.error(error);
      }
    }
  }

  const shutdown = {
    add: (stop) => parts.push(stop),
    isStopping: () => stopping !== null,
    stop: () => (stopping ??= stopAll()),
  };

  async function stopAndExit(code) {
    if (stopping) return;
    console.log('\nStopping …');
    await shutdown.stop();
    process.exit(code);
  }

  for (const signal of signals) process.on(signal, () => void stopAndExit(signal === 'SIGINT' ? 130 : 143));
  if (process.env.npm_lifecycle_event) {
    const ancestors = ancestry();
    parentTimer = setInterval(() => {
      if (ancestry() !== ancestors) void stopAndExit(1);
    }, parentCheckMilliseconds);
    parentTimer.unref();
  }
  return shutdown;
}
