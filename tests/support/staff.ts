import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/domain/vocabulary';
import type { Actor } from '@/lib/server/auth/actor';
import { createToken } from '@/lib/server/commands/people/create-token';
import { getDb } from '@/lib/server/db';
import { makeNewsroom } from '@/prisma/builders/build-newsroom';

export interface StaffMember {
  id: string;
  email: string;
  name: string;
  password: string;
  token: string;
  actor: Actor;
}

/** The same for everybody, so that it is hashed once. */
const password = 'pebbles on the quay';

/** A newsroom of its own whose people sign in with a known password. There must be an admin among them. */
export async function makeStaff<Key extends string>(
  plan: Record<Key, readonly Role[]>,
): Promise<Record<Key, StaffMember>> {
  const mark = randomUUID().slice(0, 8);
  const addressOf = (key: Key) => `${key}.${mark}@example.com`;
  const keys = Object.keys(plan) as Key[];
  const people = keys.map((key) => ({
    email: addressOf(key),
    name: `${key} ${mark}`,
    roles: [...plan[key]],
    password,
  }));
  const actors = await makeNewsroom(getDb(), `Newsroom ${mark}`, people, { copiesRequired: false });
  const staff = {} as Record<Key, StaffMember>;
  for (const key of keys) {
    const email = addressOf(key);
    const actor = actors.get(email);
    if (!actor) throw new Error(`${email} was not made`);
    const { token } = await createToken({ db: getDb(), actor }, { name: 'tests', scopes: ['read', 'write'] });
    staff[key] = { id: actor.memberId, email, name: actor.name, password, token, actor };
  }
  return staff;
}
