import { type NextRequest, NextResponse } from 'next/server';
import { findGoneAnswer } from '@/lib/server/http/gone-answer';

/**
 * Gives every page its Content-Security-Policy with a fresh nonce. Nothing is authorised here: each page and each route
 * asks for the session itself. A page of the framework cannot answer 410, so that what is gone is answered before it.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const gone = await findGoneAnswer(request.nextUrl.pathname, request.headers);
  if (gone) return gone;
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in; pages do not see their own address.
  headers.set('x-linecheck-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // The development server evaluates its own modules.
  const evaluation = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    // The component library and the editor position things with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

// Not in front of the API: bodies that pass through here are cut at 10 MB without an error.
export const config = { matcher: ['/((?!api/|_next/static|favicon.ico|icon.svg).*)'] };
