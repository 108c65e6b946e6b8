import 'server-only';
import type { NewsroomDto, UpdateNewsroomBody } from '@/lib/contracts/newsroom';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { loadNewsroom } from '../queries/load-newsroom';
import { updateNewsroomRow } from '../repositories/newsrooms';

/** Changes the newsroom's name, or whether its reports can be read without signing in. */
export async function updateNewsroom(
  db: Db,
  actor: Actor,
  ifMatch: number,
  input: UpdateNewsroomBody,
): Promise<NewsroomDto> {
  const before = await loadNewsroom(db, actor);
  if (before.version !== ifMatch) throw conflict(before);
  const after = {
    name: input.name ?? before.name,
    publicReports: input.publicReports ?? before.publicReports,
  };
  const changes: Record<string, [Json, Json]> = {};
  if (after.name !== before.name) changes.name = [before.name, after.name];
  if (after.publicReports !== before.publicReports)
    changes.publicReports = [before.publicReports, after.publicReports];
  if (Object.keys(changes).length === 0) return before;
  const written = await updateNewsroomRow(db, actor, ifMatch, after, { changes });
  if (!written) throw conflict(await loadNewsroom(db, actor));
  return loadNewsroom(db, actor);
}

function conflict(current: NewsroomDto): Failure {
  return new Failure('version_conflict', 'Somebody changed these settings in the meantime.', { current });
}
