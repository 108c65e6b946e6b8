import 'server-only';
import type { Job, JobHelpers } from 'graphile-worker';
import { z } from 'zod';
import { type Db, getDb } from '../db';
import { robotName } from '../evidence/door/door';
import { fetchCopy } from '../evidence/fetching/fetch-copy';
import { describeFetchProblem, type FetchProblem, RefusedByStatus } from '../evidence/fetching/fetch-problem';
import { fetchRobots, isAllowedByRobots } from '../evidence/fetching/robots';
import { storeCopy } from '../evidence/copies/store-copy';
import { logger } from '../logger';
import { type FetchPayload, replaceFetchJob } from '../repositories/jobs/jobs';
import {
  beginFetch,
  type FetchedSource,
  type FetchOutcome,
  noteFetchOutcome,
} from '../repositories/sources/source-fetching';
import { stopWatching } from './stop-watching';
import { untilCancelled } from './until-cancelled';

const payloadSchema = z.object({
  sourceId: z.uuid(),
  /** Nobody asked: it is looked at on schedule. */
  reason: z.literal('watch').optional(),
});

/** The process is about to end; another one goes on. */
const interrupted: FetchProblem = {
  code: 'interrupted',
  sentence: 'The server stopped while it was fetching the page.',
  isPassing: true,
  isDead: false,
  retryAfterSeconds: null,
};

/**
 * Fetches a source's page and keeps a copy of it. A failure that may pass is tried again later; any other is stored at
 * once. Nothing is stored after somebody has cancelled.
 */
export async function fetchSource(payload: unknown, { job, abortSignal }: JobHelpers): Promise<void> {
  const given: FetchPayload = payloadSchema.parse(payload);
  const { sourceId, reason } = given;
  const db = getDb();
  const source = await beginFetch(db, sourceId, { isLook: reason === 'watch' });
  if (!source) return;
  const isLook = source.fetchState !== 'fetching';
  const cancel = isLook ? null : untilCancelled(db, sourceId);
  try {
    const signal = cancel ? AbortSignal.any([abortSignal, cancel.signal]) : abortSignal;
    await fetchAndStore(db, source, isLook, signal);
  } catch (error) {
    if (cancel?.signal.aborted) return;
    const problem = abortSignal.aborted ? interrupted : describeFetchProblem(error, new Date());
    await noteProblem(db, { job, payload: given }, { source, isLook }, problem);
    logger.debug({ sourceId, err: error }, 'a page was not fetched');
  } finally {
    cancel?.end();
  }
}

async function fetchAndStore(db: Db, source: FetchedSource, isLook: boolean, signal: AbortSignal) {
  const { id, newsroomId, url, fetchState } = source;
  if (isLook && !(await mayBeLookedAt(url, signal))) {
    return stopWatching(db, source, {
      problem: 'robots',
      detail:
        'The site does not want programs to look at this page by themselves, so it is not watched any more.',
    });
  }
  const copy = await fetchCopy(url, signal);
  signal.throwIfAborted();
  const writer = { newsroomId, memberId: null, idempotency: null };
  await storeCopy(db, writer, { sourceId: id, url, fetchState, isLook }, copy);
}

/** A person who names a page is its reader. A look that nobody asked for is a robot's. */
async function mayBeLookedAt(url: string, signal: AbortSignal): Promise<boolean> {
  const robots = await fetchRobots(url, { signal });
  if (robots === null) throw new RefusedByStatus(503, null);
  return isAllowedByRobots(robots, robotName, url);
}

/** Throws if the page must be tried again, or was tried too often. The admin sees such a job. */
async function noteProblem(
  db: Db,
  { job, payload }: { job: Job; payload: FetchPayload },
  { source, isLook }: { source: FetchedSource; isLook: boolean },
  problem: FetchProblem,
): Promise<void> {
  const { code, sentence, isPassing, isDead, retryAfterSeconds } = problem;
  const isTriedAgain = isPassing && job.attempts < job.max_attempts;
  const isPostponed = isTriedAgain && retryAfterSeconds !== null;
  if (isPostponed) await replaceFetchJob(db, payload, job, retryAfterSeconds);
  const outcome: FetchOutcome = {
    state: isLook ? source.fetchState : isTriedAgain ? 'queued' : 'failed',
    problem: code,
    detail: sentence,
    health: isDead && source.hasCopy && !isTriedAgain ? 'dead' : undefined,
  };
  // A page that is only watched is looked at again when its time comes.
  if (!isLook || !isTriedAgain) await noteFetchOutcome(db, source, outcome);
  if (isPassing && !isPostponed && (isTriedAgain || !isLook)) throw new Error(sentence);
}
