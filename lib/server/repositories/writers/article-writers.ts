import 'server-only';
import type { NewWriter } from '@/lib/domain/byline/plan-writers';
import type { WriterStatus } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';
import { type PersonRecord, personThenJson } from '../person-record';

/** A person with the note whether they wrote an article; instants as Postgres writes them. */
export interface WriterRecord {
  id: string;
  /** Null for somebody from outside, who has a name instead. */
  member: PersonRecord | null;
  name: string | null;
  status: WriterStatus;
  reason: string | null;
  decidedBy: PersonRecord | null;
  decidedAt: string | null;
}

/** A member with the note whether they wrote an article. */
export interface MemberWriter {
  memberId: string;
  status: WriterStatus;
}

/** The writers of the article `a`, in the order in which they were noted, as JSON. */
export const writersJson = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', aw.id,
    'member', ${personThenJson('wm', 'aw.created_at')}, 'name', aw.name,
    'status', aw.status, 'reason', aw.reason, 'decidedAt', aw.decided_at,
    'decidedBy', ${personThenJson('wd', 'aw.decided_at')})
    ORDER BY aw.created_at, aw.id)
  FROM article_writer aw LEFT JOIN member wm ON wm.id = aw.member_id LEFT JOIN member wd ON wd.id = aw.decided_by_id
  WHERE aw.article_id = a.id), '[]')`;

/** The members among the writers of an article, as JSON; `alias` is the article. */
export function memberWritersJson(alias: string): Prisma.Sql {
  return Prisma.raw(
    `coalesce((SELECT json_agg(json_build_object('memberId', aw.member_id, 'status', aw.status))
      FROM article_writer aw WHERE aw.article_id = ${alias}.id AND aw.member_id IS NOT NULL), '[]')`,
  );
}

/**
 * Notes writers of the article that `guard` returns. Asks again about those of whom it was said that they are none.
 */
export function insertWriters(
  actor: Actor,
  articleId: string,
  writers: readonly NewWriter[],
): StatementPart[] {
  if (writers.length === 0) return [];
  const rows = JSON.stringify(
    writers.map(({ memberId, ...rest }, index) => ({ ...rest, member_id: memberId, place: index })),
  );
  const insertion = Prisma.sql`
    INSERT INTO article_writer (id, article_id, newsroom_id, member_id, name, status, created_by_id, created_at)
    SELECT gen_random_uuid(), ${articleId}::uuid, ${actor.newsroomId}::uuid, x.member_id, x.name, x.status,
      ${actor.memberId}::uuid, now() + x.place * interval '1 microsecond'
    FROM guard, json_to_recordset(${rows}::json) AS x(member_id uuid, name text, status writer_status, place int)`;
  const anew = Prisma.sql`status = excluded.status, reason = NULL, decided_by_id = NULL, decided_at = NULL`;
  return [
    Prisma.sql`${insertion} WHERE x.name IS NULL
      ON CONFLICT (article_id, member_id) DO UPDATE SET ${anew} RETURNING 1`,
    Prisma.sql`${insertion} WHERE x.member_id IS NULL
      ON CONFLICT (article_id, name) DO UPDATE SET ${anew} RETURNING 1`,
  ];
}

/** A person's word on whether somebody wrote the article. */
export interface WriterAnswer {
  memberId: string | null;
  name: string | null;
  is: 'writer' | 'other';
  reason: string | null;
}

/** Keeps that word, in place of an earlier one. */
export function answerWriter(actor: Actor, articleId: string, answer: WriterAnswer): StatementPart {
  const { memberId, name, is, reason } = answer;
  const target = memberId === null ? Prisma.sql`(article_id, name)` : Prisma.sql`(article_id, member_id)`;
  return Prisma.sql`
    INSERT INTO article_writer (id, article_id, newsroom_id, member_id, name, status, reason, decided_by_id, decided_at, created_by_id)
    SELECT gen_random_uuid(), ${articleId}::uuid, ${actor.newsroomId}::uuid, ${memberId}::uuid, ${name}, ${is},
      ${reason}, ${actor.memberId}::uuid, now(), ${actor.memberId}::uuid
    FROM guard
    ON CONFLICT ${target} DO UPDATE SET status = excluded.status, reason = excluded.reason,
      decided_by_id = excluded.decided_by_id, decided_at = excluded.decided_at
    RETURNING 1`;
}
