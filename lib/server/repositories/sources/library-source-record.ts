import 'server-only';
import { Prisma, type Source } from '../../generated/client';
import { selectFields } from '../columns';
import { personJson, type PersonRecord } from '../person-record';
import { citedColumns, type CitedSource, type SeenSource } from './sources';

const libraryFields = [
  'titleIsProposed',
  'reliability',
  'reliabilityNote',
  'interestNote',
  'fetchDetail',
  'health',
  'checkedAt',
  'isWatched',
  'mergedIntoId',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof Source)[];

/** A source as the library keeps it. */
export interface LibrarySourceRecord
  extends CitedSource, SeenSource, Pick<Source, (typeof libraryFields)[number]> {
  /** The newsroom's reports print how sources are weighed. */
  printsWeighing: boolean;
  createdBy: PersonRecord;
  /** How many claims cite it. */
  citedBy: number;
  /** How many other sources have its address, of those that the person may read. */
  twins: number;
}

/** Whether a member may read source `alias`; null is the newsroom itself, who reads nothing that is confidential. */
export function isReadableBy(memberId: string | null, alias: string): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`);
  return Prisma.sql`(NOT ${column('is_confidential')} OR ${column('reader_ids')} @> ARRAY[${memberId}::uuid])`;
}

/** The other sources of the address of source `s` that a member may read, for `FROM` and `WHERE`; each is `o`. */
export function twinsFor(memberId: string | null): Prisma.Sql {
  return Prisma.sql`FROM source o WHERE o.newsroom_id = s.newsroom_id AND o.url_key = s.url_key AND o.id <> s.id
    AND o.merged_into_id IS NULL AND s.merged_into_id IS NULL AND ${isReadableBy(memberId, 'o')}`;
}

/** `SELECT` of whole sources for one member; append the condition on `s`. */
export function selectLibrarySources(memberId: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT ${citedColumns}, ${selectFields('s', libraryFields)},
      (SELECT n.prints_weighing FROM newsroom n WHERE n.id = s.newsroom_id) AS "printsWeighing",
      ${personJson('maker')} AS "createdBy",
      (SELECT count(DISTINCT t.claim_id)::int FROM citation t WHERE t.source_id = s.id) AS "citedBy",
      (SELECT count(*)::int ${twinsFor(memberId)}) AS twins
    FROM source s JOIN member maker ON maker.id = s.created_by_id LEFT JOIN snapshot newest ON newest.id = s.snapshot_id`;
}
