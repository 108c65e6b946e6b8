import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { getDb } from '@/lib/server/db';
import {
  approve,
  articleText,
  getClaim,
  getScale,
  giveVerdict,
  makeArticle,
  makeClaim,
  makeProposedClaim,
  sourceBody,
} from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { countRows } from '../hostile/owner-view';

let world: World;
let article: ArticleDto;

beforeAll(async () => {
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor);
});

const quote = '41 of the 60 stalls';
const span = (over: Record<string, unknown> = {}) => {
  const start = article.revision.text.indexOf(quote);
  return { revision: 1, start, end: start + quote.length, quote, ...over };
};
const mark = (key: string, body: unknown, token = world.tokens.editor) =>
  call<ClaimDto>('POST', `/articles/${article.id}/claims`, {
    token,
    body,
    headers: { 'idempotency-key': key },
  });
const countClaims = () => getDb().claim.count({ where: { articleId: article.id } });

describe('a key that is sent ten times in the same moment', () => {
  const keys = Array.from({ length: 30 }, () => randomUUID());

  it('makes one row for each of 30 keys, and every answer is the same to the byte', async () => {
    const before = await countClaims();
    for (const key of keys) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => mark(key, span())));
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    }
    expect(await countClaims()).toBe(before + keys.length);
  });

  it('is refused for another body', async () => {
    const before = await countClaims();
    for (const key of keys) {
      const answer = await mark(key, span({ risk: 'high' }));
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'idempotency_mismatch' }]);
    }
    expect(await countClaims()).toBe(before);
  });

  it('is refused at another address', async () => {
    const elsewhere = await makeArticle(world.tokens.editor);
    const answer = await call('POST', `/articles/${elsewhere.id}/claims`, {
      token: world.tokens.editor,
      body: span(),
      headers: { 'idempotency-key': keys[0] ?? '' },
    });
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'idempotency_mismatch' }]);
  });

  it('is refused with another query string, and tries nothing for it', async () => {
    const key = randomUUID();
    const upload = (name: string) =>
      call('POST', `/intakes?name=${name}`, {
        token: world.tokens.editor,
        body: articleText,
        contentType: 'application/octet-stream',
        headers: { 'idempotency-key': key },
      });
    const first = await upload('a.txt');
    expect(first.status).toBe(201);
    const other = await upload('b.md');
    expect([other.status, other.body]).toMatchObject([422, { code: 'idempotency_mismatch' }]);
    expect((await upload('a.txt')).text).toBe(first.text);

    const claim = await makeClaim(world.tokens.editor, article);
    const change = (query: string) =>
      call('PATCH', `/claims/${claim.id}${query}`, {
        token: world.tokens.editor,
        body: { statement: 'Otherwise.' },
        ifMatch: claim.version,
        headers: { 'idempotency-key': key.toUpperCase() },
      });
    expect((await change('?dryRun=true')).status).toBe(200);
    expect((await getClaim(world.tokens.editor, claim.id)).version).toBe(claim.version);
    expect((await change('')).status).toBe(200);
    expect((await change('?dryRun=true')).body).toMatchObject({ code: 'idempotency_mismatch' });
  });

  it('is a new key in the hand of a colleague', async () => {
    const before = await countClaims();
    const [own, foreign] = [
      await mark(keys[0] ?? '', span()),
      await mark(keys[0] ?? '', span(), world.tokens.editor2),
    ];
    expect(foreign.status).toBe(201);
    expect(foreign.body.id).not.toBe(own.body.id);
    expect(await countClaims()).toBe(before + 1);
  });
});

type Send = (key: string) => Promise<Answer<unknown>>;

/** A write of each shape, ready to be sent with a key, as often as one likes. */
const writes: [string, () => Promise<Send>][] = [
  [
    'an article',
    () => {
      const body = { text: `${articleText}\n\nRef ${randomUUID()}.`, writer: 'Jonah Petrie' };
      return ready('POST', () => '/articles', body, world.tokens.editor);
    },
  ],
  ['a claim', () => ready('POST', () => `/articles/${article.id}/claims`, span(), world.tokens.editor)],
  [
    'a verdict',
    async () => {
      const claim = await makeClaim(world.tokens.editor, article);
      const { ratings } = await getScale(world.tokens.editor);
      const body = { rating: ratings[0]?.id, rationale: 'As the table says.' };
      return ready('PUT', () => `/claims/${claim.id}/verdict`, body, world.tokens.editor, claim.version);
    },
  ],
  [
    'a source',
    async () => {
      const claim = await giveVerdict(world.tokens.editor, await makeClaim(world.tokens.editor, article));
      return ready('POST', () => `/claims/${claim.id}/sources`, sourceBody, world.tokens.editor);
    },
  ],
  [
    'an approval',
    async () => {
      const claim = await makeProposedClaim(world.tokens.editor, article);
      return ready('POST', () => `/claims/${claim.id}/approve`, { seal: claim.seal }, world.tokens.reviewer);
    },
  ],
  [
    'a return',
    async () => {
      const claim = await makeProposedClaim(world.tokens.editor, article);
      return ready(
        'POST',
        () => `/claims/${claim.id}/return`,
        { reason: 'Thin.' },
        world.tokens.reviewer,
        claim.version,
      );
    },
  ],
  [
    'a change',
    async () => {
      const claim = await makeClaim(world.tokens.editor, article);
      const body = { statement: 'Otherwise.' };
      return ready('PATCH', () => `/claims/${claim.id}`, body, world.tokens.editor, claim.version);
    },
  ],
  [
    'a sign-off',
    async () => {
      const own = await makeArticle(world.tokens.editor);
      await approve(world.tokens.reviewer, await makeProposedClaim(world.tokens.editor, own));
      return ready('POST', () => `/articles/${own.id}/sign-off`, undefined, world.tokens.reviewer);
    },
  ],
  [
    'an edition',
    async () => {
      const own = await makeArticle(world.tokens.editor);
      await approve(world.tokens.reviewer, await makeProposedClaim(world.tokens.editor, own));
      for (const token of [world.tokens.reviewer, world.tokens.reviewer2])
        await call('POST', `/articles/${own.id}/sign-off`, { token });
      return ready('POST', () => `/articles/${own.id}/reports`, {}, world.tokens.editor);
    },
  ],
];

function ready(
  method: string,
  path: () => string,
  body: unknown,
  token: string,
  ifMatch?: number,
): Promise<Send> {
  return Promise.resolve((key) =>
    call(method, path(), {
      token,
      body,
      headers: { 'idempotency-key': key },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    }),
  );
}

const seen = ({ status, text, headers }: Answer<unknown>) => ({
  status,
  text,
  etag: headers.get('etag'),
  type: headers.get('content-type'),
});

describe.each(writes)('%s', (_, prepare) => {
  it('is repeated to the byte, its version too', async () => {
    const [send, key] = [await prepare(), randomUUID()];
    const first = await send(key);
    expect(first.status).toBeLessThan(300);
    const rows = await countRows(world.newsroomId);
    expect(seen(await send(key))).toEqual(seen(first));
    expect(await countRows(world.newsroomId)).toEqual(rows);
  });

  it('is told once more after a crash between the write and its answer, and is there once', async () => {
    const [send, key] = [await prepare(), randomUUID()];
    const first = await send(key);
    const rows = await countRows(world.newsroomId);
    // What a process that died after its commit leaves behind.
    const { count } = await getDb().idempotencyKey.updateMany({
      where: { key },
      data: { status: null, body: null },
    });
    expect(count).toBe(1);
    const repeat = await send(key);
    expect(repeat.status).toBe(first.status);
    expect(repeat.body).toEqual(first.body);
    expect(await countRows(world.newsroomId)).toEqual(rows);
  });
});

describe('a retry after a crash', () => {
  it('tells how the claim stands now, when somebody went on from there meanwhile', async () => {
    const key = randomUUID();
    const first = await mark(key, span());
    await giveVerdict(world.tokens.editor2, first.body);
    await getDb().idempotencyKey.updateMany({ where: { key }, data: { status: null, body: null } });
    const repeat = await mark(key, span());
    expect(repeat.status).toBe(201);
    expect(repeat.body).toMatchObject({ id: first.body.id, state: 'in_progress', version: 2 });
    expect(repeat.body).toEqual(await getClaim(world.tokens.editor, first.body.id));
  });
});
