import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import { Prisma } from '../generated/client';
import type { StatementPart } from './commit';

/** What runs in the background; each has a file of its name in lib/server/jobs. */
export type JobTask = 'fetch_source' | 'watch_sources';

/** A page is tried so often before its job is given up. */
const attempts = 3;

/** Asks for background work in the statement of a write. A job of the same key that has not begun is replaced. */
export function enqueueJob(task: JobTask, payload: { [key: string]: Json }, key: string): StatementPart {
  return Prisma.sql`
    SELECT enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${key}, ${attempts}::int) FROM guard`;
}
