import 'server-only';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentScale } from '../../presenters/present-rating';
import { findScale } from '../../repositories/newsrooms/scale';

/** The ratings that a verdict of this newsroom chooses from. */
export async function loadScale(db: Db, actor: Actor): Promise<ScaleDto> {
  const scale = await findScale(db, actor.newsroomId);
  if (!scale) throw new Failure('not_found', 'There is no such newsroom.');
  return presentScale(scale);
}
