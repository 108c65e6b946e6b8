import 'server-only';
import type { ContactChannel, ContactOutcome } from '@/lib/domain/vocabulary';
import { Prisma } from '../../generated/client';
import { peopleJson } from '../evidence/citation-record';
import type { PersonRecord } from '../person-record';

/** Somebody who was asked about a claim; instants as Postgres writes them. */
export interface ContactRecord {
  id: string;
  person: string;
  channel: ContactChannel;
  question: string | null;
  askedAt: string;
  outcome: ContactOutcome;
  answer: string | null;
  answeredAt: string | null;
  sourceId: string | null;
  isConfidential: boolean;
  readerIds: string[];
  readers: PersonRecord[];
  salt: string;
  loggedBy: PersonRecord;
}

/** A contact `k`, logged by `km`, as JSON. */
export const contactJson = Prisma.sql`json_build_object(
    'id', k.id, 'person', k.person, 'channel', k.channel, 'question', k.question, 'askedAt', k.asked_at, 'outcome', k.outcome,
    'answer', k.answer, 'answeredAt', k.answered_at, 'sourceId', k.source_id, 'isConfidential', k.is_confidential,
    'readerIds', k.reader_ids, 'readers', ${peopleJson('k.reader_ids')}, 'salt', k.salt,
    'loggedBy', json_build_object('id', km.id, 'name', km.name))`;
