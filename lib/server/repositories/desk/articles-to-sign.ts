import 'server-only';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import type { Article } from '../../generated/client';
import { selectFields } from '../columns';

const fields = ['id', 'title', 'dueAt', 'updatedAt'] as const satisfies readonly (keyof Article)[];

/** An article that may wait for nothing but signatures. */
export type SignCandidate = Pick<Article, (typeof fields)[number]>;

/**
 * Articles without a visibly open claim that changed since enough people last signed them or since they were
 * printed; those due first. The gate itself says whether it is open. Raw, because no claim is read for it.
 */
export async function listSignCandidates(
  db: Db,
  { newsroomId, memberId }: Pick<Actor, 'newsroomId' | 'memberId'>,
  limit: number,
): Promise<SignCandidate[]> {
  return db.$queryRaw<SignCandidate[]>`
    SELECT ${selectFields('a', fields)}
    FROM article a
    WHERE a.newsroom_id = ${newsroomId}::uuid AND a.claim_count > 0
      AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.article_id = a.id AND (
        c.state IN ('marked', 'in_progress', 'waiting', 'proposed', 'returned', 'stale', 'orphaned')
        OR (c.unplaced IS NOT NULL AND c.state NOT IN ('withdrawn', 'cut'))
        OR (c.state = 'not_checkable' AND c.approved_seal IS NULL)))
      AND (a.state NOT IN ('signed_off', 'published') OR a.updated_at > greatest(
        (SELECT max(s.created_at) FROM sign_off s WHERE s.article_id = a.id),
        (SELECT max(r.created_at) FROM report r WHERE r.article_id = a.id)))
      AND NOT EXISTS (SELECT 1 FROM sign_off s
        WHERE s.article_id = a.id AND s.member_id = ${memberId}::uuid AND s.created_at >= a.updated_at)
    ORDER BY a.due_at ASC NULLS LAST, a.updated_at, a.id LIMIT ${limit}::int`;
}
