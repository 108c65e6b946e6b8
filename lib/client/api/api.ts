import type { z } from 'zod';
import type {
  BodyInputOf,
  ParamsOf,
  QueryOf,
  ResponseOf,
  RouteContract,
} from '@/lib/contracts/route-contract';
import { ApiProblem, ApiUnreachable } from './api-problem';
import { randomId } from './random-id';

type ParamsPart<Contract extends RouteContract> = [keyof ParamsOf<Contract>] extends [never]
  ? { params?: undefined }
  : { params: ParamsOf<Contract> };
type BodyPart<Contract extends RouteContract> = Contract['body'] extends z.ZodType
  ? { body: BodyInputOf<Contract> }
  : { body?: undefined };
type QueryPart<Contract extends RouteContract> = Contract['query'] extends z.ZodType
  ? { query?: QueryOf<Contract> }
  : { query?: undefined };
type VersionPart<Contract extends RouteContract> = Contract['version'] extends 'required'
  ? { ifMatch: number }
  : { ifMatch?: number };

/** What a call takes beside its route. Reuse `idempotencyKey` when you repeat a write whose answer never came. */
export type CallOptions<Contract extends RouteContract> = ParamsPart<Contract> &
  BodyPart<Contract> &
  QueryPart<Contract> &
  VersionPart<Contract> & { idempotencyKey?: string; signal?: AbortSignal; keepalive?: boolean };

type CallArguments<Contract extends RouteContract> =
  Record<string, never> extends CallOptions<Contract>
    ? [options?: CallOptions<Contract>]
    : [options: CallOptions<Contract>];

/**
 * Calls one route of the API. Throws `ApiProblem` for a refusal, `ApiUnreachable` when no answer came, and the abort
 * reason when the signal fired.
 */
export async function callApi<Contract extends RouteContract>(
  route: Contract,
  ...[options]: CallArguments<Contract>
): Promise<ResponseOf<Contract>> {
  const call: LooseOptions = options ?? {};
  const response = await send(route, call);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as ResponseOf<Contract>;
  return (await readJson(response, call.signal)) as ResponseOf<Contract>;
}

/** The address of a route below the site's root: for links, downloads and event streams. */
export function apiUrl<Contract extends RouteContract>(
  route: Contract,
  options: Pick<CallOptions<Contract>, 'params' | 'query'>,
): string {
  const { params = {}, query } = options as LooseOptions;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return `/api/v1${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

interface LooseOptions {
  params?: Record<string, string>;
  body?: unknown;
  query?: unknown;
  ifMatch?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
}

async function send(route: RouteContract, call: LooseOptions): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  if (call.ifMatch !== undefined) headers.set('if-match', `"${call.ifMatch}"`);
  if (route.scope === 'write') headers.set('idempotency-key', call.idempotencyKey ?? randomId());
  try {
    return await fetch(apiUrl(route, call as object), {
      method: route.method,
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: call.signal,
      keepalive: call.keepalive,
    });
  } catch (error) {
    call.signal?.throwIfAborted();
    throw new ApiUnreachable(error);
  }
}

async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    // The connection broke in the middle of an answer: as unknown as no answer at all.
    signal?.throwIfAborted();
    throw new ApiUnreachable(error);
  }
}

async function problemOf(response: Response): Promise<Error> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  // A proxy's own page for 502 to 504 means that the application was not there to answer.
  if (!isProblem && response.status >= 502) return new ApiUnreachable(`status ${response.status}`);
  const body: unknown = isProblem ? await response.json().catch(() => null) : null;
  const members = body instanceof Object ? (body as Record<string, unknown>) : {};
  return new ApiProblem(response.status, members, response.headers.get('retry-after'));
}
