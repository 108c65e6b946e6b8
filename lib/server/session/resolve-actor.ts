import 'server-only';
import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { Failure } from '@/lib/domain/failure';
import { formatDay } from '@/lib/domain/report/words/report-dates';
import type { Db } from '../db';
import { getEnv } from '../env';
import { findBySession, findByTokenHash, type SignedIn } from '../repositories/people/sessions';
import { sha256 } from '../sha256';
import type { Actor } from '../auth/actor';
import { readCookie, sessionCookieName } from './session-cookie';

const notSignedIn = () => new Failure('not_signed_in', 'Sign in, or send an API token.');

/** Only whoever has the token reads it, and it opens nothing any more. */
const tokenEnded = (at: Date) =>
  new Failure(
    'not_signed_in',
    `This token ended on ${formatDay(at.toISOString())}. Make a new one under Account.`,
  );

/** The person behind a request, read from the database each time, so that a change of rights acts at once. 401 without one. */
export async function resolveSignedIn(db: Db, headers: Headers, key: string | null): Promise<SignedIn> {
  const authorization = headers.get('authorization');
  const signedIn =
    authorization !== null
      ? await byToken(db, authorization, key)
      : await byCookie(db, headers.get('cookie'), key);
  if (!signedIn) throw notSignedIn();
  return signedIn;
}

/** The actor of a signed-in person; `idempotency` is the key that the request carries, if any. */
export function actorOf(signedIn: SignedIn, idempotency: Actor['idempotency'] = null): Actor {
  const { memberId, name, email, newsroomId, newsroomName, roles, isLead, sessionId } = signedIn;
  return { memberId, name, email, newsroomId, newsroomName, roles, isLead, sessionId, idempotency };
}

async function byToken(db: Db, authorization: string, key: string | null): Promise<SignedIn | null> {
  const found = /^Bearer ([\w-]{20,200})$/i.exec(authorization);
  const signedIn = found?.[1] ? await findByTokenHash(db, sha256(found[1]), key) : null;
  if (signedIn?.tokenEndedAt) throw tokenEnded(signedIn.tokenEndedAt);
  return signedIn;
}

async function byCookie(db: Db, cookies: string | null, key: string | null): Promise<SignedIn | null> {
  const sessionId = await sessionIdOf(cookies);
  return sessionId ? findBySession(db, sessionId, key) : null;
}

const claims = z.object({ sid: z.uuid() });

/** The session that a Cookie header names, or null when it names none or is not ours. */
export async function sessionIdOf(cookies: string | null): Promise<string | null> {
  const value = readCookie(cookies, sessionCookieName());
  if (!value) return null;
  try {
    const parsed = claims.safeParse(await decode({ token: value, secret: getEnv().NEXTAUTH_SECRET }));
    return parsed.success ? parsed.data.sid : null;
  } catch {
    return null;
  }
}
