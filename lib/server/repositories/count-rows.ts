import 'server-only';
import type { Db } from '../db';
import { type Prisma } from '../generated/client';

/** How many rows `from` gives: a table with the conditions of a list, which are raw as the list itself is. */
export async function countRows(db: Db, from: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${from}`;
  return rows[0]?.total ?? 0;
}
