import { allowedMethods } from './refusal.mjs';

const hostPattern = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** The address below the host. A proxy's form of it, `http://host/path`, means the same; null for any other form. */
function targetOf(url) {
  if (url.startsWith('/')) return url;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function isReadable(path) {
  try {
    // No address of ours has a control character in it; some file systems end a name at one.
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function hostProblem({ headers, rawHeaders, httpVersion }) {
  const count = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (count > 1) return 'The request names its host more than once.';
  if (headers.host === undefined) return httpVersion === '1.1' ? 'The request does not name its host.' : null;
  return hostPattern.test(headers.host) ? null : 'The Host header is not a host and a port.';
}

/**
 * What is wrong with a request before anybody looks at what it asks for, as `{ status, detail }`; null for nothing. Makes its
 * address one that begins with a slash. The framework would answer these with 500.
 */
export function checkRequest(request) {
  const unnamed = hostProblem(request);
  if (unnamed) return { status: 400, detail: unnamed };
  const target = targetOf(request.url);
  if (target === null) return { status: 400, detail: 'The address does not begin with a slash.' };
  request.url = target;
  if (!allowedMethods(target).includes(request.method)) {
    return { status: 405, detail: 'This address does not take that method.' };
  }
  if (!isReadable(target.split('?', 1)[0])) {
    return { status: 400, detail: 'The address has a part that is no text: its %-codes are not UTF-8.' };
  }
  return null;
}
