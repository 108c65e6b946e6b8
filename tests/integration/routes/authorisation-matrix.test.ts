import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import { permissions } from '@/lib/domain/permissions/permissions';
import { type Role, roles } from '@/lib/domain/vocabulary';
import { makeArticle, makeProposedClaim } from '../../support/claim-steps';
import { call, fetchServer } from '../../support/http';
import { storeSnapshot } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

/**
 * Every route of the table against every kind of caller. Expectations come from the one permission table; a route that
 * is added is tested without a line here.
 */
let world: World;
let foreign: World;
let article: ArticleDto;
let claim: ClaimDto;
/** For what no token can do. */
let cookies: Record<Role | 'all', string>;
let contactId: string;
/** The id that stands in the addresses that begin so, of a record of the newsroom. */
let ownIds: [beginning: string, id: string][];

beforeAll(async () => {
  [world, foreign] = await Promise.all([makeWorld(), makeWorld()]);
  article = await makeArticle(world.tokens.editor);
  claim = await makeProposedClaim(world.tokens.editor, article);
  const cookieOf = async (person: Role | 'all') => [person, await world.cookieFor(person)] as const;
  cookies = Object.fromEntries(await Promise.all([...roles, 'all' as const].map(cookieOf))) as typeof cookies;
  const contact = {
    person: 'Per Aas',
    channel: 'phone',
    askedAt: '2026-11-20T10:00:00Z',
    outcome: 'no_answer',
  };
  const asked = await call<ClaimDto>('POST', `/claims/${claim.id}/contacts`, {
    token: world.tokens.editor,
    body: contact,
  });
  claim = asked.body;
  contactId = claim.contacts[0]?.id ?? '';
  const sourceId = claim.sources[0]?.sourceId ?? '';
  ownIds = [
    ['/articles', article.id],
    ['/claims', claim.id],
    ['/members', world.members.viewer.id],
    ['/sources', sourceId],
    ['/snapshots', await storeSnapshot(world.newsroomId, sourceId)],
    ['/intakes', await storeSnapshot(world.newsroomId, null)],
  ];
});

const entries = (Object.entries(routes) as [string, RouteContract][]).map(([name, contract]) => ({
  name,
  contract,
}));
const guarded = entries.filter(({ contract }) => contract.access !== 'public');
const writes = guarded.filter(({ contract }) => contract.scope === 'write');
const withId = guarded.filter(({ contract }) => contract.path.includes(':'));
const withBody = writes.filter(({ contract }) => contract.body);

function pathFor(contract: RouteContract, id?: string): string {
  const own = ownIds.find(([beginning]) => contract.path.startsWith(beginning))?.[1] ?? randomUUID();
  return contract.path
    .replace(':sourceId', claim.sources[0]?.id ?? '')
    .replace(':contactId', contactId)
    .replace(':number', '1')
    .replace(':linkId', randomUUID())
    .replace(':id', id ?? own);
}

/** A request that every check before the rights lets through, and that the schema then refuses: nothing is changed. */
function probe(contract: RouteContract) {
  const isWrite = contract.method !== 'GET';
  return {
    ...(contract.version === 'required' || contract.version === 'or_seal' ? { ifMatch: 999_999 } : {}),
    ...(isWrite && contract.body ? { body: { notKnown: true } } : {}),
  };
}

/** Who asks: with a token, or in a browser where no token can do it. */
function caller({ withoutToken }: RouteContract, person: Role | 'all' = 'all') {
  return withoutToken === undefined ? { token: world.tokens[person] } : { cookie: cookies[person] };
}

/** A body that the schema takes, of a request that must not come through. */
function validBody(contract: RouteContract): unknown {
  const known: Record<string, unknown> = {
    '/articles/:id': { title: 'Taken over' },
    '/articles/:id/claims': { revision: 1, start: 0, end: 5, quote: 'xxxxx' },
    '/articles/:id/reports': {},
    '/articles/:id/revisions': { text: 'Taken over', baseRevision: 1 },
    '/claims/:id/re-mark': { revision: 1, start: 0, end: 5, quote: 'xxxxx' },
    '/claims/:id/wording': { text: 'Taken over' },
    '/claims/:id': { statement: 'Taken over' },
    '/claims/:id/verdict': { rating: null, rationale: 'Taken over' },
    '/claims/:id/sources': { title: 'T', kind: 'web', stance: 'supports' },
    '/claims/:id/sources/:sourceId': { title: 'Taken over' },
    '/claims/:id/contacts': { person: 'P', channel: 'phone', askedAt: '2026-11-20T10:00:00Z' },
    '/claims/:id/contacts/:contactId': { person: 'Taken over' },
    '/sources/:id': { title: 'Taken over' },
    '/sources/:id/merge': { into: randomUUID() },
    '/claims/:id/approve': { seal: claim.seal },
    '/claims/:id/duplicate': { claimId: claim.id },
    '/claims/:id/seen': { sequence: 1 },
    '/members/:id': { name: 'Taken over' },
    '/newsroom': { name: 'Taken over' },
    '/scale': {
      ratings: [
        { label: 'True', definition: 'It is.' },
        { label: 'False', definition: 'It is not.' },
      ],
    },
    '/articles/:id/writers': { name: 'Somebody Else', is: 'writer' },
    '/articles/:id/sign-off': { digest: '0'.repeat(64) },
    '/articles/:id/links': { expiresAt: '2999-01-01T00:00:00Z' },
  };
  return contract.body ? (known[contract.path] ?? { reason: 'Taken over' }) : undefined;
}

async function statusOf(
  contract: RouteContract,
  options: Parameters<typeof call>[2],
  id?: string,
): Promise<number> {
  if (contract.produces === 'text/event-stream') return streamStatus(contract, options, id);
  return (await call(contract.method, pathFor(contract, id), options)).status;
}

async function streamStatus(
  contract: RouteContract,
  options: Parameters<typeof call>[2],
  id?: string,
): Promise<number> {
  const stop = new AbortController();
  const headers = new Headers(options?.token ? { authorization: `Bearer ${options.token}` } : {});
  const response = await fetchServer(`/api/v1${pathFor(contract, id)}`, {
    headers,
    signal: stop.signal,
  });
  stop.abort();
  return response.status;
}

describe('without signing in', () => {
  it.each(guarded)('$name answers 401', async ({ contract }) => {
    expect(await statusOf(contract, probe(contract))).toBe(401);
    expect(await statusOf(contract, { ...probe(contract), token: 'lc_not-a-token-of-anybody-000000' })).toBe(
      401,
    );
  });
});

describe('by role', () => {
  const cells = guarded.flatMap(({ name, contract }) => roles.map((role) => ({ name, contract, role })));

  it.each(cells)('$name as $role', async ({ contract, role }) => {
    // The bodies are refused later, so a permitted write stops at 404, 409, 422 or 428, never at 403.
    const writesWithoutBody = contract.scope === 'write' && !contract.body;
    const status = await statusOf(
      contract,
      { ...probe(contract), ...caller(contract, role) },
      writesWithoutBody ? randomUUID() : undefined,
    );
    const isPermitted = (
      permissions[contract.access as keyof typeof permissions] as readonly Role[]
    ).includes(role);
    if (isPermitted) expect(status).not.toBe(403);
    else expect(status).toBe(403);
    expect(status).toBeLessThan(500);
  });
});

describe('a record of another newsroom', () => {
  it.each(withId)('$name answers it like one that does not exist', async ({ contract }) => {
    if (contract.produces === 'text/event-stream') {
      expect(await statusOf(contract, { token: foreign.tokens.all }, article.id)).toBe(404);
      return;
    }
    const body = validBody(contract);
    const options = { token: foreign.tokens.all, ...probe(contract), ...(body ? { body } : {}) };
    const theirs = await call(contract.method, pathFor(contract), options);
    const nobodys = await call(contract.method, pathFor(contract, randomUUID()), options);
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    const withoutId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(withoutId(theirs.body)).toEqual(withoutId(nobodys.body));
  });
});

describe('a request from elsewhere', () => {
  it.each(writes)('$name refuses a cookie from another site', async ({ contract }) => {
    const cookie = await world.cookieFor('all');
    const forged: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: process.env.TEST_BASE_URL ?? '', 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of forged) {
      const answer = await call(contract.method, pathFor(contract), { ...probe(contract), cookie, headers });
      expect([answer.status, answer.body.code]).toEqual([403, 'cross_origin']);
    }
  });

  it.each(writes)('$name refuses a token that may only read', async ({ contract }) => {
    expect(await statusOf(contract, { ...probe(contract), token: world.tokens.readOnly })).toBe(403);
  });
});

describe('the form of a request', () => {
  it.each(withBody)('$name takes JSON only', async ({ contract }) => {
    for (const contentType of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
    ]) {
      const answer = await call(contract.method, pathFor(contract), {
        ...probe(contract),
        ...caller(contract),
        body: '{}',
        contentType,
      });
      expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_media_type']);
    }
  });

  it.each(withBody)('$name names what it does not know', async ({ contract }) => {
    for (const field of [
      'role',
      'newsroomId',
      'memberId',
      'status',
      'approvedById',
      'isAdmin',
      '__proto__',
      'constructor',
    ]) {
      const answer = await call(contract.method, pathFor(contract), {
        ...probe(contract),
        ...caller(contract),
        body: `{"${field}":"x"}`,
      });
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
      expect((answer.body.errors as { field: string }[]).map((error) => error.field)).toContain(field);
    }
  });

  it.each(withBody)(
    '$name refuses what is not JSON, not UTF-8, too deep or too large',
    async ({ contract }) => {
      const send = (body: BodyInit) =>
        fetchServer(`/api/v1${pathFor(contract)}`, {
          method: contract.method,
          body,
          headers: {
            ...(contract.withoutToken === undefined
              ? { authorization: `Bearer ${world.tokens.all}` }
              : { cookie: cookies.all, origin: process.env.TEST_BASE_URL ?? '' }),
            'content-type': 'application/json',
            'if-match': '999999',
          },
        });
      expect((await send('{"a":')).status).toBe(422);
      expect((await send('\ufeff{}')).status).toBe(422);
      expect((await send(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).status).toBe(422);
      expect((await send('['.repeat(100_000))).status).toBe(422);
      const tooMany = (contract.maxBytes ?? 1024 * 1024) + 1;
      expect((await send(JSON.stringify({ text: 'x'.repeat(tooMany) }))).status).toBe(413);
    },
  );

  it.each(guarded.filter(({ contract }) => contract.version === 'required'))(
    '$name wants the version',
    async ({ contract }) => {
      const answer = await call(contract.method, pathFor(contract), {
        token: world.tokens.all,
        body: validBody(contract),
      });
      expect([answer.status, answer.body.code]).toEqual([428, 'version_missing']);
      const odd = await call(contract.method, pathFor(contract), {
        token: world.tokens.all,
        body: contract.body ? { title: 'x' } : undefined,
        ifMatch: 'newest',
      });
      expect(odd.status).toBe(422);
    },
  );
});

describe('addresses', () => {
  it.each(withId)('$name answers 404 for what cannot be an id', async ({ contract }) => {
    for (const id of ['42', 'x'.repeat(300), '..%2f..%2fetc', '%00', "'%20OR%201=1"]) {
      const status = await statusOf(contract, { ...probe(contract), token: world.tokens.all }, id);
      expect([400, 404]).toContain(status);
    }
  });

  it('refuses a parameter that is given twice', async () => {
    const answer = await call('GET', '/articles?state=received&state=published', { token: world.tokens.all });
    expect(answer.status).toBe(422);
  });
});
