import 'server-only';
import type { NewsroomDto } from '@/lib/contracts/newsroom';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { findNewsroom } from '../../repositories/newsrooms/newsrooms';

/** The actor's newsroom and its settings. */
export async function loadNewsroom(db: Db, actor: Actor): Promise<NewsroomDto> {
  const newsroom = await findNewsroom(db, actor.newsroomId);
  if (!newsroom) throw new Failure('not_found', 'There is no such newsroom.');
  return newsroom;
}
