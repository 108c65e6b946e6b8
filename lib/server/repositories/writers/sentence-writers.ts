import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';

/** Words of a revision that a member wrote, as whole sentences. */
export interface WrittenRange {
  memberId: string;
  start: number;
  end: number;
}

/** Those who wrote words of the sentence of the claim `c` in the revision that its place is in. */
export const sentenceWriterIdsOfClaim = Prisma.sql`ARRAY(
  SELECT DISTINCT sw.member_id FROM sentence_writer sw WHERE sw.article_id = c.article_id
    AND sw.revision_number = c.revision_number AND sw.start_offset < c.end_offset AND sw.end_offset > c.start_offset)`;

/** Those who wrote sentences of the present text of the article `a`. */
export const sentenceWriterIdsOfArticle = Prisma.sql`ARRAY(
  SELECT DISTINCT sw.member_id FROM sentence_writer sw WHERE sw.article_id = a.id AND sw.revision_number = a.revision_number)`;

export async function listSentenceWriters(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  revisionNumber: number,
): Promise<WrittenRange[]> {
  const rows = await db.sentenceWriter.findMany({
    where: { articleId, newsroomId, revisionNumber },
    orderBy: [{ startOffset: 'asc' }, { memberId: 'asc' }],
    select: { memberId: true, startOffset: true, endOffset: true },
  });
  return rows.map(({ memberId, startOffset, endOffset }) => ({
    memberId,
    start: startOffset,
    end: endOffset,
  }));
}

/** Says who wrote which sentences of the revision that is being saved. */
export function insertSentenceWriters(
  actor: Actor,
  { articleId, number }: { articleId: string; number: number },
  ranges: readonly WrittenRange[],
): StatementPart[] {
  if (ranges.length === 0) return [];
  const rows = JSON.stringify(
    ranges.map(({ memberId, start, end }) => ({ member_id: memberId, start_offset: start, end_offset: end })),
  );
  return [
    Prisma.sql`
      INSERT INTO sentence_writer (id, article_id, newsroom_id, revision_number, member_id, start_offset, end_offset)
      SELECT gen_random_uuid(), ${articleId}::uuid, ${actor.newsroomId}::uuid, ${number}::int, x.member_id, x.start_offset, x.end_offset
      FROM guard, json_to_recordset(${rows}::json) AS x(member_id uuid, start_offset int, end_offset int) RETURNING 1`,
  ];
}
