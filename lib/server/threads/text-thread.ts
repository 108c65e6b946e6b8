import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { Failure } from '@/lib/domain/failure';
import type { TextAnswer, TextRequest } from './text-tasks';

async function answer({ script, name, input }: TextRequest): Promise<TextAnswer> {
  const url = pathToFileURL(path.join(process.cwd(), script)).href;
  const tasks = (await import(url)) as Record<string, (given: unknown) => unknown>;
  try {
    return { isDone: true, result: tasks[name]?.(input) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { isDone: false, code: error.code, detail: error.message, extra: error.extra };
  }
}

parentPort?.on('message', (request: TextRequest) => {
  // A rejection ends the thread as an error that is thrown does.
  void answer(request).then((answered) => parentPort?.postMessage(answered));
});
