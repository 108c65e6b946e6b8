import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { makeArticle, makeClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

let world: World;
let article: ArticleDto;

beforeAll(async () => {
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor);
});

const quote = '41 of the 60 stalls';

function body(over: Record<string, unknown> = {}) {
  const start = article.revision.text.indexOf(quote);
  return { revision: 1, start, end: start + quote.length, quote, ...over };
}

const post = (input: unknown, token = world.tokens.editor) =>
  call<ClaimDto>('POST', `/articles/${article.id}/claims`, { token, body: input });

async function countClaims(): Promise<number> {
  const { body: columns } = await call<{ state: unknown[] }>(
    'GET',
    `/articles/${article.id}/claims?view=columns`,
    { token: world.tokens.viewer },
  );
  return columns.state.length;
}

describe('POST /articles/:id/claims', () => {
  it('marks a claim, numbers it, and writes it into the ledger', async () => {
    const id = randomUUID();
    const {
      status,
      body: claim,
      headers,
    } = await post(
      body({ id, statement: 'The council owns 41 of 60 stalls.', kind: 'number', risk: 'high' }),
    );
    expect(status).toBe(201);
    expect(claim).toMatchObject({
      id,
      state: 'marked',
      version: 1,
      kind: 'number',
      risk: 'high',
      sentence: 'The council owns 41 of the 60 stalls.',
      anchor: {
        revision: 1,
        quote,
        prefix: expect.stringMatching(/The council owns $/),
        suffix: expect.stringMatching(/^\. A spokesman/),
      },
    });
    expect(headers.get('etag')).toBe('"1"');
    const ledger = await call<{ entries: { action: string; claimId: string; data: { quote: string } }[] }>(
      'GET',
      `/articles/${article.id}/ledger`,
      { token: world.tokens.viewer },
    );
    expect(ledger.body.entries.at(-1)).toMatchObject({
      action: 'claim.created',
      claimId: id,
      data: { quote },
    });
    const stored = await call<ClaimDto>('GET', `/claims/${id}`, { token: world.tokens.viewer });
    const { abilities: _, ...sent } = claim;
    expect(stored.body).toMatchObject(sent);
  });

  it('numbers claims one after the other, also when they come at once', async () => {
    const other = await makeArticle(world.tokens.editor);
    const made = await Promise.all(Array.from({ length: 12 }, () => makeClaim(world.tokens.editor, other)));
    expect(made.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  it('lets claims overlap, nest and cross paragraphs', async () => {
    const text = article.revision.text;
    const spans = [
      [text.indexOf('Rents on'), text.indexOf(' last') > 0 ? text.indexOf('in 2025') : 0],
      [text.indexOf('rose by 12 per cent in'), text.indexOf(', the council')],
      [text.indexOf('12 per cent in'), text.indexOf(' per cent in')],
      [text.indexOf('since 1998'), text.indexOf('41 of the 60')],
    ] as const;
    for (const [start, end] of spans) {
      const { status, body: claim } = await post({ revision: 1, start, end, quote: text.slice(start, end) });
      expect(status).toBe(201);
      expect(claim.anchor.quote).toBe(text.slice(start, end));
    }
  });

  it.each([
    ['a fraction', { start: 1.5 }, ['start']],
    ['a negative start', { start: -1 }, ['start']],
    ['a start of 2³¹', { start: 2 ** 31 }, ['start']],
    ['a number as text', { start: '5' }, ['start']],
    ['an end before the start', { end: 0 }, ['end']],
    ['an end beyond the text', { end: 1_000_000 }, ['end']],
    ['a quote that is not there', { quote: '41 of the 61 stalls' }, ['quote']],
    ['an empty quote', { quote: ' ' }, ['quote']],
    ['a quote with U+0000', { quote: '41\u0000' }, ['quote']],
    ['half a surrogate pair', { quote: '\ud83d' }, ['quote']],
    ['a revision that does not exist', { revision: 2 }, ['revision']],
    ['an id that is none', { id: '42' }, ['id']],
    ['an unknown kind', { kind: 'rumour' }, ['kind']],
    ['a field that is not known', { state: 'approved' }, ['state']],
    ['somebody else as the maker', { createdById: randomUUID() }, ['createdById']],
    ['a missing start', { start: undefined }, ['start']],
  ])('refuses %s, names the field and stores nothing', async (_, over, fields) => {
    const before = await countClaims();
    const answer = await call('POST', `/articles/${article.id}/claims`, {
      token: world.tokens.editor,
      body: body(over),
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.code).toBe('invalid');
    expect(faultyFields(answer)).toEqual(expect.arrayContaining(fields));
    expect(await countClaims()).toBe(before);
  });

  it('does not cut a character in two', async () => {
    const emoji = await makeArticle(world.tokens.editor, { text: `Prices 👩‍👩‍👧 rose é twice. ${randomUUID()}` });
    const text = emoji.revision.text;
    const family = text.indexOf('👩');
    const accent = text.indexOf('e\u0301');
    for (const [start, end, field] of [
      [family + 1, text.length, 'start'],
      [0, family + 2, 'end'],
      [0, family + 3, 'end'],
      ...(accent >= 0 ? [[0, accent + 1, 'end'] as const] : []),
    ] as const) {
      const answer = await call('POST', `/articles/${emoji.id}/claims`, {
        token: world.tokens.editor,
        body: { revision: 1, start, end, quote: 'cut' },
      });
      expect(answer.status).toBe(422);
      expect(faultyFields(answer)).toContain(field);
    }
    const whole = await call('POST', `/articles/${emoji.id}/claims`, {
      token: world.tokens.editor,
      body: { revision: 1, start: family, end: family + '👩‍👩‍👧'.length, quote: '👩‍👩‍👧' },
    });
    expect(whole.status).toBe(201);
  });

  it('refuses an id that is taken', async () => {
    const id = randomUUID();
    expect((await post(body({ id }))).status).toBe(201);
    const again = await post(body({ id }));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'already_exists' });
  });
});
