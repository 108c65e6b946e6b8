import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type { Actor } from '@/lib/server/auth/actor';
import { createToken } from '@/lib/server/commands/people/create-token';
import { getDb } from '@/lib/server/db';
import { createSession } from '@/lib/server/repositories/people/sessions';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Role, TokenScope } from '@/lib/domain/vocabulary';
import { makeNewsroom } from '@/prisma/builders/build-newsroom';

const people = {
  viewer: ['viewer'],
  editor: ['editor'],
  editor2: ['editor'],
  reviewer: ['reviewer'],
  reviewer2: ['reviewer'],
  admin: ['admin'],
  both: ['editor', 'reviewer'],
  all: ['viewer', 'editor', 'reviewer', 'admin'],
} as const satisfies Record<string, readonly Role[]>;
export type PersonKey = keyof typeof people;

export interface World {
  newsroomId: NewsroomId;
  members: Record<PersonKey, { id: string; name: string; email: string }>;
  /** The same people, for what a test prepares without a request. */
  actors: Record<PersonKey, Actor>;
  /** Somebody of another newsroom. */
  outsider: { id: string };
  tokens: Record<PersonKey | 'readOnly' | 'outsider', string>;
  cookieFor: (person: PersonKey) => Promise<string>;
}

/** A newsroom of its own with everyone in it, so that tests never meet each other's rows. */
export async function makeWorld(): Promise<World> {
  const staff = await makeStaff(people);
  const { outsider } = await makeStaff({ outsider: people.all });
  const members = {} as World['members'];
  const tokens = {
    outsider: await tokenFor(outsider),
    readOnly: await tokenFor(staff.all, ['read']),
  } as World['tokens'];
  for (const [key, actor] of Object.entries(staff) as [PersonKey, Actor][]) {
    members[key] = { id: actor.memberId, name: actor.name, email: actor.email };
    tokens[key] = await tokenFor(actor);
  }
  return {
    newsroomId: staff.all.newsroomId,
    members,
    actors: staff,
    outsider: { id: outsider.memberId },
    tokens,
    cookieFor: (person) => cookieFor(members[person].id),
  };
}

async function makeStaff<Key extends string>(
  plan: Record<Key, readonly Role[]>,
): Promise<Record<Key, Actor>> {
  const mark = randomUUID().slice(0, 8);
  const address = (key: string) => `${key.toLowerCase()}-${mark}@example.com`;
  const entries = Object.entries(plan) as [Key, readonly Role[]][];
  const plans = entries.map(([key, roles]) => ({
    name: `${key} ${mark}`,
    email: address(key),
    roles: [...roles],
    password: `tide tables ${mark}`,
  }));
  const actors = await makeNewsroom(getDb(), `Newsroom ${mark}`, plans, { copiesRequired: false });
  return Object.fromEntries(entries.map(([key]) => [key, actors.get(address(key))])) as Record<Key, Actor>;
}

async function tokenFor(actor: Actor, scopes: TokenScope[] = ['read', 'write']): Promise<string> {
  return (await createToken({ db: getDb(), actor }, { name: 'tests', scopes })).token;
}

/** The Cookie header of a browser in which this member has signed in. */
async function cookieFor(memberId: string): Promise<string> {
  const sid = randomUUID();
  await createSession(getDb(), sid, memberId, 1);
  return `linecheck.session=${await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? '' })}`;
}
