import 'server-only';
import type { SourceHealth } from '@/lib/domain/vocabulary';
import { Prisma } from '../../generated/client';
import { copyJson, type CopyRecord, peopleJson } from '../evidence/citation-record';
import type { PersonRecord } from '../person-record';
import type { CitedSource, SeenSource, Weighing } from './sources';

/** A source as the library keeps it. */
export interface LibrarySourceRecord extends CitedSource, SeenSource, Weighing {
  titleIsProposed: boolean;
  fetchDetail: string | null;
  newestCopy: CopyRecord | null;
  health: SourceHealth | null;
  checkedAt: Date | null;
  isWatched: boolean;
  /** The newsroom's reports print how sources are weighed. */
  printsWeighing: boolean;
  mergedIntoId: string | null;
  createdBy: PersonRecord;
  createdAt: Date;
  updatedAt: Date;
  /** How many claims cite it. */
  citedBy: number;
  /** How many other sources have its address, of those that the person may read. */
  twins: number;
}

/** Whether a member may read source `alias`. */
export function isReadableBy(memberId: string, alias: string): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`);
  return Prisma.sql`(NOT ${column('is_confidential')} OR ${column('reader_ids')} @> ARRAY[${memberId}::uuid])`;
}

/** The other sources of the address of source `s` that a member may read, for `FROM` and `WHERE`; each is `o`. */
export function twinsFor(memberId: string): Prisma.Sql {
  return Prisma.sql`FROM source o WHERE o.newsroom_id = s.newsroom_id AND o.url_key = s.url_key AND o.id <> s.id
    AND o.merged_into_id IS NULL AND s.merged_into_id IS NULL AND ${isReadableBy(memberId, 'o')}`;
}

/** `SELECT` of whole sources for one member; append the condition on `s`. */
export function selectLibrarySources(memberId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.updated_at::text AS "touchedAt", s.kind, s.title, s.title_is_proposed AS "titleIsProposed", s.publisher, s.author, s.url,
      s.published_at::text AS "publishedAt", s.reliability, s.reliability_note AS "reliabilityNote",
      s.interest_note AS "interestNote", s.fetch_state AS "fetchState", s.fetch_detail AS "fetchDetail",
      ${copyJson('newest')} AS "newestCopy", s.health, s.checked_at AS "checkedAt", s.is_watched AS "isWatched",
      (SELECT n.prints_weighing FROM newsroom n WHERE n.id = s.newsroom_id) AS "printsWeighing",
      s.is_confidential AS "isConfidential", s.reader_ids AS "readerIds", ${peopleJson('s.reader_ids')} AS readers, s.salt,
      s.merged_into_id AS "mergedIntoId", json_build_object('id', maker.id, 'name', maker.name) AS "createdBy",
      s.created_at AS "createdAt", s.updated_at AS "updatedAt", s.version,
      (SELECT count(DISTINCT t.claim_id)::int FROM citation t WHERE t.source_id = s.id) AS "citedBy",
      (SELECT count(*)::int ${twinsFor(memberId)}) AS twins
    FROM source s JOIN member maker ON maker.id = s.created_by_id LEFT JOIN snapshot newest ON newest.id = s.snapshot_id`;
}
