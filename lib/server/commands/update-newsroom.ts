import 'server-only';
import type { NewsroomDto, UpdateNewsroomBody } from '@/lib/contracts/newsroom';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { loadNewsroom } from '../queries/load-newsroom';
import { updateNewsroomRow } from '../repositories/newsrooms';

const settings = ['name', 'publicReports', 'copiesRequired', 'publicCopies', 'watchDays'] as const;

/** Changes the newsroom's name and what its reports and its gate ask for. */
export async function updateNewsroom(
  db: Db,
  actor: Actor,
  ifMatch: number,
  input: UpdateNewsroomBody,
): Promise<NewsroomDto> {
  const before = await loadNewsroom(db, actor);
  if (before.version !== ifMatch) throw conflict(before);
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const after: NewsroomDto = { ...before, ...given };
  const changes: Record<string, [Json, Json]> = Object.fromEntries(
    settings
      .filter((setting) => after[setting] !== before[setting])
      .map((setting) => [setting, [before[setting], after[setting]]]),
  );
  if (Object.keys(changes).length === 0) return before;
  const written = await updateNewsroomRow(db, actor, ifMatch, after, { changes });
  if (!written) throw conflict(await loadNewsroom(db, actor));
  return loadNewsroom(db, actor);
}

function conflict(current: NewsroomDto): Failure {
  return new Failure('version_conflict', 'Somebody changed these settings in the meantime.', { current });
}
