import 'server-only';
import { annotationsType } from '../exporters/export-report';

/**
 * A resource of the W3C annotations at its own address, as data. A client that asks for a page instead is led to
 * the page that shows it.
 * @see https://www.w3.org/TR/annotation-protocol/
 */
export function linkedDataResponse(request: Request, data: unknown, pageUrl: string): Response {
  const accept = request.headers.get('accept') ?? '';
  const headers = { vary: 'Accept', 'cache-control': 'no-store' };
  if (/\btext\/html\b/i.test(accept) && !/json/i.test(accept)) {
    return new Response(null, { status: 303, headers: { ...headers, location: pageUrl } });
  }
  return new Response(JSON.stringify(data, null, 2), {
    headers: { ...headers, 'content-type': annotationsType },
  });
}
