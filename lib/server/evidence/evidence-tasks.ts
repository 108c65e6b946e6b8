import 'server-only';
import { textTasksOf } from '../threads/text-tasks';
import type * as tasks from './evidence-thread';

/** The longest copies take two seconds. */
const limits = { timeoutMs: 20_000, field: 'passage' };

const run = textTasksOf<typeof tasks>('lib/server/evidence/evidence-thread.ts');

/** Work on the text of a stored copy, in a thread: where passages are in it, and the copy as a page. */
export const evidenceTasks = {
  findPassages: (task: Parameters<typeof tasks.findPassages>[0]) => run('findPassages', task, limits),
  drawCopy: (task: Parameters<typeof tasks.drawCopy>[0]) => run('drawCopy', task, limits),
};
