import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import { getEnv } from '../../env';
import { Prisma } from '../../generated/client';

/** What a newsroom keeps and may keep in stored copies and uploaded files, in bytes. */
export interface StorageUse {
  used: number;
  limit: number;
}

/** The bytes that one newsroom may keep in this installation. */
export function storageLimit(): number {
  return getEnv().LIMIT_STORAGE_MEGABYTES * 1024 * 1024;
}

export async function findStorageUse(db: Db, newsroomId: NewsroomId): Promise<StorageUse> {
  const row = await db.newsroomStorage.findUnique({ where: { newsroomId }, select: { bytes: true } });
  return { used: Number(row?.bytes ?? 0), limit: storageLimit() };
}

/** Whether the newsroom keeps a file of these bytes already: once more costs nothing. */
export async function hasStored(db: Db, newsroomId: NewsroomId, sha256: string): Promise<boolean> {
  return (await db.snapshot.findFirst({ where: { newsroomId, sha256 }, select: { id: true } })) !== null;
}

/**
 * The size of a file that is being stored, in the statement that stores it. The statement fails on the rule
 * `newsroom_quota` where there is no room. Files that race are counted one after the other.
 */
export function sizeWithinQuota(newsroomId: NewsroomId, sha256: string, size: number): Prisma.Sql {
  return Prisma.sql`size_within_quota(${newsroomId}::uuid, ${sha256}, ${size}::int, ${storageLimit()}::bigint)`;
}
