import 'server-only';
import { urlKey } from '@/lib/domain/evidence/url-key';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ClaimState, SourceKind, Stance } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import {
  isReadableBy,
  type LibrarySourceRecord,
  selectLibrarySources,
  twinsFor,
} from './library-source-record';
import { likePattern } from '../like-pattern';

type Reader = Pick<Actor, 'newsroomId' | 'memberId'>;

/** A source of the newsroom, whether this person may read it or not. */
export async function findLibrarySource(
  db: Db,
  { newsroomId, memberId }: Reader,
  id: string,
): Promise<LibrarySourceRecord | null> {
  const rows = await db.$queryRaw<LibrarySourceRecord[]>`
    ${selectLibrarySources(memberId)} WHERE s.id = ${id}::uuid AND s.newsroom_id = ${newsroomId}::uuid`;
  return rows[0] ?? null;
}

/** The open source of this web address that the newsroom has had for longest, or null. */
export async function findSourceIdByAddress(
  db: Db,
  newsroomId: NewsroomId,
  address: string,
): Promise<string | null> {
  const key = urlKey(address);
  if (key === null) return null;
  const source = await db.source.findFirst({
    where: { newsroomId, urlKey: key, isConfidential: false, mergedIntoId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return source?.id ?? null;
}

// What a confidential source hides is no answer to a question either.
const shownConditions = {
  changed: () => Prisma.sql`s.health = 'changed'`,
  dead: () => Prisma.sql`s.health = 'dead'`,
  failed: () => Prisma.sql`s.fetch_state = 'failed'`,
  twins: (memberId: string) => Prisma.sql`EXISTS (SELECT 1 ${twinsFor(memberId)})`,
  uncited: () => Prisma.sql`NOT EXISTS (SELECT 1 FROM citation t WHERE t.source_id = s.id)`,
  confidential: () => Prisma.sql`s.is_confidential`,
};
const openQuestions: readonly (keyof typeof shownConditions)[] = ['uncited', 'confidential'];

export interface SourceFilter {
  q?: string | undefined;
  kind?: SourceKind | undefined;
  show?: keyof typeof shownConditions | undefined;
  offset: number;
  limit: number;
}

/** A page of the newsroom's sources, last changed first, and how many there are in all. */
export async function listLibrarySources(
  db: Db,
  { newsroomId, memberId }: Reader,
  { q, kind, show, offset, limit }: SourceFilter,
): Promise<{ rows: LibrarySourceRecord[]; total: number }> {
  const asksForHidden = q !== undefined || (show !== undefined && !openQuestions.includes(show));
  const conditions = Prisma.sql`WHERE s.newsroom_id = ${newsroomId}::uuid AND s.merged_into_id IS NULL
    ${kind ? Prisma.sql`AND s.kind = ${kind}` : Prisma.empty}
    ${asksForHidden ? Prisma.sql`AND ${isReadableBy(memberId, 's')}` : Prisma.empty}
    ${q ? Prisma.sql`AND concat_ws(' ', s.title, s.publisher, s.author, s.url) ILIKE ${likePattern(q)}` : Prisma.empty}
    ${show ? Prisma.sql`AND ${shownConditions[show](memberId)}` : Prisma.empty}`;
  const [rows, counted] = await Promise.all([
    db.$queryRaw<LibrarySourceRecord[]>`
      ${selectLibrarySources(memberId)} ${conditions}
      ORDER BY s.updated_at DESC, s.id LIMIT ${limit}::int OFFSET ${offset}::int`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM source s ${conditions}`,
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** The other sources of its address that the person may read, the most cited first. */
export async function listTwins(
  db: Db,
  { newsroomId, memberId }: Reader,
  id: string,
): Promise<{ id: string; title: string; citedBy: number }[]> {
  return db.$queryRaw`
    SELECT twin.id, twin.title,
      (SELECT count(DISTINCT t.claim_id)::int FROM citation t WHERE t.source_id = twin.id) AS "citedBy"
    FROM source s CROSS JOIN LATERAL (SELECT o.id, o.title ${twinsFor(memberId)}) twin
    WHERE s.id = ${id}::uuid AND s.newsroom_id = ${newsroomId}::uuid
    ORDER BY "citedBy" DESC, twin.title, twin.id`;
}

/** A claim's citation of a source, with where the claim stands. */
export interface SourceUseRecord {
  claimId: string;
  claimNumber: number;
  articleId: string;
  articleTitle: string;
  quote: string;
  state: ClaimState;
  stance: Stance;
  passage: string | null;
  isLost: boolean;
  snapshotId: string | null;
  start: number | null;
  end: number | null;
}

/** The citations of a source, article by article, the newest first. */
export async function listSourceUses(
  db: Db,
  newsroomId: NewsroomId,
  sourceId: string,
): Promise<SourceUseRecord[]> {
  return db.$queryRaw<SourceUseRecord[]>`
    SELECT c.id AS "claimId", c.number AS "claimNumber", a.id AS "articleId", a.title AS "articleTitle", c.quote, c.state,
      t.stance, t.passage, t.lost_in_id IS NOT NULL AS "isLost", t.snapshot_id AS "snapshotId", t.start_offset AS "start", t.end_offset AS "end"
    FROM citation t JOIN claim c ON c.id = t.claim_id JOIN article a ON a.id = c.article_id
    WHERE t.source_id = ${sourceId}::uuid AND t.newsroom_id = ${newsroomId}::uuid
    ORDER BY a.created_at DESC, a.id, c.number, t.position, t.id`;
}
