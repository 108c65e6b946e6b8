import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import type { PersonRecord } from '../person-record';

/** How often somebody was refused at one route for one reason on one day. */
export interface RefusalRecord {
  day: string;
  person: PersonRecord;
  code: string;
  route: string;
  count: number;
  lastAt: Date;
}

/** Counts one more refusal. Raw, so that it is one statement however many come at once. */
export async function countRefusal(
  db: Db,
  {
    memberId,
    newsroomId,
    code,
    route,
  }: { memberId: string; newsroomId: NewsroomId; code: string; route: string },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO refusal (member_id, newsroom_id, day, code, route)
    VALUES (${memberId}::uuid, ${newsroomId}::uuid, (now() AT TIME ZONE 'UTC')::date, ${code}, ${route})
    ON CONFLICT (member_id, day, code, route) DO UPDATE SET count = refusal.count + 1, last_at = now()`;
}

/** The newest first. */
export async function listRefusals(db: Db, newsroomId: NewsroomId, limit: number): Promise<RefusalRecord[]> {
  const refusals = await db.refusal.findMany({
    where: { newsroomId },
    orderBy: [{ lastAt: 'desc' }, { memberId: 'asc' }],
    take: limit,
    select: {
      day: true,
      code: true,
      route: true,
      count: true,
      lastAt: true,
      member: { select: { id: true, name: true } },
    },
  });
  return refusals.map(({ day, member, ...rest }) => ({
    ...rest,
    day: day.toISOString().slice(0, 10),
    person: member,
  }));
}
