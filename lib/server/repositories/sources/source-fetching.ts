import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { FetchState, SourceHealth } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { readClock } from '../clock';
import type { StatementPart } from '../commit';
import { mintNewsroomId } from '../mint-newsroom-id';

/** A source whose page a job is about to fetch. */
export interface FetchedSource {
  id: string;
  newsroomId: NewsroomId;
  url: string;
  /** As it is from now on; `fetching` where somebody asked for it. */
  fetchState: FetchState | null;
  hasCopy: boolean;
}

/**
 * Begins a fetch: a source that waits for its page is being fetched from now on. Null where there is nothing to
 * fetch: the source was merged into another one, has no address, or nobody waits any more. A look on schedule needs
 * nobody who waits.
 */
export async function beginFetch(
  db: Db,
  sourceId: string,
  { isLook }: { isLook: boolean },
): Promise<FetchedSource | null> {
  const hasPage = { id: sourceId, mergedIntoId: null, url: { not: null } };
  await db.source.updateMany({
    where: { ...hasPage, fetchState: 'queued' },
    data: { fetchState: 'fetching' },
  });
  const source = await db.source.findFirst({
    where: isLook ? hasPage : { ...hasPage, fetchState: 'fetching' },
    select: { newsroomId: true, url: true, fetchState: true, snapshotId: true },
  });
  if (!source || source.url === null) return null;
  const { newsroomId, url, fetchState, snapshotId } = source;
  return {
    id: sourceId,
    newsroomId: mintNewsroomId(newsroomId),
    url,
    fetchState,
    hasCopy: snapshotId !== null,
  };
}

/** Whether somebody still waits for the page. */
export async function isStillFetching(db: Db, sourceId: string): Promise<boolean> {
  return (await db.source.count({ where: { id: sourceId, fetchState: 'fetching' } })) > 0;
}

/** The outcome of a fetch that brought no copy. */
export interface FetchOutcome {
  state: FetchState | null;
  problem: string | null;
  /** A sentence for whoever waits. */
  detail: string | null;
  /** Undefined where the outcome says nothing about the page. */
  health?: SourceHealth | undefined;
}

/** Notes what came of a fetch, unless the source's state is no longer the one that the fetch began with. */
export async function noteFetchOutcome(db: Db, source: FetchedSource, outcome: FetchOutcome): Promise<void> {
  const { state, problem, detail, health } = outcome;
  const isOver = state !== 'queued';
  await db.source.updateMany({
    where: { id: source.id, url: source.url, fetchState: source.fetchState },
    data: {
      fetchState: state,
      fetchProblem: problem,
      fetchDetail: detail,
      ...(health ? { health } : {}),
      ...(isOver ? { checkedAt: await readClock(db) } : {}),
    },
  });
}

/**
 * The guard of a write after which a page is not looked at on schedule any more. It matches nothing where the source
 * is no longer the one that was read.
 */
export function stopWatchingRow(
  source: Pick<FetchedSource, 'id' | 'newsroomId' | 'fetchState'>,
  version: number,
  { problem, detail }: Pick<FetchOutcome, 'problem' | 'detail'>,
): Prisma.Sql {
  return Prisma.sql`
    UPDATE source SET is_watched = false, version = version + 1, updated_at = clock_timestamp(), checked_at = now(),
      fetch_problem = ${problem}, fetch_detail = ${detail}
    WHERE id = ${source.id}::uuid AND newsroom_id = ${source.newsroomId}::uuid AND version = ${version}::int
      AND fetch_state IS NOT DISTINCT FROM ${source.fetchState}::fetch_state AND is_watched
    RETURNING id`;
}

/**
 * The guard of a write that has a page fetched. It matches nothing where a fetch is under way or the address is
 * another one.
 */
export function requestFetchRow(newsroomId: NewsroomId, sourceId: string, url: string): Prisma.Sql {
  return Prisma.sql`
    UPDATE source SET fetch_state = 'queued', fetch_problem = NULL, fetch_detail = NULL
    WHERE id = ${sourceId}::uuid AND newsroom_id = ${newsroomId}::uuid AND url = ${url} AND merged_into_id IS NULL
      AND coalesce(fetch_state, 'stored') NOT IN ('queued', 'fetching')
    RETURNING id`;
}

/** The guard of a write that gives up fetching; matches nothing where nothing is under way. */
export function cancelFetchRow(newsroomId: NewsroomId, sourceId: string): Prisma.Sql {
  return Prisma.sql`
    UPDATE source SET fetch_state = 'cancelled', fetch_problem = NULL, fetch_detail = NULL
    WHERE id = ${sourceId}::uuid AND newsroom_id = ${newsroomId}::uuid AND fetch_state IN ('queued', 'fetching')
    RETURNING id`;
}

/** Part of a write that tries a job again, with the job as its guard: the job's source waits for its page once more. */
export function queueAgain(): StatementPart {
  return Prisma.sql`
    UPDATE source s SET fetch_state = 'queued', fetch_problem = NULL, fetch_detail = NULL
    FROM guard WHERE s.id = guard.id AND s.fetch_state = 'failed' RETURNING 1`;
}
