import 'server-only';
import type { IncomingMessage } from 'node:http';
import type { Exchange, Redirect } from '@/lib/domain/evidence/exchange';
import { checkUrl } from './check-url';
import { type Deadline, startDeadline } from './deadline';
import type { Door } from './door';
import { openSocket } from './open-socket';
import { type FetchProgress, readBody } from './read-body';
import { redirectTarget } from './redirect-target';
import { headersOf, requestHeaders, sendRequest } from './send-request';
import { FetchFailure } from './fetch-failure';

export interface FetchOptions {
  signal?: AbortSignal;
  onProgress?: (progress: FetchProgress) => void;
}

/** What a site answered, whatever its status. */
export interface FetchedPage extends Exchange {
  /** The body, unpacked. */
  bytes: Buffer;
}

/** Fetches a page through a door: each hop is checked anew and has a connection of its own. Throws FetchFailure. */
export async function fetchThrough(
  door: Door,
  address: string,
  options: FetchOptions = {},
): Promise<FetchedPage> {
  const deadline = startDeadline(door.limits.milliseconds, options.signal);
  try {
    const requested = checkUrl(address, door);
    const redirects: Redirect[] = [];
    for (let url = requested; ;) {
      const answer = await askOnce(url, door, deadline, options);
      if ('bytes' in answer)
        return { requestedUrl: requested.href, finalUrl: url.href, redirects, ...answer };
      redirects.push({ status: answer.status, from: url.href, to: answer.target.href });
      if (redirects.length > door.limits.redirects) throw new FetchFailure('too_many_redirects');
      url = answer.target;
    }
  } finally {
    deadline.clear();
  }
}

type Answer = Omit<FetchedPage, 'requestedUrl' | 'finalUrl' | 'redirects'>;

async function askOnce(
  url: URL,
  door: Door,
  deadline: Deadline,
  { onProgress = () => undefined }: FetchOptions,
): Promise<Answer | { status: number; target: URL }> {
  const { bodyBytes, headerBytes } = door.limits;
  const asked = requestHeaders(url, door.userAgent);
  const socket = await openSocket(url, door, deadline);
  try {
    const response = await sendRequest(
      socket,
      { url, headers: asked, maxHeaderSize: headerBytes },
      deadline.signal,
    );
    const fetchedAt = new Date();
    const target = redirectTarget(response, url, door);
    if (target) return { status: statusOf(response), target };
    const bytes = await readBody(response, bodyBytes, deadline.signal, onProgress);
    return {
      status: statusOf(response),
      statusText: response.statusMessage ?? '',
      httpVersion: response.httpVersion,
      requestHeaders: asked,
      headers: headersOf(response),
      bytes,
      fetchedAt,
    };
  } finally {
    socket.destroy();
  }
}

/** Always there in an answer to a request; the type also stands for a request to a server. */
function statusOf({ statusCode = 0 }: IncomingMessage): number {
  return statusCode;
}
