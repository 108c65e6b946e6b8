import 'server-only';
import type { Worker } from 'node:worker_threads';
import { answerOf, startThread, type ThreadLimits } from './run-in-thread';
import { WaitingLine } from './waiting-line';

/** A longer task leaves a heap that is as large as it needed. The thread is not kept with it. */
const longTaskMs = 3_000;

/**
 * Threads of one script that are kept between tasks, because a script takes longer to load than most tasks last. The
 * script posts one answer for each message. An idle thread does not keep the process alive.
 */
export class KeptThreads {
  private readonly idle: Worker[] = [];
  private readonly line: WaitingLine;

  constructor(
    private readonly script: string,
    private readonly heapMegabytes: number,
    { maxRunning, maxWaiting }: { maxRunning: number; maxWaiting: number },
  ) {
    this.line = new WaitingLine(maxRunning, maxWaiting);
  }

  /** What the script answers to a copy of `task`. Throws `ThreadFailure`; 503 when too many others wait. */
  async ask<Answer>(task: unknown, limits: Pick<ThreadLimits, 'timeoutMs' | 'signal'>): Promise<Answer> {
    const leave = await this.line.enter(limits.signal);
    const startedAt = performance.now();
    let thread: Worker | undefined;
    try {
      thread = this.idle.pop() ?? this.start();
      thread.ref();
      thread.postMessage(task);
      const answer = await answerOf<Answer>(thread, { ...limits, heapMegabytes: this.heapMegabytes });
      if (performance.now() - startedAt < longTaskMs) {
        thread.unref();
        this.idle.push(thread);
        thread = undefined;
      }
      return answer;
    } finally {
      // The place becomes free when the thread's memory does.
      void Promise.resolve(thread?.terminate()).finally(leave);
    }
  }

  private start(): Worker {
    const thread = startThread(this.script, {}, this.heapMegabytes);
    return thread.once('exit', () => {
      const at = this.idle.indexOf(thread);
      if (at >= 0) this.idle.splice(at, 1);
    });
  }
}
