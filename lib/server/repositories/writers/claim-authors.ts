import 'server-only';
import type { AuthorPart } from '@/lib/domain/vocabulary';
import { Prisma } from '../../generated/client';
import type { StatementPart, Writer } from '../commit';
import { personThenJson } from '../person-record';

/** Somebody's work on a part of a claim. It names the citation or contact where the part belongs to one. */
export interface ClaimAuthorRecord {
  memberId: string;
  part: AuthorPart;
  citationId: string | null;
  contactId: string | null;
}

/** Everyone whose work stands in the claim `c`, as JSON. */
export const claimAuthorsJson = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('memberId', ca.member_id, 'part', ca.part, 'citationId', ca.citation_id,
    'contactId', ca.contact_id) ORDER BY ca.at, ca.id)
  FROM claim_author ca WHERE ca.claim_id = c.id), '[]')`;

/** Those who worked on the verdict of the claim `c`, in the order of their first work on it, as JSON. */
export const verdictAuthorsJson = Prisma.sql`coalesce((
  SELECT json_agg(${personThenJson('m', 'w.since')} ORDER BY w.since, m.id)
  FROM (SELECT ca.member_id, min(ca.at) AS since FROM claim_author ca
    WHERE ca.claim_id = c.id AND ca.part IN ('rating', 'rationale') GROUP BY ca.member_id) w
  JOIN member m ON m.id = w.member_id), '[]')`;

/** A piece of work as a command names it. */
export interface NewWork {
  claimId: string;
  part: AuthorPart;
  citationId?: string;
  contactId?: string;
}

/** Names whoever acts as an author of the parts, in the same write; nobody where it is the newsroom's own work. */
export function insertAuthors(writer: Writer, work: readonly NewWork[]): StatementPart[] {
  if (writer.memberId === null || work.length === 0) return [];
  const rows = JSON.stringify(
    work.map(({ claimId, part, citationId = null, contactId = null }) => ({
      claim_id: claimId,
      part,
      citation_id: citationId,
      contact_id: contactId,
    })),
  );
  return [
    Prisma.sql`
      INSERT INTO claim_author (id, claim_id, newsroom_id, member_id, part, citation_id, contact_id)
      SELECT gen_random_uuid(), x.claim_id, ${writer.newsroomId}::uuid, ${writer.memberId}::uuid, x.part, x.citation_id, x.contact_id
      FROM json_to_recordset(${rows}::json) AS x(claim_id uuid, part author_part, citation_id uuid, contact_id uuid)
      WHERE EXISTS (SELECT 1 FROM guard)
      ON CONFLICT DO NOTHING RETURNING 1`,
  ];
}
