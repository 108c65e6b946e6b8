import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import { Prisma } from '../generated/client';
import type { StatementPart } from './commit';

const opened = Prisma.sql`WHEN 'check_complete' THEN 'in_check' WHEN 'signed_off' THEN 'in_check'
  WHEN 'published' THEN 'correction_open'`;

/** How an article's state answers to work on its claims: the check is open again, or a published one is being corrected. */
export const touchArticle = Prisma.sql`state = CASE state WHEN 'received' THEN 'in_check' ${opened} ELSE state END`;

/** The same for a change of the article's own printed details. Such a change begins no check. */
export const touchArticleDetails = Prisma.sql`state = CASE state ${opened} ELSE state END`;

/**
 * Puts the articles that the condition `which` names (alias `a`) back in check, where a change outside of them took
 * their signatures. A published article stays published: its edition stands as it was printed.
 */
function reopenSigned(which: Prisma.Sql): StatementPart {
  return Prisma.sql`
    UPDATE article SET updated_at = now(), state = 'in_check'
    FROM (
      SELECT a.id FROM article a WHERE a.state IN ('check_complete', 'signed_off') AND (${which}) AND EXISTS (SELECT 1 FROM guard)
      ORDER BY a.id FOR NO KEY UPDATE
    ) held WHERE article.id = held.id RETURNING 1`;
}

export const reopenSignedOf = {
  /** A report prints the whole scale, and the gate asks what it marks. */
  newsroom: (newsroomId: NewsroomId) => reopenSigned(Prisma.sql`a.newsroom_id = ${newsroomId}::uuid`),
  /** A report prints its writers by name. */
  writer: (memberId: string) =>
    reopenSigned(
      Prisma.sql`a.id IN (SELECT w.article_id FROM article_writer w WHERE w.member_id = ${memberId}::uuid)`,
    ),
};
