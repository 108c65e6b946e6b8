import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AuthOptions, CookieOption } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { Failure } from '@/lib/domain/failure';
import type { Db } from '../db';
import { getEnv } from '../env';
import { failureOfDatabase } from '../http/database-failure';
import { logger } from '../logger';
import type { CredentialRecord } from '../repositories/people/credentials';
import { createSession, deleteSession, findBySession } from '../repositories/people/sessions';
import { ownUrl } from '../auth/callback-url';
import { clientAddress } from '../auth/client-address';
import { sessionIdOf } from '../session/resolve-actor';
import { isSecureSite, sessionCookieName } from '../session/session-cookie';
import { type DeviceCookie, rememberDevice } from './known-device';
import { findMemberToSignIn, signInWithPassword } from './sign-in';
import { makeOAuthProviders } from './sign-in-providers';

const sessionDays = 7;

/** What came of a request while the library answered it. The library does not say it by itself. */
export interface SignInOutcome {
  failure: Failure | null;
  /** Who has shown who they are. */
  member: CredentialRecord | null;
  /** Makes the browser known to whoever has signed in with it. */
  deviceCookie: DeviceCookie | null;
}

/** Of an answer that nothing has happened to yet. */
export const newOutcome = (): SignInOutcome => ({ failure: null, member: null, deviceCookie: null });

const credentialsInput = z.object({ email: z.string().max(1_000), password: z.string().max(10_000) });
const tokenContent = z.object({ sid: z.uuid() });

/**
 * How the sign-in library works for one request. Its token holds nothing but the id of a row in `session`, and without
 * that row it is worth nothing: whoever reads a session asks the database.
 */
export function nextAuthOptions(db: Db, headers: Headers, outcome: SignInOutcome): AuthOptions {
  return {
    secret: getEnv().NEXTAUTH_SECRET,
    useSecureCookies: isSecureSite(),
    cookies: cookies(),
    session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (given) => authorize(db, headers, outcome, given),
      }),
      ...makeOAuthProviders(),
    ],
    callbacks: {
      redirect: ({ url }) => ownUrl(url, getEnv().NEXTAUTH_URL),
      async signIn({ user, account }) {
        if (account?.type === 'credentials') return true;
        // This case has an error of its own, apart from an unknown address: the person can put it right alone.
        if (!user.email) return '/sign-in?error=EmailNotVerified';
        outcome.member = await attempt(outcome, () => findMemberToSignIn(db, user.email ?? ''));
        return outcome.member !== null;
      },
      async jwt({ token, user, account }) {
        // `user` is there only at sign-in; later calls keep what the token says, whatever a client sends along.
        if (!user || !account) return { sid: token.sid };
        const { member } = outcome;
        if (!member) throw new Error('Nobody to sign in');
        const sid = await beginSession(db, member.memberId, headers);
        outcome.deviceCookie = rememberDevice(headers.get('cookie'), member);
        return { sid };
      },
      async session({ session, token }) {
        const content = tokenContent.safeParse(token);
        // A database that does not answer is not a session that has ended: see `outcome`.
        const signedIn = content.success
          ? await attempt(outcome, () => findBySession(db, content.data.sid, null))
          : null;
        if (!signedIn) throw new Error('The session has ended');
        return { user: { name: signedIn.name }, expires: session.expires };
      },
    },
    events: {
      async signOut({ token }) {
        const content = tokenContent.safeParse(token);
        if (content.success) await attempt(outcome, () => deleteSession(db, content.data.sid));
      },
    },
    logger: {
      error: (code, detail) =>
        logger.warn({ code, detail: detail instanceof Error ? detail.message : undefined }, 'sign-in'),
      warn: (code) => logger.warn({ code }, 'sign-in'),
      debug: () => {},
    },
  };
}

async function authorize(db: Db, headers: Headers, outcome: SignInOutcome, given: unknown) {
  const parsed = credentialsInput.safeParse(given);
  if (!parsed.success) return null;
  const from = { address: clientAddress(headers), cookies: headers.get('cookie') };
  outcome.member = await attempt(outcome, () => signInWithPassword(db, { ...parsed.data, ...from }));
  return outcome.member && { id: outcome.member.memberId };
}

/** Notes a failure before the library turns it into an address. That address then holds one word, not the cause. */
async function attempt<Result>(outcome: SignInOutcome, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    outcome.failure = toFailure(error);
    throw new Error(outcome.failure.code === 'too_many_requests' ? 'TooManyRequests' : 'NotReady', {
      cause: error,
    });
  }
}

/** Begins a new session, never one that the browser brought along, and ends the one that it had. */
async function beginSession(db: Db, memberId: string, headers: Headers): Promise<string> {
  const previousId = await sessionIdOf(headers.get('cookie'));
  const id = randomUUID();
  await createSession(db, id, memberId, sessionDays);
  if (previousId) await deleteSession(db, previousId);
  logger.info({ memberId }, 'signed in');
  return id;
}

function toFailure(error: unknown): Failure {
  const failure = error instanceof Failure ? error : failureOfDatabase(error);
  if (failure) return failure;
  logger.error({ err: error }, 'unexpected error at sign-in');
  return new Failure('not_ready', 'Signing in and out is not possible just now. Try again in a moment.');
}

function cookies(): AuthOptions['cookies'] {
  const secure = isSecureSite();
  // `__Host-` binds a cookie to this host and path; a browser takes one only over https.
  const cookie = (name: string, maxAge?: number): CookieOption => ({
    name: `${secure ? '__Host-' : ''}linecheck.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, ...(maxAge ? { maxAge } : {}) },
  });
  const minutes = 15 * 60;
  return {
    sessionToken: { ...cookie('session'), name: sessionCookieName() },
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf'),
    pkceCodeVerifier: cookie('pkce', minutes),
    state: cookie('state', minutes),
    nonce: cookie('nonce', minutes),
  };
}
