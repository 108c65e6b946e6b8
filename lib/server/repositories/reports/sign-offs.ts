import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import { digestFormat } from '@/lib/domain/sign-off-digest';
import type { ArticleState } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { commit } from '../commit';
import { type GateRecord, guardGate } from './gate';

/** Writes a signature under the article as it was seen; null when something has changed since. */
export async function insertSignOff(
  db: Db,
  actor: Actor,
  seen: GateRecord,
  { data, ...signOff }: { digest: string; state: ArticleState; data: Record<string, Json> },
): Promise<{ sequence: number } | null> {
  return commit<{ id: string }>(db, actor, {
    guard: guardGate(actor, seen, signOff.state),
    parts: [
      Prisma.sql`
        INSERT INTO sign_off (id, article_id, newsroom_id, member_id, digest, format)
        SELECT gen_random_uuid(), guard.id, ${actor.newsroomId}::uuid, ${actor.memberId}::uuid, ${signOff.digest},
          ${digestFormat}::int
        FROM guard RETURNING 1`,
    ],
    entry: { scopeId: seen.articleId, action: 'article.signed_off', data },
  });
}
