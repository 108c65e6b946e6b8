import 'server-only';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { run, type WorkerEvents } from 'graphile-worker';
import { createPool, getDb } from '../db';
import { logger } from '../logger';
import { processWide } from '../process-wide';
import { releaseAbandonedJobs } from '../repositories/jobs/abandoned-jobs';
import { jobLogger } from './job-logger';
import { tasks, timetable } from './tasks';

/** The number of jobs at once in each process: reading a page takes one of two threads. */
const concurrency = 2;
/** Two that work, one that listens, one for the clock. */
const connections = 4;
/** What is under way when the process is to end may go on for so long. */
const graceMilliseconds = 3_000;
const pauseMilliseconds = 2_000;
const releaseMilliseconds = 30_000;

/**
 * Does the background work of this process. Any number of others may do it too. If it ends because the database was
 * gone for long, it begins again. It never ends the process.
 */
export function startJobs(): void {
  processWide('jobs', beginJobs);
}

/** scripts/serve.mjs waits for `stop`. */
function beginJobs(): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const stopped = keepWorking(stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return stopped;
    },
  };
}

async function keepWorking(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await work(signal);
    } catch (error) {
      logger.warn({ err: error }, 'background work stopped, beginning again');
    }
    await wait(pauseMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Resolves when the runner has ended. */
async function work(signal: AbortSignal): Promise<void> {
  // Its jobs are locked under the name that the database knows its connections by: so others see when it is no more.
  const name = `linecheck-jobs-${randomUUID()}`;
  const pool = createPool(name, connections);
  pool.on('connect', (client) => {
    client.on('error', (error) => logger.info({ error: error.message }, 'a connection for jobs was lost'));
  });
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => (workerPool.id = name));
  const releasing = setInterval(() => void release(), releaseMilliseconds).unref();
  try {
    await release();
    const runner = await run({
      pgPool: pool,
      taskList: tasks,
      crontab: timetable,
      concurrency,
      events,
      logger: jobLogger,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: graceMilliseconds,
    });
    const stop = () => void runner.stop().catch(() => undefined);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    await runner.promise.finally(() => signal.removeEventListener('abort', stop));
  } finally {
    clearInterval(releasing);
    await pool.end();
  }
}

async function release(): Promise<void> {
  await releaseAbandonedJobs(getDb()).catch((error: unknown) =>
    logger.info({ err: error }, 'jobs of processes that are no more were not released'),
  );
}
