import 'server-only';
import { textTasksOf } from '../threads/text-tasks';
import type * as tasks from './export-thread';

/** The longest report takes two seconds. */
const limits = { timeoutMs: 20_000, field: 'format' };

const run = textTasksOf<typeof tasks>('lib/server/exporters/export-thread.ts');

/** Writing a report, in a thread. */
export const exportTasks = {
  writeReport: (task: Parameters<typeof tasks.writeReport>[0]) => run('writeReport', task, limits),
  writePdfInput: (task: Parameters<typeof tasks.writePdfInput>[0]) => run('writePdfInput', task, limits),
};
