import 'server-only';
import { type Contact, Prisma } from '../../generated/client';
import { type InJson, jsonFields } from '../columns';
import { peopleJson } from '../evidence/citation-record';
import type { PersonRecord } from '../person-record';

const contactFields = [
  'id',
  'person',
  'channel',
  'question',
  'askedAt',
  'outcome',
  'answer',
  'answeredAt',
  'sourceId',
  'isConfidential',
  'readerIds',
  'salt',
] as const satisfies readonly (keyof Contact)[];

/** Somebody who was asked about a claim; instants as Postgres writes them. */
export interface ContactRecord extends InJson<Pick<Contact, (typeof contactFields)[number]>> {
  readers: PersonRecord[];
  loggedBy: PersonRecord;
}

/** A contact `k`, logged by `km`, as JSON. */
export const contactJson = Prisma.sql`json_build_object(
    ${jsonFields('k', contactFields)}, 'readers', ${peopleJson('k.reader_ids')},
    'loggedBy', json_build_object('id', km.id, 'name', km.name))`;
