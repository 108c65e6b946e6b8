import 'server-only';
import { Failure, invalidField } from '@/lib/domain/failure';
import { processWide } from '../process-wide';
import { KeptThreads } from './kept-threads';
import { ThreadFailure } from './run-in-thread';

/** What is sent to the thread, and what it answers. */
export interface TextRequest {
  script: string;
  name: string;
  input: unknown;
}
export type TextAnswer =
  | { isDone: true; result: unknown }
  | { isDone: false; code: Failure['code']; detail: string; extra: Failure['extra'] };

const heapMegabytes = 1_024;
const threads = processWide(
  'text-threads',
  () =>
    new KeptThreads('lib/server/threads/text-thread.ts', heapMegabytes, { maxRunning: 2, maxWaiting: 20 }),
);

interface TaskLimits {
  timeoutMs: number;
  /** The field of the request that is refused where it takes too long or too much memory. */
  field: string;
}

type Task = (input: never) => unknown;

/**
 * Runs what a script exports in a thread, so that work on a text holds nobody up, whatever the text is. The script is
 * a path from the project's root, without `server-only`; its functions take and give what can be copied. A `Failure`
 * that they throw is thrown here. 422 for a text that takes too long; 503 when too many others wait.
 */
export function textTasksOf<Tasks extends Record<string, Task>>(script: string) {
  return async function run<Name extends keyof Tasks & string>(
    name: Name,
    input: Parameters<Tasks[Name]>[0],
    { timeoutMs, field }: TaskLimits,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const request: TextRequest = { script, name, input };
    const answer = await threads.ask<TextAnswer>(request, { timeoutMs }).catch((error: unknown) => {
      throw error instanceof ThreadFailure ? refusalOf(error, field) : error;
    });
    if (!answer.isDone) throw new Failure(answer.code, answer.detail, answer.extra);
    return answer.result as Awaited<ReturnType<Tasks[Name]>>;
  };
}

function refusalOf(failure: ThreadFailure, field: string): Error {
  switch (failure.reason) {
    case 'timed_out':
      return invalidField(field, 'takes too long to read');
    case 'out_of_memory':
      return invalidField(field, 'takes too much memory to read');
    case 'crashed':
      return failure;
  }
}
