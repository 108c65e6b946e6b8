import 'server-only';
import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { claimDto } from '@/lib/contracts/claims';
import { fallsDto } from '@/lib/contracts/falls';
import {
  type BodyOf,
  defaultMaxBytes,
  limitOf,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
  type RouteContract,
} from '@/lib/contracts/routes/route-contract';
import { Failure } from '@/lib/domain/failure';
import { describePermission, hasPermission } from '@/lib/domain/permissions/permissions';
import { hasScope, scopeOf } from '@/lib/domain/permissions/token-scopes';
import { isUuid } from '@/lib/domain/text/fields/uuid';
import type { Actor } from '../auth/actor';
import { actorOf, resolveSignedIn } from '../session/resolve-actor';
import { type Db, getDb } from '../db';
import { getEnv } from '../env';
import { JsonText } from '../json-text';
import { withinLimits } from '../limits/within-limits';
import { logger } from '../logger';
import { loadClaim } from '../queries/claims/load-claim';
import { previewFalls } from '../queries/gate/preview-falls';
import { findKeptAnswer, keepAnswer } from '../repositories/idempotency';
import type { SignedIn } from '../repositories/people/sessions';
import { isStorageFull, storageFull } from '../storage-room';
import { answerSafely } from './answer-safely';
import { checkOrigin } from './check-origin';
import { notingRefusals, noteUnknownToken } from './noting-refusals';
import { failureOfDatabase } from './database-failure';
import { parseInput, readIfMatch, readQuery } from './parse-input';
import { parseJson, readBytes } from './read-body';

/** What a handler works with; everything in it has been checked. It is also the context of the command that is called. */
export interface RouteContext<Contract extends RouteContract> {
  db: Db;
  actor: Actor;
  params: ParamsOf<Contract>;
  body: BodyOf<Contract>;
  query: QueryOf<Contract>;
  ifMatch: Contract extends { version: 'required' } ? number : number | null;
  request: Request;
  /** The bytes of an uploaded file; empty where the route takes none. */
  file: Uint8Array;
}

type Handler<Contract extends RouteContract> = (
  context: RouteContext<Contract>,
) => Promise<ResponseOf<Contract> | JsonText<ResponseOf<Contract>> | Response>;

interface RouteOptions<Contract extends RouteContract> {
  /**
   * Answers again for a write that was committed, but whose answer was lost before it was kept. A route that
   * answers with a claim needs none.
   */
  recover?: (
    context: RouteContext<Contract>,
    resourceId: string,
  ) => Promise<ResponseOf<Contract> | JsonText<ResponseOf<Contract>>>;
}

interface Served<Contract extends RouteContract> {
  contract: Contract;
  handle: Handler<Contract>;
  options: RouteOptions<Contract>;
}

// A path without parts that vary has no params.
type NextContext = { params: Promise<Record<string, string> | undefined> };

/**
 * Makes the handler of a route: origin, session or token, scope, permission, schema, version, idempotency, and every
 * failure as problem+json. There is no other way to write one.
 */
export function route<Contract extends RouteContract>(
  contract: Contract,
  handle: Handler<Contract>,
  options: RouteOptions<Contract> = {},
) {
  return (request: Request, next: NextContext): Promise<Response> =>
    answerSafely(contract.path, (requestId) =>
      respond({ contract, handle, options }, request, next, requestId),
    );
}

async function respond<Contract extends RouteContract>(
  { contract, handle, options }: Served<Contract>,
  request: Request,
  next: NextContext,
  requestId: string,
): Promise<Response> {
  const db = getDb();
  const key = readIdempotencyKey(contract, request);
  const asked = { method: contract.method, path: contract.path, requestId };
  const signedIn = await resolveSignedIn(db, request.headers, key).catch((error: unknown) => {
    noteUnknownToken(asked, request.headers, error);
    throw error;
  });
  return notingRefusals(signedIn, asked, async () => {
    if (signedIn.sessionId !== null) checkOrigin(request);
    checkToken(contract, signedIn);
    const params = readParams((await next.params) ?? {}) as ParamsOf<Contract>;
    if (contract.access !== 'public' && !hasPermission(signedIn.roles, contract.access)) {
      throw new Failure('not_permitted', describePermission(contract.access));
    }
    const query = readQueryInput(contract, request);
    const limit = limitOf(contract, isTrial(query));
    return withinLimits(limit, signedIn.memberId, async (held) => {
      const bytes = await readBytes(request, contract.maxBytes ?? defaultMaxBytes, held);
      return answer(
        { contract, handle, options },
        { signedIn, key, params, query, request, bytes },
        requestId,
      );
    });
  });
}

/** A request that may be answered: who asks, within their limits, and what has been read of it. */
interface ReadRequest<Contract extends RouteContract> {
  signedIn: SignedIn;
  key: string | null;
  params: ParamsOf<Contract>;
  query: unknown;
  request: Request;
  bytes: Uint8Array;
}

async function answer<Contract extends RouteContract>(
  { contract, handle, options }: Served<Contract>,
  { signedIn, key, params, query, request, bytes }: ReadRequest<Contract>,
  requestId: string,
): Promise<Response> {
  const db = getDb();
  const body = readBody(contract, request, bytes);
  const ifMatch = readVersion(contract, request, body);
  const requestHash = key === null ? '' : hashRequest(request, bytes);
  const actor = actorOf(signedIn, key === null ? null : { key, requestHash });
  const file = contract.takesFile ? bytes : new Uint8Array();
  const context = { db, actor, params, body, query, ifMatch, request, file } as RouteContext<Contract>;
  if (signedIn.keptHash !== null) return replay(contract, context, options, requestId);
  if (contract.scope === 'write' && (await isStorageFull())) throw storageFull();
  if (contract.tried === fallsDto && isTrial(query)) {
    const trial = { ...actor, idempotency: null };
    const falls = await previewFalls(db, trial, (tx) => handle({ ...context, db: tx, actor: trial }));
    return jsonAnswer(200, jsonOf(falls), null, requestId);
  }
  let given: Awaited<ReturnType<Handler<Contract>>>;
  try {
    given = await handle(context);
  } catch (error) {
    // The same request may have been carried out meanwhile. Then this one fails on the key, or on what the other
    // one wrote: its id is taken, or its version has passed.
    const isAnswerable = failureOfDatabase(error)?.code !== 'not_ready';
    if (key !== null && isAnswerable && (await findKeptAnswer(db, actor.memberId, key))) {
      return replay(contract, context, options, requestId);
    }
    throw error;
  }
  if (given instanceof Response) return given;
  const json = jsonOf(given);
  if (key !== null) {
    const kept = { status: contract.status, body: json };
    // The write is committed, so that nobody is told otherwise; a repeat is answered like one after a crash.
    await keepAnswer(db, { memberId: actor.memberId, key }, kept).catch((error: unknown) =>
      logger.warn({ requestId, err: error }, 'an answer was not kept'),
    );
  }
  return jsonAnswer(contract.status, json, versionOf(given), requestId);
}

function checkToken(contract: RouteContract, { scopes, sessionId }: SignedIn): void {
  if (contract.withoutToken !== undefined && sessionId === null)
    throw new Failure('not_permitted', contract.withoutToken);
  if (hasScope(scopes, contract)) return;
  throw new Failure('not_permitted', `This token lacks the scope ${contract.scope} or ${scopeOf(contract)}.`);
}

function isTrial(query: unknown): boolean {
  return query instanceof Object && 'dryRun' in query && query.dryRun === 'true';
}

/** Keyed, because a body may hold a password and the hash is kept for a day. */
function hashRequest(request: Request, bytes: Uint8Array): string {
  const mac = createHmac('sha256', getEnv().NEXTAUTH_SECRET);
  const { pathname, search } = new URL(request.url);
  return mac.update(`${request.method} ${pathname}${search}\n`).update(bytes).digest('hex');
}

function readQueryInput(contract: RouteContract, request: Request): unknown {
  return contract.query ? parseInput(contract.query, readQuery(new URL(request.url)), 'query') : undefined;
}

function readBody(contract: RouteContract, request: Request, bytes: Uint8Array): unknown {
  if (contract.method === 'GET' || contract.takesFile) return undefined;
  const contentType = request.headers.get('content-type');
  if (!contract.body) {
    // A body is held to its type even where none is wanted, so that no cross-site form passes for a call.
    if (bytes.byteLength > 0) parseJson(bytes, contentType);
    return undefined;
  }
  // No body at all means the same as an empty object. A route whose fields are all optional takes it.
  const value = bytes.byteLength === 0 && contentType === null ? {} : parseJson(bytes, contentType);
  return parseInput(contract.body, value, 'body');
}

function readVersion(contract: RouteContract, request: Request, body: unknown): number | null {
  const version = readIfMatch(request.headers.get('if-match'));
  if (version !== null) return version;
  if (contract.version === 'required') {
    throw new Failure('version_missing', 'Say which version you saw, in the If-Match header.');
  }
  const hasSeal = body instanceof Object && 'seal' in body && body.seal !== undefined;
  if (contract.version === 'or_seal' && !hasSeal) {
    const detail = 'Say which version you saw, in the If-Match header, or which seal, in the body.';
    throw new Failure('version_missing', detail);
  }
  return null;
}

function readIdempotencyKey(contract: RouteContract, request: Request): string | null {
  const key = contract.scope === 'write' ? request.headers.get('idempotency-key') : null;
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Failure('invalid', 'Idempotency-Key: is not 1 to 200 visible ASCII characters', {
      errors: [{ field: 'Idempotency-Key', message: 'is not 1 to 200 visible ASCII characters' }],
    });
  }
  return key;
}

/** A path part that cannot be an id answers exactly like an id that does not exist. */
function readParams(params: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    const isPossible = name === 'number' ? /^[1-9]\d{0,8}$/.test(value) : isUuid(value);
    if (!isPossible) throw new Failure('not_found', 'There is nothing here.');
  }
  return params;
}

async function replay<Contract extends RouteContract>(
  contract: Contract,
  context: RouteContext<Contract>,
  options: RouteOptions<Contract>,
  requestId: string,
): Promise<Response> {
  const { key, requestHash } = context.actor.idempotency ?? { key: '', requestHash: '' };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const kept = await findKeptAnswer(context.db, context.actor.memberId, key);
    if (!kept) break;
    if (kept.requestHash !== requestHash) {
      throw new Failure('idempotency_mismatch', 'This Idempotency-Key was used for another request.', {
        errors: [{ field: 'Idempotency-Key', message: 'was used for another request' }],
      });
    }
    if (kept.status !== null) {
      const version = kept.body === null ? null : versionOf(JSON.parse(kept.body));
      return jsonAnswer(kept.status, kept.body, version, requestId);
    }
    // The write is committed and its answer is kept next. A process that died in between never keeps it.
    const recover = options.recover ?? recoverClaim(contract);
    if (attempt === 19 && recover) {
      const answer = await recover(context, kept.resourceId);
      return jsonAnswer(contract.status, jsonOf(answer), versionOf(answer), requestId);
    }
    await wait(50);
  }
  throw new Failure('idempotency_in_progress', 'The first request with this key has not been answered yet.', {
    retryAfterSeconds: 1,
  });
}

/** Most writes change a claim, and answer with the claim as it is then. */
function recoverClaim({ response }: RouteContract) {
  if (response !== claimDto) return undefined;
  return ({ db, actor }: Pick<RouteContext<RouteContract>, 'db' | 'actor'>, claimId: string) =>
    loadClaim(db, actor, claimId);
}

function jsonOf(answer: unknown): string | null {
  if (answer instanceof JsonText) return answer.json;
  return answer === undefined ? null : JSON.stringify(answer);
}

function versionOf(answer: unknown): unknown {
  return answer instanceof Object && 'version' in answer && typeof answer.version === 'number'
    ? answer.version
    : null;
}

function jsonAnswer(status: number, json: string | null, version: unknown, requestId: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store', 'x-request-id': requestId });
  if (version !== null) headers.set('etag', `"${String(version)}"`);
  if (json !== null) headers.set('content-type', 'application/json');
  return new Response(json, { status, headers });
}
