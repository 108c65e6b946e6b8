import 'server-only';
import type { Actor } from '../../auth/actor';
import { Prisma } from '../../generated/client';
import type { CitationRecord } from './citation-record';
import type { StatementPart } from '../commit';

/** A citation's own columns. */
export interface CitationRow {
  id: string;
  sourceId: string;
  stance: CitationRecord['stance'];
  passage: string | null;
  locator: string | null;
  primary: boolean;
  accessedAt: string | null;
  snapshotId: string | null;
  start: number | null;
  end: number | null;
  lostInId: string | null;
}

export function insertCitation(actor: Actor, claimId: string, row: CitationRow): StatementPart {
  return Prisma.sql`
    INSERT INTO citation (id, claim_id, newsroom_id, source_id, position, stance, passage, locator, is_primary, accessed_at,
      snapshot_id, start_offset, end_offset, created_by_id)
    SELECT ${row.id}::uuid, ${claimId}::uuid, ${actor.newsroomId}::uuid, ${row.sourceId}::uuid,
      (SELECT coalesce(max(t.position), 0) + 1 FROM citation t WHERE t.claim_id = ${claimId}::uuid),
      ${row.stance}, ${row.passage}, ${row.locator}, ${row.primary}, ${row.accessedAt}::date, ${row.snapshotId}::uuid,
      ${row.start}::int, ${row.end}::int, ${actor.memberId}::uuid
    FROM guard RETURNING 1`;
}

export function updateCitationRow(claimId: string, row: CitationRow): StatementPart {
  return Prisma.sql`
    UPDATE citation SET stance = ${row.stance}, passage = ${row.passage}, locator = ${row.locator},
      is_primary = ${row.primary}, accessed_at = ${row.accessedAt}::date, snapshot_id = ${row.snapshotId}::uuid,
      start_offset = ${row.start}::int, end_offset = ${row.end}::int, lost_in_id = ${row.lostInId}::uuid
    WHERE id = ${row.id}::uuid AND claim_id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

export function deleteCitation(claimId: string, citationId: string): StatementPart {
  return Prisma.sql`
    DELETE FROM citation WHERE id = ${citationId}::uuid AND claim_id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

/** Where a citation's passage stands, as another copy of its source has it. */
export interface CitationPlacing {
  id: string;
  snapshotId: string | null;
  start: number | null;
  end: number | null;
  lostInId: string | null;
  accessedAt: string | null;
}

/** Part of a write on the source, which has read the citations that it changes. */
export function placeCitations(placings: readonly CitationPlacing[]): StatementPart {
  return Prisma.sql`
    UPDATE citation t SET snapshot_id = x."snapshotId", start_offset = x.start, end_offset = x."end",
      lost_in_id = x."lostInId", accessed_at = x."accessedAt"
    FROM json_to_recordset(${JSON.stringify(placings)}::json) AS x(id uuid, "snapshotId" uuid, start int, "end" int,
      "lostInId" uuid, "accessedAt" date)
    WHERE t.id = x.id AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}
