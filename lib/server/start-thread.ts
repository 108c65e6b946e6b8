import 'server-only';
import path from 'node:path';
import type { Worker, WorkerOptions } from 'node:worker_threads';

/**
 * Starts a script of the project, named by its path from the root, in a thread of its own. The constructor is asked of Node
 * itself: where a bundler sees `new Worker`, it packs the script, and hands it something else than the `workerData` given.
 */
export function startThread(script: string, options: WorkerOptions): Worker {
  const threads = process.getBuiltinModule('node:worker_threads');
  return new threads.Worker(path.join(process.cwd(), script), options);
}
