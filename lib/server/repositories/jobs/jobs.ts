import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';

/** What runs in the background; each has a file of its name in lib/server/jobs. */
export type JobTask = 'fetch_source' | 'set_pdf' | 'watch_sources';

/** A page is tried this many times before its job is given up. */
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

/** What a job on a source's page is given. */
export interface FetchPayload {
  sourceId: string;
  /** Nobody asked: it is looked at on schedule. */
  reason?: 'watch' | undefined;
}

/**
 * Puts another job in the place of one that is running, because a running one cannot be rescheduled. The new job
 * runs after so many seconds, and counts the attempts that were made. A job that has lost its key stays as it is: somebody
 * has asked for the page anew.
 */
export async function replaceFetchJob(
  db: Db,
  payload: FetchPayload,
  job: { id: string; attempts: number; priority: number },
  seconds: number,
): Promise<void> {
  await db.$queryRaw`
    SELECT graphile_worker.reschedule_jobs(ARRAY[added.id], attempts => ${job.attempts}::int)::text
    FROM graphile_worker.jobs running, LATERAL graphile_worker.add_job('fetch_source', ${JSON.stringify(payload)}::json,
      run_at => now() + ${seconds}::int * interval '1 second', max_attempts => ${jobAttempts}::int,
      job_key => running.key, priority => ${job.priority}::int) AS added
    WHERE running.id = ${job.id}::bigint AND running.key = ${fetchKey(payload.sourceId)}`;
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

/**
 * The newsroom's jobs and those for all newsrooms: those given up first, then in the order in which they will run;
 * the first `limit`. Raw, as everything that asks the runner's own schema, which is done through its view and
 * functions alone.
 */
export function listJobs(db: Db, newsroomId: NewsroomId, limit: number): Promise<JobRecord[]> {
  return queryJobs(
    db,
    newsroomId,
    Prisma.sql`ORDER BY j.attempts >= j.max_attempts AND j.locked_at IS NULL DESC, j.run_at, j.id LIMIT ${limit}::int`,
  );
}

/** Whether there is a job of this number for the newsroom. */
export async function hasJob(db: Db, newsroomId: NewsroomId, number: number): Promise<boolean> {
  return (await queryJobs(db, newsroomId, Prisma.sql`AND j.id = ${number}::bigint`)).length > 0;
}

async function queryJobs(db: Db, newsroomId: NewsroomId, rest: Prisma.Sql): Promise<JobRecord[]> {
  // Failures from before somebody had the job tried again from the beginning do not count. Why a site put a job off
  // stands at the source, since the job that waits is another than the one that was told.
  const rows = await db.$queryRaw<{ job: JobRecord }[]>`
    SELECT json_build_object('number', j.id, 'task', j.task_identifier, 'sourceId', s.id,
      'sourceTitle', coalesce(nullif(s.title, ''), s.url, ''), 'isConfidential', coalesce(s.is_confidential, false),
      'readerIds', coalesce(s.reader_ids, '{}'), 'isRunning', j.locked_at IS NOT NULL, 'attempts', j.attempts,
      'maxAttempts', j.max_attempts, 'lastError', CASE WHEN j.attempts > 0 THEN coalesce(j.last_error, s.fetch_detail) END, 'runAt', j.run_at,
      'createdAt', j.created_at) AS job
    FROM ${jobsOf(newsroomId)} ${rest}`;
  return rows.map(({ job }) => job);
}

/** The guard of a write that tries a given-up job again. It gives the job's source, where it has one. */
export function retryJobRow(newsroomId: NewsroomId, number: number): Prisma.Sql {
  return Prisma.sql`
    SELECT ${sourceIdOf('again')} AS id FROM graphile_worker.jobs again
    WHERE again.id IN (SELECT retry_job(j.id) FROM ${jobsOf(newsroomId)} AND j.id = ${number}::bigint)`;
}

/** A job belongs to the newsroom that has its source. The job that looks through watched sources belongs to every newsroom. */
function jobsOf(newsroomId: NewsroomId): Prisma.Sql {
  return Prisma.sql`graphile_worker.jobs j LEFT JOIN source s ON s.id = ${sourceIdOf('j')}
    WHERE (s.newsroom_id = ${newsroomId}::uuid OR j.task_identifier = 'watch_sources')`;
}

/** The source that a job's key names. */
function sourceIdOf(alias: string): Prisma.Sql {
  const job = Prisma.raw(alias);
  return Prisma.sql`CASE WHEN ${job}.task_identifier = 'fetch_source' THEN substr(${job}.key, ${fetchKey('').length + 1}::int)::uuid END`;
}
