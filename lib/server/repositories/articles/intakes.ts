import 'server-only';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import type { ArticleReading } from './article-reading';
import { commit } from '../commit';
import { insertSnapshotAs, type NewSnapshot } from '../evidence/snapshots';

/** A stored file that an article can be made of. */
export type NewIntake = NewSnapshot & { sourceId: null; reading: ArticleReading };

export async function writeIntake(db: Db, actor: Actor, intake: NewIntake): Promise<void> {
  const { id, sha256, size, mediaType, fileName, exchange } = intake;
  await commit(db, actor, {
    guard: Prisma.sql`${insertSnapshotAs(actor, intake)} RETURNING id`,
    entry: {
      scopeId: actor.newsroomId,
      action: 'article_file.stored',
      data: { snapshotId: id, sha256, size, mediaType, fileName, url: exchange?.finalUrl ?? null },
    },
    resourceId: id,
  });
}
