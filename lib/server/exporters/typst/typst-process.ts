import 'server-only';
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { processWide } from '../../process-wide';
import { WaitingLine } from '../../threads/waiting-line';

/** A warm process answers four times faster than a new one, and holds about 200 MB: kept for a short while only. */
const idleMs = 60_000;

/** Reports that wait behind the one being set. More would only grow the queue past any reader's patience. */
const maxWaiting = 15;

const childHeapMegabytes = 256;

/** `ended`: its process did, before it answered. */
export type PdfFailure = 'timeout' | 'failed' | 'ended';

/** The PDF could not be made. The message is for the log, never for a reader. */
export class PdfError extends Error {
  constructor(
    readonly reason: PdfFailure,
    message: string,
  ) {
    super(message);
    this.name = 'PdfError';
  }
}

interface Reply {
  id: number;
  pdf?: Uint8Array;
  error?: string;
}

/** Short reports are set beside long ones, so that nobody waits behind one that takes a minute. */
export type Lane = 'short' | 'long';

interface Compiler {
  child: ChildProcess | null;
  idleTimer: NodeJS.Timeout | undefined;
  lastId: number;
  line: WaitingLine;
}

function getCompiler(lane: Lane): Compiler {
  return processWide<Compiler>(`${lane}-compiler`, () => ({
    child: null,
    idleTimer: undefined,
    lastId: 0,
    line: new WaitingLine(1, maxWaiting),
  }));
}

export interface Setting {
  /** What takes longer is killed. */
  timeoutMs: number;
  /** For whom: turns go round the people who wait. */
  person: string;
  lane: Lane;
}

/** Sets one report, given as JSON text, in the compiler's own process; one at a time. 503 when too many others wait. */
export async function compileTypst(
  report: string,
  { timeoutMs, person, lane }: Setting,
): Promise<Uint8Array> {
  const compiler = getCompiler(lane);
  const leave = await compiler.line.enter(undefined, person);
  try {
    return await compileNow(compiler, report, timeoutMs);
  } finally {
    leave();
  }
}

/** Ends the compilers' processes, which otherwise end by themselves when idle. */
export function stopTypst(): void {
  stop(getCompiler('short'));
  stop(getCompiler('long'));
}

function stop(compiler: Compiler): void {
  clearTimeout(compiler.idleTimer);
  compiler.child?.kill('SIGKILL');
  compiler.child = null;
}

function compileNow(compiler: Compiler, report: string, timeoutMs: number): Promise<Uint8Array> {
  clearTimeout(compiler.idleTimer);
  const running = compiler.child ?? startChild(compiler);
  compiler.lastId += 1;
  const id = compiler.lastId;
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => {
      stop(compiler);
      settle(() => reject(new PdfError('timeout', `no PDF after ${timeoutMs} ms`)));
    }, timeoutMs);
    const onMessage = (reply: Reply) => {
      if (reply.id !== id) return;
      const { pdf, error } = reply;
      settle(() => (pdf ? resolve(pdf) : reject(new PdfError('failed', error ?? 'no PDF'))));
    };
    const onEnd = () => settle(() => reject(new PdfError('ended', 'the PDF process ended')));
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      running.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      compiler.idleTimer = setTimeout(() => stop(compiler), idleMs).unref();
      finish();
    };
    running.on('message', onMessage).once('exit', onEnd).once('error', onEnd);
    running.send({ id, report }, (error) => {
      if (error) onEnd();
    });
  });
}

/** Found from the working directory: a bundler moves this module, not the plain script. No secret of ours goes along. */
function startChild(compiler: Compiler): ChildProcess {
  const script = path.join(process.cwd(), 'lib', 'server', 'exporters', 'typst', 'compile-child.mjs');
  // Turbopack would try to bundle the script, and fail the build.
  const started = fork(/* turbopackIgnore: true */ script, [], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${childHeapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  started.once('exit', () => {
    if (compiler.child === started) compiler.child = null;
  });
  started.on('error', () => {
    if (compiler.child === started) compiler.child = null;
  });
  // Neither the process nor its channel keeps the server alive.
  started.unref();
  started.channel?.unref();
  compiler.child = started;
  return started;
}
