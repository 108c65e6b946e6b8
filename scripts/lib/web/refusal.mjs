import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { closedPolicy } from './content-security.mjs';
import { securityHeaders } from './security-headers.mjs';

/** The code of each problem that the server below the framework answers, by its status. */
export const refusalCodes = {
  400: 'bad_request',
  405: 'method_not_allowed',
  408: 'request_timeout',
  413: 'too_large',
  417: 'expectation_failed',
  431: 'headers_too_large',
  500: 'unexpected',
  503: 'not_ready',
};

/** The methods about which the framework is asked at all. A page is only read; whatever changes something is a route. */
export function allowedMethods(url = '') {
  const reading = ['GET', 'HEAD', 'OPTIONS'];
  return url.startsWith('/api/') ? [...reading, 'POST', 'PUT', 'PATCH', 'DELETE'] : reading;
}

/** A page for whoever came with a browser; a problem for the API and for all of whom nothing is known. */
function wantsPage({ url = '', accept = '' }) {
  return /\btext\/html\b/i.test(accept) && !url.startsWith('/api/');
}

function pageOf(title, detail) {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<h1>${title}</h1>
<p>${detail}</p>
</html>
`;
}

const othersThan = ({ url, method }) => allowedMethods(url).filter((one) => one !== method);

/**
 * An answer before the framework: its status, headers and body. `detail` is one of our own sentences, never words of the
 * request. `asked` is the `method`, `url` and `accept` of the request, as far as they are known.
 */
export function createRefusal(status, detail, asked) {
  const requestId = randomUUID();
  const title = STATUS_CODES[status];
  const problem = {
    type: `urn:linecheck:problem:${refusalCodes[status]}`,
    title,
    status,
    detail,
    code: refusalCodes[status],
    requestId,
  };
  const isPage = wantsPage(asked);
  const body = isPage ? pageOf(title, detail) : JSON.stringify(problem);
  const headers = {
    ...Object.fromEntries(securityHeaders.map(({ key, value }) => [key, value])),
    'Content-Security-Policy': closedPolicy,
    'Cache-Control': 'no-store',
    'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Request-Id': requestId,
    ...(status === 503 ? { 'Retry-After': '2' } : {}),
    ...(status === 405 ? { Allow: othersThan(asked).join(', ') } : {}),
  };
  return { status, code: refusalCodes[status], requestId, headers, body };
}

/** The same as the bytes of an answer, for a connection on which no request was understood. It is the last one on it. */
export function bytesOfRefusal({ status, headers, body }) {
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
