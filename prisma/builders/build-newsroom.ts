import type { Role } from '@/lib/domain/vocabulary';
import type { Actor } from '@/lib/server/auth/actor';
import { actorOfMember } from '@/lib/server/auth/actor-of-member';
import { createFirstAdmin } from '@/lib/server/commands/people/create-first-admin';
import { createMember } from '@/lib/server/commands/people/create-member';
import { updateMember } from '@/lib/server/commands/people/update-member';
import type { Db } from '@/lib/server/db';
import { hashOnce } from './hash-once';

export interface PersonPlan {
  email: string;
  name: string;
  roles: Role[];
  password: string;
}

/**
 * A newsroom with the default scale and its people, made by its admin: the first of the people who has that role. Gives
 * the actor of each, by e-mail address as the plan writes it.
 */
export async function makeNewsroom(
  db: Db,
  newsroom: string,
  people: readonly PersonPlan[],
  options: { isSample?: boolean; copiesRequired?: boolean } = {},
): Promise<Map<string, Actor>> {
  const first = people.find(({ roles }) => roles.includes('admin'));
  if (!first) throw new Error(`${newsroom} needs an admin`);
  const { email, name, password } = first;
  const given = { email, name, newsroom, password };
  const admin = await createFirstAdmin(db, given, { ...options, hash: hashOnce });
  const actors = new Map<string, Actor>();
  for (const person of people) {
    const { id } =
      person === first
        ? await giveRoles(db, admin, person.roles)
        : await createMember({ db, actor: admin }, person, hashOnce);
    const { newsroomId, newsroomName } = admin;
    const member = {
      memberId: id,
      name: person.name,
      email: person.email,
      roles: person.roles,
      isLead: false,
    };
    actors.set(person.email, actorOfMember({ ...member, newsroomId, newsroomName }));
  }
  return actors;
}

async function giveRoles(db: Db, admin: Actor, roles: Role[]): Promise<{ id: string }> {
  if (roles.length === 1) return { id: admin.memberId };
  return updateMember({ db, actor: admin, ifMatch: 1 }, admin.memberId, { roles });
}
