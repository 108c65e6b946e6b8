import 'server-only';
import { urlKey } from '@/lib/domain/evidence/url-key';
import type { FetchState } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import {
  type CitingClaim,
  holdCitingClaims,
  holdNamingClaims,
  type NamingClaim,
  summariseCiting,
} from '../evidence/citing-claims';
import { type ClaimNote, commit, type LedgerNote, type StatementPart } from '../commit';
import type { LibrarySourceRecord } from './library-source-record';
import { insertInto, type NewSource } from './sources';

/**
 * Keeps a new source; null where the newsroom has an open one of its address by now. Fails on the index `source_pkey` when the
 * id is taken.
 */
export async function insertLibrarySource(
  db: Db,
  actor: Actor,
  source: NewSource,
  write: { parts: StatementPart[]; data: LedgerNote['data'] },
): Promise<{ sequence: number } | null> {
  const key = source.url === null || source.isConfidential ? null : urlKey(source.url);
  const onlyOnce =
    key === null
      ? Prisma.empty
      : Prisma.sql`WHERE NOT has_source_of_address(${actor.newsroomId}::uuid, ${key})`;
  return commit(db, actor, {
    guard: Prisma.sql`${insertInto(actor, source)} ${onlyOnce} RETURNING id`,
    parts: write.parts,
    entry: { scopeId: actor.newsroomId, action: 'source.created', data: write.data },
    resourceId: source.id,
  });
}

/** What a change of a source does beside its own row. */
export interface SourceWrite {
  /** The citing claims as they were read. The write is void if they are others by now. */
  citing: readonly CitingClaim[];
  parts: StatementPart[];
  data: LedgerNote['data'];
  claimEntries: ClaimNote[];
  /** What a repeated request is answered with, if not the source. */
  resourceId?: string;
  /** A citation that one of the parts places by itself. */
  placedCitation?: string;
}

/** Changes a source that is as it was read; null when it, or a claim that cites it, is not. */
export async function updateLibrarySourceRow(
  db: Db,
  actor: Actor,
  { before, after }: { before: LibrarySourceRecord; after: LibrarySourceRecord },
  write: SourceWrite,
): Promise<{ sequence: number } | null> {
  const { id } = before;
  const { count, versions } = summariseCiting(write.citing);
  const isOtherPage = after.url !== before.url;
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE source SET version = version + 1, updated_at = clock_timestamp() ${changedColumns(before, after)}
        ${isOtherPage ? asNotFetched(after.fetchState) : Prisma.empty}
      FROM ${holdCitingClaims(id)}
      WHERE id = ${id}::uuid AND newsroom_id = ${actor.newsroomId}::uuid AND version = ${before.version}::int
        AND updated_at = ${before.touchedAt}::timestamptz AND merged_into_id IS NULL
        AND citing.count = ${count}::int AND citing.versions = ${versions}::int
      RETURNING id`,
    parts: [...write.parts, ...(isOtherPage ? [clearPlaces(id, write.placedCitation ?? null)] : [])],
    entry: { scopeId: actor.newsroomId, action: 'source.updated', data: write.data },
    claimEntries: write.claimEntries,
    resourceId: write.resourceId ?? id,
  });
}

/** The columns that differ, and no others: what others changed meanwhile stays theirs. */
function changedColumns(before: LibrarySourceRecord, after: LibrarySourceRecord): Prisma.Sql {
  const columns = {
    kind: Prisma.sql`kind = ${after.kind}`,
    title: Prisma.sql`title = ${after.title}`,
    titleIsProposed: Prisma.sql`title_is_proposed = ${after.titleIsProposed}`,
    publisher: Prisma.sql`publisher = ${after.publisher}`,
    author: Prisma.sql`author = ${after.author}`,
    url: Prisma.sql`url = ${after.url}, url_key = ${after.url === null ? null : urlKey(after.url)}`,
    publishedAt: Prisma.sql`published_at = ${after.publishedAt}::date`,
    reliability: Prisma.sql`reliability = ${after.reliability}`,
    reliabilityNote: Prisma.sql`reliability_note = ${after.reliabilityNote}`,
    interestNote: Prisma.sql`interest_note = ${after.interestNote}`,
    isWatched: Prisma.sql`is_watched = ${after.isWatched}`,
    isConfidential: Prisma.sql`is_confidential = ${after.isConfidential}`,
    readerIds: Prisma.sql`reader_ids = ${after.readerIds}::uuid[]`,
  } satisfies Partial<Record<keyof LibrarySourceRecord, Prisma.Sql>>;
  const changed = Object.entries(columns)
    .filter(([name]) => isOther(before[name as keyof typeof columns], after[name as keyof typeof columns]))
    .map(([, column]) => Prisma.sql`, ${column}`);
  return changed.length === 0 ? Prisma.empty : Prisma.join(changed, '');
}

function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Of another page nothing is known yet. */
function asNotFetched(fetchState: FetchState | null): Prisma.Sql {
  return Prisma.sql`, fetch_state = ${fetchState}, fetch_problem = NULL, fetch_detail = NULL, snapshot_id = NULL,
    health = NULL, checked_at = NULL`;
}

/** Takes away the places of passages: they stood in copies of what the source was until now. */
function clearPlaces(sourceId: string, placedCitation: string | null): StatementPart {
  return Prisma.sql`
    UPDATE citation SET snapshot_id = NULL, start_offset = NULL, end_offset = NULL, lost_in_id = NULL
    WHERE source_id = ${sourceId}::uuid AND id IS DISTINCT FROM ${placedCitation}::uuid AND EXISTS (SELECT 1 FROM guard)
    RETURNING 1`;
}

/**
 * Says that a source is another one. Citations and contacts name that other one from now on. Copies stay where they
 * are and are found through it. Null when either source, or a claim that cites the first, is no longer what was
 * read.
 */
export async function mergeSourceRow(
  db: Db,
  actor: Actor,
  { source, into }: { source: LibrarySourceRecord; into: LibrarySourceRecord },
  write: SourceWrite & { naming: readonly NamingClaim[] },
): Promise<{ sequence: number } | null> {
  const { count, versions } = summariseCiting([...write.citing, ...write.naming]);
  const isOtherPage = keyOf(source) !== keyOf(into);
  // Claims are held before sources, and both in the order of their ids, so that no two writes wait for each other.
  // The second holding depends on the first, which keeps the planner to that order.
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE source SET merged_into_id = ${into.id}::uuid, version = version + 1, updated_at = clock_timestamp()
      FROM ${holdNamingClaims(source.id)} CROSS JOIN LATERAL (
        SELECT count(*)::int AS count FROM (
          SELECT h.id FROM source h
          WHERE citing.count = ${count}::int AND h.newsroom_id = ${actor.newsroomId}::uuid AND h.merged_into_id IS NULL
            AND (h.id, h.version) IN ((${source.id}::uuid, ${source.version}::int), (${into.id}::uuid, ${into.version}::int))
            AND (h.id = ${into.id}::uuid OR h.updated_at = ${source.touchedAt}::timestamptz)
          ORDER BY h.id FOR NO KEY UPDATE
        ) held
      ) both_sources
      WHERE id = ${source.id}::uuid AND both_sources.count = 2 AND citing.versions = ${versions}::int
      RETURNING id`,
    parts: [
      ...write.parts,
      Prisma.sql`
        UPDATE citation SET source_id = ${into.id}::uuid ${isOtherPage ? withoutFetchedPlace() : Prisma.empty}
        WHERE source_id = ${source.id}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`,
      Prisma.sql`
        UPDATE contact SET source_id = ${into.id}::uuid
        WHERE source_id = ${source.id}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`,
      // Sources that were merged into this one before now point to the other one too, so that nobody follows a
      // chain.
      Prisma.sql`
        UPDATE source SET merged_into_id = ${into.id}::uuid
        WHERE merged_into_id = ${source.id}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`,
      // If the other source has no copy, it takes the one that this source had. A passage that is not in it is
      // still not in it.
      Prisma.sql`
        UPDATE source SET version = version + 1, updated_at = clock_timestamp(),
          snapshot_id = coalesce(snapshot_id, (SELECT o.snapshot_id FROM source o JOIN snapshot n ON n.id = o.snapshot_id
            WHERE o.id = ${source.id}::uuid AND (NOT ${isOtherPage} OR n.requested_url IS NULL)))
        WHERE id = ${into.id}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`,
    ],
    entry: { scopeId: actor.newsroomId, action: 'source.merged', data: write.data },
    claimEntries: write.claimEntries,
    resourceId: source.id,
  });
}

/**
 * Takes away the places in copies that were fetched: a copy of one address proves nothing of another. A file that
 * somebody gave keeps its place.
 */
function withoutFetchedPlace(): Prisma.Sql {
  const kept = (column: string) =>
    Prisma.raw(`${column} = CASE WHEN EXISTS (SELECT 1 FROM snapshot f
      WHERE f.id = citation.snapshot_id AND f.requested_url IS NOT NULL) THEN NULL ELSE ${column} END`);
  return Prisma.sql`, ${kept('snapshot_id')}, ${kept('start_offset')}, ${kept('end_offset')}, lost_in_id = NULL`;
}

function keyOf({ url }: LibrarySourceRecord): string | null {
  return url === null ? null : urlKey(url);
}
