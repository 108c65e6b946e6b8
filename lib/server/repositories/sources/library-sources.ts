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
import { countRows } from '../count-rows';
import type { Writer } from '../commit';
import { likePattern } from '../like-pattern';

type Reader = Pick<Actor, 'newsroomId' | 'memberId'>;

/** Raw, because uses and twins are counted in the database: a library has thousands of sources. */
function querySources(db: Db, memberId: string | null, rest: Prisma.Sql): Promise<LibrarySourceRecord[]> {
  return db.$queryRaw<LibrarySourceRecord[]>`${selectLibrarySources(memberId)} ${rest}`;
}

/** A source of the newsroom, whether this person, or the newsroom itself, may read it or not. */
export async function findLibrarySource(
  db: Db,
  { newsroomId, memberId }: Pick<Writer, 'newsroomId' | 'memberId'>,
  id: string,
): Promise<LibrarySourceRecord | null> {
  const [source] = await querySources(
    db,
    memberId,
    Prisma.sql`WHERE s.id = ${id}::uuid AND s.newsroom_id = ${newsroomId}::uuid`,
  );
  return source ?? null;
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

// A filter does not find a confidential source by what it hides either.
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
  const page = Prisma.sql`ORDER BY s.updated_at DESC, s.id LIMIT ${limit}::int OFFSET ${offset}::int`;
  const [rows, total] = await Promise.all([
    querySources(db, memberId, Prisma.sql`${conditions} ${page}`),
    countRows(db, Prisma.sql`source s ${conditions}`),
  ]);
  return { rows, total };
}

/**
 * The other sources of its address that the person may read, the most cited first. Raw: what a twin is, is said in
 * one place, in SQL.
 */
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
  const citations = await db.citation.findMany({
    where: { sourceId, newsroomId },
    orderBy: [
      { claim: { article: { createdAt: 'desc' } } },
      { claim: { articleId: 'asc' } },
      { claim: { number: 'asc' } },
      { position: 'asc' },
      { id: 'asc' },
    ],
    select: {
      stance: true,
      passage: true,
      lostInId: true,
      snapshotId: true,
      startOffset: true,
      endOffset: true,
      claim: {
        select: {
          id: true,
          number: true,
          quote: true,
          state: true,
          article: { select: { id: true, title: true } },
        },
      },
    },
  });
  return citations.map(({ claim, lostInId, startOffset, endOffset, ...citation }) => ({
    ...citation,
    claimId: claim.id,
    claimNumber: claim.number,
    articleId: claim.article.id,
    articleTitle: claim.article.title,
    quote: claim.quote,
    state: claim.state,
    isLost: lostInId !== null,
    start: startOffset,
    end: endOffset,
  }));
}
