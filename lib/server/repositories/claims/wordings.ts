import 'server-only';
import type { Actor } from '../../auth/actor';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';

/** A suggestion takes the place of the one before it, answered or not. */
export function writeWording(
  actor: Actor,
  claimId: string,
  wording: { text: string; replaces: string; note: string | null },
): StatementPart {
  return Prisma.sql`
    INSERT INTO wording (claim_id, newsroom_id, text, replaces, note, proposed_by_id)
    SELECT ${claimId}::uuid, ${actor.newsroomId}::uuid, ${wording.text}, ${wording.replaces}, ${wording.note},
      ${actor.memberId}::uuid
    FROM guard
    ON CONFLICT (claim_id) DO UPDATE SET text = excluded.text, replaces = excluded.replaces, note = excluded.note,
      state = 'proposed', proposed_by_id = excluded.proposed_by_id, proposed_at = excluded.proposed_at, reason = NULL,
      decided_by_id = NULL, decided_at = NULL, fixed_in = NULL
    RETURNING 1`;
}

export function deleteWording(claimId: string): StatementPart {
  return Prisma.sql`
    DELETE FROM wording WHERE claim_id = ${claimId}::uuid AND state = 'proposed' AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

export function answerWording(
  actor: Actor,
  claimId: string,
  answer: { state: 'stands' | 'overruled'; reason: string },
): StatementPart {
  return Prisma.sql`
    UPDATE wording SET state = ${answer.state}, reason = ${answer.reason}, decided_by_id = ${actor.memberId}::uuid,
      decided_at = now()
    WHERE claim_id = ${claimId}::uuid AND state = 'proposed' AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}
