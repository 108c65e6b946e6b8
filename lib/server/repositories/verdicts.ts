import 'server-only';
import type { DocumentNode } from '@/lib/domain/text/document';
import type { Actor } from '../auth/actor';
import { Prisma } from '../generated/client';
import type { StatementPart } from './commit';

/** Writes the verdict and adds the actor to those who worked on it. */
export function upsertVerdict(
  actor: Actor,
  claimId: string,
  verdict: { rating: string | null; rationale: string; rationaleDocument: DocumentNode },
): StatementPart {
  return Prisma.sql`
    INSERT INTO verdict (claim_id, newsroom_id, rating_id, rationale, rationale_document, author_ids)
    SELECT ${claimId}::uuid, ${actor.newsroomId}::uuid, ${verdict.rating}::uuid, ${verdict.rationale},
      ${JSON.stringify(verdict.rationaleDocument)}::jsonb, ARRAY[${actor.memberId}::uuid] FROM guard
    ON CONFLICT (claim_id) DO UPDATE SET rating_id = excluded.rating_id, rationale = excluded.rationale,
      rationale_document = excluded.rationale_document, updated_at = now(),
      author_ids = CASE WHEN verdict.author_ids @> excluded.author_ids THEN verdict.author_ids
        ELSE verdict.author_ids || excluded.author_ids END
    RETURNING 1`;
}
