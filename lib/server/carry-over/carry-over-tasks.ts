import 'server-only';
import { textTasksOf } from '../threads/text-tasks';
import type * as tasks from './carry-over-thread';

/** The longest texts with the most claims take two seconds. A text that takes longer was made to do so. */
const limits = { timeoutMs: 20_000, field: 'text' };

const run = textTasksOf<typeof tasks>('lib/server/carry-over/carry-over-thread.ts');

/**
 * Work on two texts, in a thread: the plan of a whole revision, what became of its claims, and the place of one span or
 * of one mark.
 */
export const carryOverTasks = {
  planRevision: (task: Parameters<typeof tasks.planRevision>[0]) => run('planRevision', task, limits),
  viewCarryOver: (task: Parameters<typeof tasks.viewCarryOver>[0]) => run('viewCarryOver', task, limits),
  placeSpan: (task: Parameters<typeof tasks.placeSpan>[0]) => run('placeSpan', task, limits),
  placeMark: (task: Parameters<typeof tasks.placeMark>[0]) => run('placeMark', task, limits),
};
