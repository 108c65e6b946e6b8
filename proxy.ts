import { type NextRequest, NextResponse } from 'next/server';
import { gonePolicy, hasFixedPolicy, pagePolicy } from '@/scripts/lib/web/content-security.mjs';
import { findGoneAnswer } from '@/lib/server/http/gone-answer';
import { noteUnready } from '@/lib/server/http/unready-request';

/**
 * Gives every page its Content-Security-Policy with a fresh nonce. Nothing is authorised here: each page and each route
 * asks for the session itself. A page of the framework cannot answer 410, so that what is gone is answered before it.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const gone = await findGoneAnswer(request.nextUrl.pathname, request.headers).catch((error: unknown) => {
    noteUnready(error);
    throw error;
  });
  if (gone) {
    gone.headers.set('content-security-policy', gonePolicy);
    return gone;
  }
  // Data beside the pages: the policy of its address comes from next.config.js.
  if (hasFixedPolicy(request.nextUrl.pathname)) return NextResponse.next();
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = pagePolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in; pages do not see their own address.
  headers.set('x-linecheck-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

// Not in front of the API: bodies that pass through here are cut at 10 MB without an error.
export const config = { matcher: ['/((?!api/|_next/static|favicon.ico|icon.svg).*)'] };
