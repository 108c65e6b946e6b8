import 'server-only';
import type { Actor } from '../../auth/actor';
import { Prisma } from '../../generated/client';
import type { StatementPart } from '../commit';
import type { ContactRecord } from './contact-record';

/** A contact's own columns. */
export type ContactRow = Omit<ContactRecord, 'readers' | 'loggedBy'>;

export function insertContact(actor: Actor, claimId: string, row: ContactRow): StatementPart {
  return Prisma.sql`
    INSERT INTO contact (id, claim_id, newsroom_id, position, person, channel, question, asked_at, outcome, answer, answered_at,
      source_id, is_confidential, reader_ids, salt, created_by_id)
    SELECT ${row.id}::uuid, ${claimId}::uuid, ${actor.newsroomId}::uuid,
      (SELECT coalesce(max(k.position), 0) + 1 FROM contact k WHERE k.claim_id = ${claimId}::uuid),
      ${row.person}, ${row.channel}, ${row.question}, ${row.askedAt}::timestamptz, ${row.outcome}, ${row.answer},
      ${row.answeredAt}::timestamptz, ${row.sourceId}::uuid, ${row.isConfidential}, ${row.readerIds}::uuid[], ${row.salt},
      ${actor.memberId}::uuid
    FROM guard RETURNING 1`;
}

export function updateContactRow(claimId: string, row: ContactRow): StatementPart {
  return Prisma.sql`
    UPDATE contact SET person = ${row.person}, channel = ${row.channel}, question = ${row.question},
      asked_at = ${row.askedAt}::timestamptz, outcome = ${row.outcome}, answer = ${row.answer},
      answered_at = ${row.answeredAt}::timestamptz, source_id = ${row.sourceId}::uuid,
      is_confidential = ${row.isConfidential}, reader_ids = ${row.readerIds}::uuid[]
    WHERE id = ${row.id}::uuid AND claim_id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

export function deleteContact(claimId: string, contactId: string): StatementPart {
  return Prisma.sql`
    DELETE FROM contact WHERE id = ${contactId}::uuid AND claim_id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard)
    RETURNING 1`;
}
