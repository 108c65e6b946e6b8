import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { addCitation, getClaim, makeArticle, makeClaim } from '../../support/claim-steps';
import { type Answer, call, faultyFields, fetchServer } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

/** What no form ever sends. Each case is a clear 4xx that names the field, and the newsroom's rows stay as they were. */
let world: World;
let article: ArticleDto;
let claim: ClaimDto;
let owner: pg.Client;
let before: string;

const tables = [
  'article',
  'revision',
  'claim',
  'verdict',
  'source',
  'review',
  'ledger_entry',
  'member',
  'rating',
];

/** Every row of the newsroom as one hash: equal means that nothing was stored, changed or lost. */
async function fingerprint(): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const { rows } = await owner.query<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${table} t WHERE newsroom_id = $1`,
      [world.newsroomId],
    );
    parts.push(rows[0]?.hash ?? '');
  }
  return parts.join();
}

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_DATABASE_URL });
  await owner.connect();
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor);
  // Without an address: nothing is fetched in the background, which would change its row.
  claim = await addCitation(world.tokens.editor, await makeClaim(world.tokens.editor, article), {
    url: null,
  });
});
afterAll(() => owner.end());
beforeEach(async () => {
  before = await fingerprint();
});

async function expectRefused(answer: Answer, status: number | number[], field?: string) {
  expect([status].flat()).toContain(answer.status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  if (field !== undefined) expect(faultyFields(answer)).toContain(field);
  expect(await fingerprint()).toBe(before);
}

const statement = (json: string) =>
  call('PATCH', `/claims/${claim.id}`, { token: world.tokens.editor, ifMatch: claim.version, body: json });

describe('characters that are no text', () => {
  const fields: [string, string, string, Record<string, unknown>][] = [
    ['POST', '/articles', 'text', {}],
    ['POST', '/articles', 'title', { text: 'Some words.' }],
    ['PATCH', 'claim', 'statement', {}],
    ['PATCH', 'claim', 'claimant', {}],
    ['PUT', 'verdict', 'rationale', { rating: null }],
    ['POST', 'sources', 'title', { kind: 'web', stance: 'supports' }],
    ['POST', 'sources', 'passage', { title: 'T', kind: 'web', stance: 'supports' }],
    ['POST', 'withdraw', 'reason', {}],
  ];
  const cells = fields.flatMap(([method, path, field, rest]) =>
    ['a\\u0000b', 'a\\ud800b', 'a\\udc00', '\\ud83d'].map((bad) => ({ method, path, field, rest, bad })),
  );

  it.each(cells)('$method $path $field $bad', async ({ method, path, field, rest, bad }) => {
    const place =
      path === 'claim' ? `/claims/${claim.id}` : path.startsWith('/') ? path : `/claims/${claim.id}/${path}`;
    const body = `${JSON.stringify(rest).replace(/\}$/, Object.keys(rest).length > 0 ? ',' : '')}"${field}":"${bad}"}`;
    await expectRefused(
      await call(method, place, { token: world.tokens.editor, ifMatch: claim.version, body }),
      422,
      field,
    );
  });

  it('in a key', async () => {
    await expectRefused(await statement('{"state\\u0000ment":"x"}'), 422);
  });
});

describe('a rich text that is none', () => {
  const text = { type: 'text', text: 'Because.' };
  const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
  const documents: [string, unknown][] = [
    ['an unknown node', { type: 'doc', content: [{ type: 'iframe' }] }],
    ['a node named after a method', { type: 'doc', content: [{ type: 'toString' }] }],
    ['an unknown mark', { type: 'doc', content: [paragraph({ ...text, marks: [{ type: 'blink' }] })] }],
    ['an empty text', { type: 'doc', content: [paragraph({ type: 'text', text: '' })] }],
    ['a text that is a number', { type: 'doc', content: [paragraph({ type: 'text', text: 5 })] }],
    ['content that is a string', { type: 'doc', content: 'x' }],
    ['content that claims a length', { type: 'doc', content: { length: 1e9 } }],
    ['a document in a document', { type: 'doc', content: [{ type: 'doc', content: [] }] }],
    [
      'a mark twice',
      { type: 'doc', content: [paragraph({ ...text, marks: [{ type: 'bold' }, { type: 'bold' }] })] },
    ],
    ['a text at the top', { type: 'doc', content: [text] }],
    ['a heading', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [text] }] }],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'ftp://x.example',
      'https://u:p@x.example',
      5,
    ].map((href): [string, unknown] => [
      `a link to ${String(href)}`,
      { type: 'doc', content: [paragraph({ ...text, marks: [{ type: 'link', attrs: { href } }] })] },
    ]),
  ];

  it.each(documents)('%s', async (_, rationaleDocument) => {
    const answer = await call('PUT', `/claims/${claim.id}/verdict`, {
      token: world.tokens.editor,
      ifMatch: claim.version,
      body: { rating: null, rationaleDocument },
    });
    await expectRefused(answer, 422);
    expect(faultyFields(answer)[0]).toMatch(/^rationaleDocument/);
  });
});

describe('addresses of sources', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/',
    '/\\evil.example',
    'https://user:secret@x.example/',
    'x',
  ])('%s', async (url) => {
    const body = { title: 'T', kind: 'web', stance: 'supports', url };
    await expectRefused(
      await call('POST', `/claims/${claim.id}/sources`, { token: world.tokens.editor, body }),
      422,
      'url',
    );
  });
});

describe('size and depth', () => {
  it('refuses what is too long, naming the field', async () => {
    await expectRefused(await statement(JSON.stringify({ statement: 'x'.repeat(2_001) })), 422, 'statement');
  });

  it('refuses more than a megabyte, and 12 MB', async () => {
    for (const size of [1_100_000, 12 * 1024 * 1024]) {
      await expectRefused(await statement(JSON.stringify({ statement: 'x'.repeat(size) })), 413);
    }
    const body = { text: 'x'.repeat(12 * 1024 * 1024) };
    await expectRefused(await call('POST', '/articles', { token: world.tokens.editor, body }), 413);
  });

  it.each([65, 1_000, 100_000])('refuses %d levels', async (depth) => {
    const json = `{"statement":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    await expectRefused(await statement(json), 422);
  });

  it('refuses a hundred thousand keys', async () => {
    const keys = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1]));
    await expectRefused(await statement(JSON.stringify(keys)), 422);
  });
});

describe('the wire', () => {
  const send = async (init: RequestInit & { duplex?: 'half' }) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${world.tokens.editor}`);
    headers.set('if-match', String(claim.version));
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    const response = await fetchServer(`/api/v1/claims/${claim.id}`, {
      method: 'PATCH',
      ...init,
      headers,
    });
    return response.status;
  };

  it('refuses a compressed body, a header too large, half a document', async () => {
    const json = JSON.stringify({ statement: 'x' });
    expect(await send({ body: gzipSync(json), headers: { 'content-encoding': 'gzip' } })).toBe(415);
    expect(await send({ body: json, headers: { 'x-filler': 'x'.repeat(100_000) } })).toBe(431);
    expect(await send({ body: json.slice(0, -1) })).toBe(422);
    expect(await send({ body: '' })).toBe(422);
    expect(await fingerprint()).toBe(before);
  });

  it('refuses a key that is given twice: which of the two would count?', async () => {
    expect(await send({ body: '{"statement":"a","statement":"b"}' })).toBe(422);
    expect(await fingerprint()).toBe(before);
  });

  it('takes a body in pieces like one in a piece', async () => {
    const pieces = ['{"state', 'ment":"In pie', 'ces."}'];
    const body = new ReadableStream({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    expect(await send({ body, duplex: 'half' })).toBe(200);
    claim = await getClaim(world.tokens.editor, claim.id);
    expect(claim.statement).toBe('In pieces.');
  });
});

describe('questions that are no filter', () => {
  it.each([
    'q[not]=x',
    'q[]=x',
    'sort=passwordHash',
    'sort=title;drop',
    'cursor=after-99999999999',
    'cursor=1',
    'limit=0',
    'limit=1e9',
    'limit=-1',
    'state=approved',
    'where=1',
    'sha256=%27or%201=1',
    'q=%00',
  ])('%s', async (query) => {
    await expectRefused(await call('GET', `/articles?${query}`, { token: world.tokens.editor }), 422);
  });
});
