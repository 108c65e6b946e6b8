import { checkContract } from './check-contract';

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
}

export interface CallOptions {
  token?: string | undefined;
  cookie?: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  contentType?: string | null;
  ifMatch?: number | string;
  headers?: Record<string, string>;
  /** Another server than the one under test, on the same database. */
  base?: string | undefined;
}

/** The server under test. */
export function baseUrl(): string {
  const url = process.env.TEST_BASE_URL;
  if (!url) throw new Error('TEST_BASE_URL is not set: run the tests with npm test');
  return url;
}

const api = '/api/v1';

/**
 * A real request to the server under test; `address` may begin with its path. What the API answers must be what the
 * contract of the route says.
 */
export async function fetchServer(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(address.startsWith('/') ? `${baseUrl()}${address}` : address);
  const response = await fetch(url, init);
  // Where a redirect was followed, it is no route that answered.
  if (response.redirected || url.origin !== baseUrl() || !url.pathname.startsWith(`${api}/`)) return response;
  const contentType = response.headers.get('content-type');
  // What is no JSON may be a stream that does not end, and has no form that a contract names.
  const isRead = contentType === null || contentType.includes('json');
  checkContract({
    method: init.method ?? 'GET',
    path: `${url.pathname.slice(api.length)}${url.search}`,
    status: response.status,
    contentType,
    text: isRead ? await response.clone().text() : null,
  });
  return response;
}

/** The same of a route, `path` being below `/api/v1`, with what most routes take and answer. */
export async function call<Body = Record<string, unknown>>(
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<Answer<Body>> {
  const headers = new Headers(options.headers);
  if (options.token) headers.set('authorization', `Bearer ${options.token}`);
  if (options.cookie) {
    headers.set('cookie', options.cookie);
    if (!headers.has('origin')) headers.set('origin', baseUrl());
  }
  if (options.ifMatch !== undefined) headers.set('if-match', String(options.ifMatch));
  const body =
    options.body === undefined
      ? undefined
      : typeof options.body === 'string'
        ? options.body
        : JSON.stringify(options.body);
  if (body !== undefined && options.contentType !== null)
    headers.set('content-type', options.contentType ?? 'application/json');
  const response = await fetchServer(`${options.base ?? ''}${api}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : {}) as Body,
    text,
  };
}

/** The fields that a problem names. */
export function faultyFields(answer: Answer): string[] {
  const errors = answer.body.errors as { field: string }[] | undefined;
  return (errors ?? []).map(({ field }) => field);
}
