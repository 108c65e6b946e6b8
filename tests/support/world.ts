import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type { Actor } from '@/lib/server/auth/actor';
import { createToken } from '@/lib/server/commands/people/create-token';
import { getDb } from '@/lib/server/db';
import { createSession } from '@/lib/server/repositories/people/sessions';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Role } from '@/lib/domain/vocabulary';
import { makeStaff, type StaffMember } from './staff';

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
  const readOnly = await createToken(
    { db: getDb(), actor: staff.all.actor },
    { name: 'tests', scopes: ['read'] },
  );
  const members = {} as World['members'];
  const actors = {} as World['actors'];
  const tokens = { outsider: outsider.token, readOnly: readOnly.token } as World['tokens'];
  for (const [key, { id, name, email, actor, token }] of Object.entries(staff) as [
    PersonKey,
    StaffMember,
  ][]) {
    members[key] = { id, name, email };
    actors[key] = actor;
    tokens[key] = token;
  }
  return {
    newsroomId: staff.all.actor.newsroomId,
    members,
    actors,
    outsider: { id: outsider.id },
    tokens,
    cookieFor: (person) => cookieFor(members[person].id),
  };
}

/** The Cookie header of a browser in which this member has signed in. */
export async function cookieFor(memberId: string): Promise<string> {
  const sid = randomUUID();
  await createSession(getDb(), sid, memberId, 1);
  return `linecheck.session=${await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? '' })}`;
}
