import 'server-only';
import { urlKey } from '@/lib/domain/evidence/url-key';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma, type Source } from '../../generated/client';
import { type InJson, selectDays, selectFields } from '../columns';
import type { CopyRecord } from '../evidence/citation-record';
import { copyJson, peopleJson } from '../evidence/citation-record';
import type { StatementPart } from '../commit';
import type { PersonRecord } from '../person-record';

const describedFields = [
  'kind',
  'title',
  'publisher',
  'author',
  'url',
] as const satisfies readonly (keyof Source)[];
const describedDays = ['publishedAt'] as const satisfies readonly (keyof Source)[];

/** What a source says of itself. */
export interface SourceDescription
  extends
    Pick<Source, (typeof describedFields)[number]>,
    InJson<Pick<Source, (typeof describedDays)[number]>> {}

/** How far one can lean on a source, and why. */
export type Weighing = Pick<Source, 'reliability' | 'reliabilityNote' | 'interestNote'>;

/** A source that is about to be kept. */
export interface NewSource
  extends
    SourceDescription,
    Partial<Weighing>,
    Pick<Source, 'id' | 'titleIsProposed' | 'isConfidential' | 'readerIds' | 'salt' | 'fetchState'> {}

/**
 * A source at the moment at which it was read. Its version counts what it says; `touchedAt`, to the microsecond, also moves
 * when something cites it anew.
 */
export interface SeenSource extends Pick<Source, 'id' | 'version'> {
  touchedAt: string;
}

const citedFields = [
  ...describedFields,
  'id',
  'version',
  'fetchState',
  'isConfidential',
  'readerIds',
  'salt',
] as const satisfies readonly (keyof Source)[];

/** A source as a citation needs it. */
export interface CitedSource
  extends SourceDescription, Omit<Pick<Source, (typeof citedFields)[number]>, 'version'> {
  newestCopy: CopyRecord | null;
  readers: PersonRecord[];
}

/** Part of a write that has another row as its guard; `guard` stands for that row. */
export function insertSource(actor: Actor, source: NewSource): StatementPart {
  return Prisma.sql`${insertInto(actor, source)} FROM guard RETURNING 1`;
}

/** The insertion up to its `FROM`, so that it can be a guard or a part of another write. */
export function insertInto(actor: Actor, source: NewSource): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO source (id, newsroom_id, kind, title, title_is_proposed, publisher, author, url, url_key, published_at,
      reliability, reliability_note, interest_note, is_confidential, reader_ids, salt, fetch_state, created_by_id)
    SELECT ${source.id}::uuid, ${actor.newsroomId}::uuid, ${source.kind}, ${source.title}, ${source.titleIsProposed},
      ${source.publisher}, ${source.author}, ${source.url}, ${source.url === null ? null : urlKey(source.url)},
      ${source.publishedAt}::date, ${source.reliability ?? null}, ${source.reliabilityNote ?? null},
      ${source.interestNote ?? null}, ${source.isConfidential}, ${source.readerIds}::uuid[], ${source.salt}, ${source.fetchState},
      ${actor.memberId}::uuid`;
}

/** The columns of a source `s` that a citation needs, with its newest copy as `newest`. */
export const citedColumns = Prisma.sql`${selectFields('s', citedFields)}, ${selectDays('s', describedDays)},
    s.updated_at::text AS "touchedAt", ${copyJson('newest')} AS "newestCopy", ${peopleJson('s.reader_ids')} AS readers`;

const selectCited = Prisma.sql`
  SELECT ${citedColumns}
  FROM source s LEFT JOIN snapshot newest ON newest.id = s.snapshot_id`;

/** The first that can be cited and meets the condition. Raw, because its readers are found by an array of ids. */
async function queryCited(
  db: Db,
  newsroomId: NewsroomId,
  condition: Prisma.Sql,
): Promise<(CitedSource & SeenSource) | null> {
  const rows = await db.$queryRaw<(CitedSource & SeenSource)[]>`
    ${selectCited} WHERE s.newsroom_id = ${newsroomId}::uuid AND s.merged_into_id IS NULL AND ${condition}
    ORDER BY s.created_at, s.id LIMIT 1`;
  return rows[0] ?? null;
}

/** A source of the newsroom that can be cited, or null. */
export async function findCitedSource(
  db: Db,
  newsroomId: NewsroomId,
  id: string,
): Promise<(CitedSource & SeenSource) | null> {
  return queryCited(db, newsroomId, Prisma.sql`s.id = ${id}::uuid`);
}

/** The open source that describes itself in exactly this way, or null. */
export async function findEqualSource(
  db: Db,
  newsroomId: NewsroomId,
  source: SourceDescription,
): Promise<(CitedSource & SeenSource) | null> {
  return queryCited(
    db,
    newsroomId,
    Prisma.sql`NOT s.is_confidential
      AND (s.kind, s.title) = (${source.kind}, ${source.title})
      AND (s.publisher, s.author, s.url, s.published_at)
        IS NOT DISTINCT FROM (${source.publisher}, ${source.author}, ${source.url}, ${source.publishedAt}::date)`,
  );
}

/**
 * Part of a write that cites a source which was there before. Whoever is changing that source then reads its
 * citations again.
 */
export function touchCitedSource(sourceId: string): StatementPart {
  return Prisma.sql`
    UPDATE source SET updated_at = clock_timestamp()
    WHERE id = ${sourceId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

/** A stored copy of this source or of one merged into it, or null where it has no such copy. */
export async function findCopy(
  db: Db,
  newsroomId: NewsroomId,
  sourceId: string,
  snapshotId: string,
): Promise<{ text: string; requestedUrl: string | null } | null> {
  return db.snapshot.findFirst({
    where: { id: snapshotId, newsroomId, source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] } },
    select: { text: true, requestedUrl: true },
  });
}

/** Which of these ids are members of the newsroom. */
export async function listKnownMembers(
  db: Db,
  newsroomId: NewsroomId,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db.member.findMany({
    where: { newsroomId, id: { in: [...ids] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
