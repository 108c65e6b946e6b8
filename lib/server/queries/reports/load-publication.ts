import 'server-only';
import type { PublicationDto } from '@/lib/contracts/publication';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentPublication } from '../../presenters/present-publication';
import { findPublication, type PublicationRecord } from '../../repositories/reports/publication';

/** `not_found` where there is no such article in this newsroom. */
export async function getPublication(db: Db, actor: Actor, articleId: string): Promise<PublicationRecord> {
  const publication = await findPublication(db, actor.newsroomId, articleId);
  if (!publication) throw new Failure('not_found', 'There is no such article.');
  return publication;
}

/** Whether the editions of an article are public, and where. */
export async function loadPublication(db: Db, actor: Actor, articleId: string): Promise<PublicationDto> {
  return presentPublication(await getPublication(db, actor, articleId), actor);
}
