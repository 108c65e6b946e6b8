import 'server-only';
import { randomUUID } from 'node:crypto';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { z } from 'zod';
import { Failure, invalidField } from '@/lib/domain/failure';
import { getDb } from '../db';
import { getEnv } from '../env';
import { checkOrigin } from '../http/check-origin';
import { failureOfDatabase } from '../http/database-failure';
import { problemResponse, unexpectedProblem } from '../http/problem';
import { parseJson, readBytes } from '../http/read-body';
import { holdBytes } from '../limits/held-bytes';
import { logger } from '../logger';
import { ownUrl } from '../auth/callback-url';
import { setCookieLine } from './known-device';
import { newOutcome, nextAuthOptions, type SignInOutcome } from './next-auth-options';

/** The library's actions that are in use; its others are not reachable (one writes into the log what a client sends). */
const actions = new Set(['csrf', 'session', 'providers', 'signin', 'signout', 'callback', 'error']);

const maxBytes = 64 * 1024;

export interface SignInContext {
  params: Promise<{ nextauth: string[] }>;
}

/**
 * Answers every address below `/api/auth`. Takes out of the request what a stranger may not put into it, and hands
 * the rest to the sign-in library.
 */
export async function answerSignIn(request: NextRequest, context: SignInContext): Promise<Response> {
  const requestId = randomUUID();
  try {
    const { nextauth } = await context.params;
    if (!actions.has(nextauth[0] ?? '')) throw new Failure('not_found', 'There is nothing here.');
    // A script that fetched its own CSRF token sends neither header; a browser always tells where a form came from.
    if (request.headers.has('origin') || request.headers.has('sec-fetch-site')) checkOrigin(request);
    const outcome = newOutcome();
    const cleaned = await cleanRequest(request);
    const options = nextAuthOptions(getDb(), request.headers, outcome);
    const answer = (await NextAuth(cleaned, context, options)) as Response;
    return await finish(answer, nextauth[0] ?? '', outcome, requestId);
  } catch (error) {
    const failure = error instanceof Failure ? error : failureOfDatabase(error);
    if (failure) return problemResponse(failure, requestId);
    logger.error({ requestId, err: error }, 'unexpected error at sign-in');
    return unexpectedProblem(requestId);
  }
}

/**
 * The same request with a return address that is ours, an error that is one word, and a body that is small and
 * whole.
 */
async function cleanRequest(request: NextRequest): Promise<NextRequest> {
  const url = new URL(request.url);
  const asked = url.searchParams.get('callbackUrl');
  if (asked !== null) url.searchParams.set('callbackUrl', ownUrl(asked, getEnv().NEXTAUTH_URL));
  const error = url.searchParams.get('error');
  if (error !== null && !/^[A-Za-z_]{1,60}$/.test(error)) url.searchParams.set('error', 'Default');
  if (request.method !== 'POST')
    return new NextRequest(url, { method: request.method, headers: request.headers });
  // So small a body is never counted, so that nobody keeps others from signing in.
  const bytes = await readBytes(request, maxBytes, holdBytes('sign-in'));
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return new NextRequest(url, {
    method: 'POST',
    headers,
    body: readFields(bytes, request.headers.get('content-type'), headers),
  });
}

const fields = z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]));

function readFields(bytes: Uint8Array, contentType: string | null, headers: Headers): string {
  if (!contentType?.toLowerCase().startsWith('application/json')) return Buffer.from(bytes).toString('utf8');
  const parsed = fields.safeParse(parseJson(bytes, contentType));
  if (!parsed.success) throw invalidField('body', 'is not an object of plain fields');
  headers.set('content-type', 'application/x-www-form-urlencoded');
  return new URLSearchParams(
    Object.entries(parsed.data).map(([name, value]) => [name, String(value)]),
  ).toString();
}

async function finish(
  answer: Response,
  action: string,
  outcome: SignInOutcome,
  requestId: string,
): Promise<Response> {
  const { failure } = outcome;
  // The library's answer is not used here: it would take the cookie away although the session lives on.
  if (failure && (action === 'session' || action === 'signout')) return problemResponse(failure, requestId);
  if (answer.status >= 500) return refuse(await answer.text(), requestId);
  const headers = new Headers(answer.headers);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  if (outcome.deviceCookie) headers.append('set-cookie', setCookieLine(outcome.deviceCookie));
  const isJson = headers.get('content-type')?.includes('json');
  if (!failure || !isJson) return new Response(answer.body, { status: answer.status, headers });
  const status = problemResponse(failure, requestId);
  const retryAfter = status.headers.get('retry-after');
  if (retryAfter) headers.set('retry-after', retryAfter);
  return new Response(answer.body, { status: status.status, headers });
}

// The library says 500 to a method, provider or cookie that it cannot work with; that is the caller's mistake.
function refuse(detail: string, requestId: string): Response {
  logger.info({ requestId, detail: detail.slice(0, 200) }, 'sign-in request refused');
  const problem = problemResponse(
    new Failure('invalid', 'This is not a request that sign-in understands.'),
    requestId,
  );
  const { callbackUrl } = nextAuthOptions(getDb(), new Headers(), newOutcome()).cookies ?? {};
  if (callbackUrl)
    problem.headers.append(
      'set-cookie',
      `${callbackUrl.name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${callbackUrl.options.secure ? '; Secure' : ''}`,
    );
  return problem;
}
