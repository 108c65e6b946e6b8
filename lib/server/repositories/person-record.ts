import 'server-only';

import { Prisma } from '../generated/client';

export interface PersonRecord {
  id: string;
  name: string;
}

/** The member `alias`, if there is one, as JSON. */
export function personJson(alias: string): Prisma.Sql {
  return Prisma.raw(
    `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`,
  );
}

/** The same under the name that they had at `instant`: whatever was done is printed under the name of that time. */
export function personThenJson(alias: string, instant: string): Prisma.Sql {
  return Prisma.raw(
    `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', coalesce((
      SELECT n.name FROM member_name n WHERE n.member_id = ${alias}.id AND n.since <= ${instant} ORDER BY n.since DESC LIMIT 1
    ), ${alias}.name)) END`,
  );
}
