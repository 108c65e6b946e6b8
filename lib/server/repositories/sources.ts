import 'server-only';
import type { Actor } from '../auth/actor';
import { Prisma } from '../generated/client';
import type { SourceRecord } from './claim-record';
import type { StatementPart } from './commit';

type SourceRow = Omit<SourceRecord, 'addedBy'>;

export function insertSource(actor: Actor, claimId: string, source: SourceRow): StatementPart {
  return Prisma.sql`
    INSERT INTO source (id, claim_id, newsroom_id, position, kind, title, publisher, author, url, published_at, accessed_at,
      stance, passage, locator, is_primary, created_by_id)
    SELECT ${source.id}::uuid, ${claimId}::uuid, ${actor.newsroomId}::uuid,
      (SELECT coalesce(max(s.position), 0) + 1 FROM source s WHERE s.claim_id = ${claimId}::uuid),
      ${source.kind}, ${source.title}, ${source.publisher}, ${source.author}, ${source.url}, ${source.publishedAt}::date,
      ${source.accessedAt}::date, ${source.stance}, ${source.passage}, ${source.locator}, ${source.primary},
      ${actor.memberId}::uuid
    FROM guard RETURNING 1`;
}

export function updateSourceRow(claimId: string, source: SourceRow): StatementPart {
  return Prisma.sql`
    UPDATE source SET kind = ${source.kind}, title = ${source.title}, publisher = ${source.publisher},
      author = ${source.author}, url = ${source.url}, published_at = ${source.publishedAt}::date,
      accessed_at = ${source.accessedAt}::date, stance = ${source.stance}, passage = ${source.passage},
      locator = ${source.locator}, is_primary = ${source.primary}
    WHERE id = ${source.id}::uuid AND claim_id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

export function deleteSource(claimId: string, sourceId: string): StatementPart {
  return Prisma.sql`
    DELETE FROM source WHERE id = ${sourceId}::uuid AND claim_id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}
