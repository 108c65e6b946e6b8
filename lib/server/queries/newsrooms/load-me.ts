import 'server-only';
import type { MeDto } from '@/lib/contracts/newsroom';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { findCredentials } from '../../repositories/people/credentials';

/** Who the actor is, as their own settings page shows it. */
export async function loadMe(db: Db, actor: Actor): Promise<MeDto> {
  const credentials = await findCredentials(db, actor.memberId);
  return {
    id: actor.memberId,
    name: actor.name,
    email: actor.email,
    roles: actor.roles,
    isLead: actor.isLead,
    newsroom: { id: actor.newsroomId, name: actor.newsroomName },
    hasPassword: credentials?.passwordHash != null,
  };
}
