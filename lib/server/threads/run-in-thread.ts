import 'server-only';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { processWide } from '../process-wide';
import { WaitingLine } from './waiting-line';

export interface ThreadLimits {
  /** From the thread's start on; the time in line does not count. */
  timeoutMs: number;
  heapMegabytes: number;
  /** Ends the thread, or the wait for one; the promise rejects with its reason. */
  signal?: AbortSignal;
}

/** Why a thread gave no answer. What it means is for the caller to say. */
export class ThreadFailure extends Error {
  constructor(
    readonly reason: 'timed_out' | 'out_of_memory' | 'crashed',
    options?: ErrorOptions,
  ) {
    super(`The thread ${reason.replaceAll('_', ' ')}.`, options);
    this.name = 'ThreadFailure';
  }
}

const maxThreads = 2;
const maxWaiting = 20;

const line = processWide('thread-line', () => new WaitingLine(maxThreads, maxWaiting));

/**
 * Runs a script in a thread of its own, so that it neither holds up nor ends the server, and gives what it posts.
 * `script` is a path from the project's root: plain JavaScript, or TypeScript without `server-only`. Its
 * `workerData` is a copy of `data`, but each `ArrayBuffer` that is a member of `data` is handed over and is empty
 * here afterwards. Throws `ThreadFailure`; 503 when too many others wait.
 */
export async function runInThread<Result>(
  script: string,
  data: object,
  limits: ThreadLimits,
): Promise<Result> {
  const leave = await line.enter(limits.signal);
  let thread: Worker;
  try {
    thread = startThread(script, data, limits.heapMegabytes);
  } catch (error) {
    leave();
    throw error;
  }
  // The place becomes free when the thread's memory does.
  thread.once('exit', leave);
  return answerOf<Result>(thread, limits).finally(() => void thread.terminate());
}

/** What a thread posts next. The thread goes on afterwards, whatever it answered. Throws `ThreadFailure`. */
export function answerOf<Result>(thread: Worker, { timeoutMs, signal }: ThreadLimits): Promise<Result> {
  let forget = () => {};
  return new Promise<Result>((resolve, reject) => {
    const stop = () => reject(signal?.reason as Error);
    const fail = (cause?: NodeJS.ErrnoException) => {
      const reason = cause?.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out_of_memory' : 'crashed';
      reject(new ThreadFailure(reason, { cause }));
    };
    const end = () => fail();
    const timer = setTimeout(() => reject(new ThreadFailure('timed_out')), timeoutMs);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', resolve).on('messageerror', fail).on('error', fail).on('exit', end);
    forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      thread.off('message', resolve).off('messageerror', fail).off('error', fail).off('exit', end);
    };
  }).finally(() => forget());
}

/**
 * Scripts are found from the working directory, and the class is used behind the bundler's back: the bundler moves
 * this module, and would pack the script of any `new Worker` that it sees.
 */
export function startThread(script: string, data: object, heapMegabytes: number): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const isTypeScript = script.endsWith('.ts');
  const entry = isTypeScript ? 'lib/server/threads/typescript-thread.mjs' : script;
  const thread = new Worker(fromRoot(entry), {
    argv: isTypeScript ? [fromRoot(script)] : [],
    workerData: data,
    transferList: Object.values(data).filter((value) => value instanceof ArrayBuffer),
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  // An error that comes when nobody asks any more has nobody to tell, and must not end the process.
  return thread.on('error', () => undefined);
}

function fromRoot(file: string): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), file);
}
