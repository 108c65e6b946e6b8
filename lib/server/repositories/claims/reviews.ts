import 'server-only';
import { sealFormat } from '@/lib/domain/seal';
import type { ReviewDecision } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';

export function insertReview(
  actor: Actor,
  claimId: string,
  review: { decision: ReviewDecision; reason: string | null; seal: string },
): StatementPart {
  return Prisma.sql`
    INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, reason, seal, format)
    SELECT gen_random_uuid(), ${claimId}::uuid, ${actor.newsroomId}::uuid, ${actor.memberId}::uuid, ${review.decision},
      ${review.reason}, ${review.seal}, ${sealFormat}::int FROM guard RETURNING 1`;
}
