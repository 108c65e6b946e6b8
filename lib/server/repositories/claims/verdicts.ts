import 'server-only';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { Actor } from '../../auth/actor';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';

/** Writes the verdict; who worked on it is noted beside it. */
export function upsertVerdict(
  actor: Actor,
  claimId: string,
  verdict: { rating: string | null; rationale: string; rationaleDocument: DocumentNode },
): StatementPart {
  return Prisma.sql`
    INSERT INTO verdict (claim_id, newsroom_id, rating_id, rationale, rationale_document)
    SELECT ${claimId}::uuid, ${actor.newsroomId}::uuid, ${verdict.rating}::uuid, ${verdict.rationale},
      ${JSON.stringify(verdict.rationaleDocument)}::jsonb FROM guard
    ON CONFLICT (claim_id) DO UPDATE SET rating_id = excluded.rating_id, rationale = excluded.rationale,
      rationale_document = excluded.rationale_document, updated_at = now()
    RETURNING 1`;
}
