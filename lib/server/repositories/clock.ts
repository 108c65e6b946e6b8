import 'server-only';
import type { Db } from '../db';

/** The database's clock, by which everything is dated. */
export async function readClock(db: Db): Promise<Date> {
  // Raw, because the typed client knows no clock.
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  if (!row) throw new Error('The database did not say what time it is');
  return row.now;
}
