import 'server-only';
import { cache } from 'react';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { Failure } from '@/lib/domain/failure';
import { hasPermission, type Permission } from '@/lib/domain/permissions/permissions';
import { getDb } from '../db';
import { getEnv } from '../env';
import { noteRefusal } from '../refusals/note-refusal';
import type { SignedIn } from '../repositories/people/sessions';
import type { Actor } from '../auth/actor';
import { ownPath } from '../auth/callback-url';
import { actorOf, resolveSignedIn } from './resolve-actor';

/**
 * Our own server process notes the address asked for in this header. The framework tells a page only its
 * parameters.
 */
const pathHeader = 'x-linecheck-path';

/**
 * The person who opens a page. Without a session they are sent to sign in and come back to `path`; without the
 * permission the page does not exist for them. Every page calls this itself: a layout is not run again on each visit.
 */
export async function requirePageActor(permission: Permission, path?: string): Promise<Actor> {
  const signedIn = await findSignedIn();
  if (!signedIn) {
    const asked = ownPath(path ?? (await headers()).get(pathHeader) ?? '/', getEnv().NEXTAUTH_URL);
    redirect(`/sign-in?${new URLSearchParams({ callbackUrl: asked }).toString()}`);
  }
  if (!hasPermission(signedIn.roles, permission)) {
    const page = { method: 'GET', path: `a page for ${permission}`, requestId: null };
    await noteRefusal(signedIn, page, 'not_permitted');
    notFound();
  }
  return actorOf(signedIn);
}

/** The person who opens a page that anyone may see, or null; asked of the database once a request. */
export async function findPageActor(): Promise<Actor | null> {
  const signedIn = await findSignedIn();
  return signedIn && actorOf(signedIn);
}

const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  // The cookie alone: an API token is not a way to browse.
  const cookie = (await headers()).get('cookie');
  if (cookie === null) return null;
  try {
    return await resolveSignedIn(getDb(), new Headers({ cookie }), null);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_signed_in') return null;
    throw error;
  }
});
