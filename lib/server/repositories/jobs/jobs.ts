import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';

/** What runs in the background; each has a file of its name in lib/server/jobs. */
export type JobTask = 'fetch_source' | 'watch_sources';

/** A page is tried so often before its job is given up. */
export const jobAttempts = 3;

/** One job at a time for each source. */
export function fetchKey(sourceId: string): string {
  return `fetch_source:${sourceId}`;
}

/** Asks for background work in the statement of a write. A job of the same key that has not begun is replaced. */
export function enqueueJob(task: JobTask, payload: { [key: string]: Json }, key: string): StatementPart {
  return Prisma.sql`
    SELECT enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${key}, ${jobAttempts}::int) FROM guard`;
}

/** Takes back what has not begun; what has begun is not tried again. */
export function removeJob(key: string): StatementPart {
  return Prisma.sql`SELECT graphile_worker.remove_job(${key})::text FROM guard`;
}

/** The next try of a job that is running, which is about to fail, is not before then. */
export async function postponeJob(db: Db, number: string, seconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET run_at = now() + ${seconds}::int * interval '1 second' WHERE id = ${number}::bigint`;
}

/** A job of the newsroom, or of all newsrooms where it is about no source; instants as Postgres writes them. */
export interface JobRecord {
  number: number;
  task: JobTask;
  sourceId: string | null;
  sourceTitle: string;
  isConfidential: boolean;
  readerIds: string[];
  isRunning: boolean;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  runAt: string;
  createdAt: string;
}

/** The newsroom's jobs and those for all newsrooms: those given up first, then in the order in which they will run; the first `limit`. */
export async function listJobs(db: Db, newsroomId: NewsroomId, limit: number): Promise<JobRecord[]> {
  const rows = await db.$queryRaw<{ job: JobRecord }[]>`
    SELECT json_build_object('number', j.id, 'task', t.identifier, 'sourceId', s.id,
      'sourceTitle', coalesce(nullif(s.title, ''), s.url, ''), 'isConfidential', coalesce(s.is_confidential, false),
      'readerIds', coalesce(s.reader_ids, '{}'), 'isRunning', j.locked_at IS NOT NULL, 'attempts', j.attempts,
      'maxAttempts', j.max_attempts, 'lastError', j.last_error, 'runAt', j.run_at, 'createdAt', j.created_at) AS job
    FROM ${jobsOf(newsroomId)}
    ORDER BY j.attempts >= j.max_attempts AND j.locked_at IS NULL DESC, j.run_at, j.id LIMIT ${limit}::int`;
  return rows.map(({ job }) => job);
}

/** Whether there is a job of this number for the newsroom. */
export async function hasJob(db: Db, newsroomId: NewsroomId, number: number): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM ${jobsOf(newsroomId)} AND j.id = ${number}::bigint`;
  return rows.length > 0;
}

/** The guard of a write that tries a job again which was given up; gives its source, where it has one. */
export function retryJobRow(newsroomId: NewsroomId, number: number): Prisma.Sql {
  return Prisma.sql`
    UPDATE graphile_worker._private_jobs given_up SET attempts = 0, run_at = now(), last_error = NULL, updated_at = now()
    WHERE given_up.id = (SELECT j.id FROM ${jobsOf(newsroomId)} AND j.id = ${number}::bigint)
      AND given_up.locked_at IS NULL AND given_up.attempts >= given_up.max_attempts
    RETURNING (given_up.payload->>'sourceId')::uuid AS id`;
}

/** A job belongs to the newsroom whose source it is about; looking through what is watched is every newsroom's. */
function jobsOf(newsroomId: NewsroomId): Prisma.Sql {
  return Prisma.sql`graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    LEFT JOIN source s ON s.id = (j.payload->>'sourceId')::uuid
    WHERE (s.newsroom_id = ${newsroomId}::uuid OR t.identifier = 'watch_sources')`;
}
