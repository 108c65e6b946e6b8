import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { type LedgerNarrativeRecord, listNarratives } from './ledger';

export interface HistoryPage {
  /** The sequence below which the page begins; absent for the newest. */
  cursor?: number | undefined;
  limit: number;
}

/** What happened in an article, to one of its claims where `claimId` is given; newest first. */
export async function listHistory(
  db: Db,
  scope: { articleId: string; claimId?: string },
  page: HistoryPage,
): Promise<LedgerNarrativeRecord[]> {
  const before = page.cursor === undefined ? Prisma.empty : Prisma.sql`AND e.sequence < ${page.cursor}`;
  const ofClaim =
    scope.claimId === undefined ? Prisma.empty : Prisma.sql`AND e.claim_id = ${scope.claimId}::uuid`;
  return listNarratives(
    db,
    Prisma.sql`e.scope_id = ${scope.articleId}::uuid ${ofClaim} ${before}
      ORDER BY e.sequence DESC LIMIT ${page.limit}::int`,
  );
}

/**
 * What happened in a newsroom's own chain, newest first. It can be limited to certain subjects, by the beginnings
 * of their actions.
 */
export async function listNewsroomHistory(
  db: Db,
  newsroomId: NewsroomId,
  subjects: readonly string[] | null,
  page: HistoryPage,
): Promise<LedgerNarrativeRecord[]> {
  const before = page.cursor === undefined ? Prisma.empty : Prisma.sql`AND e.sequence < ${page.cursor}`;
  const ofSubjects =
    subjects === null
      ? Prisma.empty
      : Prisma.sql`AND split_part(e.action, '.', 1) = ANY (${[...subjects]}::text[])`;
  return listNarratives(
    db,
    Prisma.sql`e.scope_id = ${newsroomId}::uuid ${ofSubjects} ${before}
      ORDER BY e.sequence DESC LIMIT ${page.limit}::int`,
  );
}

/** The article of a claim, or null where there is no such claim in this newsroom. */
export async function findClaimScope(
  db: Db,
  newsroomId: NewsroomId,
  claimId: string,
): Promise<{ articleId: string } | null> {
  return db.claim.findFirst({ where: { id: claimId, newsroomId }, select: { articleId: true } });
}
