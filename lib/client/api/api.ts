import type { z } from 'zod';
import { type EndpointName, endpoints } from '@/lib/contracts/endpoints';
import type { FallsDto, fallsDto } from '@/lib/contracts/falls';
import type {
  BodyInputOf,
  ParamsOf,
  QueryOf,
  ResponseOf,
  RouteContract,
} from '@/lib/contracts/routes/route-contract';
// Imported for its types alone. The server does the checking, and the schemas would double what a page loads.
import type { routes } from '@/lib/contracts/routes/routes';
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

type FilePart<Contract extends RouteContract> = Contract extends { takesFile: true }
  ? { file: Blob }
  : { file?: undefined };

/** What a call takes besides its route. To repeat a write that got no answer, reuse its `idempotencyKey`. */
export type CallOptions<Contract extends RouteContract> = ParamsPart<Contract> &
  BodyPart<Contract> &
  QueryPart<Contract> &
  VersionPart<Contract> &
  FilePart<Contract> & { idempotencyKey?: string; signal?: AbortSignal; keepalive?: boolean };

type Routes = typeof routes;
type TriableName = {
  [Name in EndpointName]: Routes[Name] extends { tried: typeof fallsDto } ? Name : never;
}[EndpointName];
type OptionsOf<Name extends EndpointName> = CallOptions<Routes[Name]>;
type CallArguments<Name extends EndpointName> =
  Record<string, never> extends OptionsOf<Name> ? [options?: OptionsOf<Name>] : [options: OptionsOf<Name>];

/**
 * Calls one route of the API. Throws `ApiProblem` for a refusal, `ApiUnreachable` when no answer came, and the abort
 * reason when the signal fired.
 */
export async function callApi<Name extends EndpointName>(
  name: Name,
  ...[options]: CallArguments<Name>
): Promise<ResponseOf<Routes[Name]>> {
  const call: LooseOptions = options ?? {};
  const response = await send(name, call);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as ResponseOf<Routes[Name]>;
  return (await readJson(response, call.signal)) as ResponseOf<Routes[Name]>;
}

/** A write that can be tried first. Nothing is saved, and the answer is what would fall. */
export async function tryWrite<Name extends TriableName>(
  name: Name,
  ...[options]: CallArguments<Name>
): Promise<FallsDto> {
  const given: LooseOptions = options ?? {};
  const call = { ...given, query: { dryRun: 'true' } };
  const response = await send(name, call);
  if (!response.ok) throw await problemOf(response);
  return (await readJson(response, call.signal)) as FallsDto;
}

/** The answer at an address of the API that gives a file. Throws as `callApi` does. */
export async function fetchFile(url: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new ApiUnreachable(error);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The address of a route below the site's root: for links, downloads and event streams. */
export function apiUrl<Name extends EndpointName>(
  name: Name,
  options: Pick<OptionsOf<Name>, 'params' | 'query'>,
): string {
  return urlOf(name, options as LooseOptions);
}

function urlOf(name: EndpointName, { params = {}, query }: LooseOptions): string {
  const path = endpoints[name].path.replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent(params[part] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  return `/api/v1${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

interface LooseOptions {
  params?: Record<string, string>;
  body?: unknown;
  file?: Blob;
  query?: unknown;
  ifMatch?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
}

async function send(name: EndpointName, call: LooseOptions): Promise<Response> {
  const { method } = endpoints[name];
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (call.file !== undefined) headers.set('content-type', 'application/octet-stream');
  else if (call.body !== undefined) headers.set('content-type', 'application/json');
  if (call.ifMatch !== undefined) headers.set('if-match', `"${call.ifMatch}"`);
  if (method !== 'GET') headers.set('idempotency-key', call.idempotencyKey ?? randomId());
  try {
    return await fetch(urlOf(name, call), {
      method,
      headers,
      body: call.file ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
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
    // The connection broke in the middle of an answer. The outcome is as unknown as without any answer.
    signal?.throwIfAborted();
    throw new ApiUnreachable(error);
  }
}

async function problemOf(response: Response): Promise<Error> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  // A proxy's own page for 502 to 504 means that the application did not answer.
  if (!isProblem && response.status >= 502) return new ApiUnreachable(`status ${response.status}`);
  const body: unknown = isProblem ? await response.json().catch(() => null) : null;
  const members = body instanceof Object ? (body as Record<string, unknown>) : {};
  return new ApiProblem(response.status, members, response.headers.get('retry-after'));
}
