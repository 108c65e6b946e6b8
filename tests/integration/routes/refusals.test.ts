import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RefusalList } from '@/lib/contracts/refusals';
import { routes } from '@/lib/contracts/routes/routes';
import { Failure } from '@/lib/domain/failure';
import { getDb } from '@/lib/server/db';
import { route } from '@/lib/server/http/route';
import { logger } from '@/lib/server/logger';
import { deleteExpired } from '@/lib/server/repositories/housekeeping';
import { makeClaim, makeArticle } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

/** Refusals as this process answers and logs them: the same wrapper that every route of the server is made with. */
let world: World;
const lines: Record<string, unknown>[] = [];
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => {
  lines.length = 0;
  const warn = vi.spyOn(logger, 'warn');
  // What the logger would print, with its redaction, as one who reads the log sees it.
  const sink = pino(
    { level: 'warn' },
    new Writable({ write: (chunk: Buffer, _, done) => (keep(chunk), done()) }),
  );
  warn.mockImplementation((...given: unknown[]) => sink.warn(...(given as [object, string])));
});
function keep(chunk: Buffer): void {
  lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
}

const secret = `lc_${'s'.repeat(43)}`;
const ask = (token: string, body?: unknown) =>
  new Request(`http://localhost/api/v1/members/${randomUUID()}?q=what-was-sent`, {
    method: body === undefined ? 'GET' : 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '1' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const noParams = { params: Promise.resolve({ id: randomUUID() }) };
const update = route(routes.updateMember, () => Promise.reject(new Failure('own_verdict', 'Yours.')));

const countsOf = async ({ newsroomId }: World) =>
  (await getDb().refusal.findMany({ where: { newsroomId }, orderBy: { lastAt: 'desc' } })).map(
    ({ memberId, code, route: of, count }) => ({ memberId, code, route: of, count }),
  );

describe('a refused authorisation', () => {
  it('is logged at the usual level, with who, what, where and why, and nothing that was sent', async () => {
    const answer = await update(ask(world.tokens.viewer, { name: 'What Was Sent' }), noParams);
    expect(answer.status).toBe(403);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      // The level that the log has where nobody has set another.
      level: pino.levels.values.warn,
      msg: 'authorisation refused',
      code: 'not_permitted',
      method: 'PATCH',
      path: '/members/:id',
      memberId: world.members.viewer.id,
      newsroomId: world.newsroomId,
      requestId: answer.headers.get('x-request-id'),
    });
    expect(lines[0]?.tokenId).toMatch(/^[0-9a-f-]{36}$/);
    const text = JSON.stringify(lines);
    for (const sent of [world.tokens.viewer, 'What Was Sent', 'what-was-sent', world.members.viewer.email])
      expect(text).not.toContain(sent);
  });

  it('is logged for whatever a command refuses with 403, and for a scope', async () => {
    await update(ask(world.tokens.admin, { name: 'Somebody' }), noParams);
    await update(ask(world.tokens.readOnly, { name: 'Somebody' }), noParams);
    expect(lines.map(({ code }) => code)).toEqual(['own_verdict', 'not_permitted']);
  });

  it('is logged of a token that opens nothing, by where it came from', async () => {
    const answer = await update(ask(secret, { name: 'Somebody' }), noParams);
    expect(answer.status).toBe(401);
    expect(lines).toMatchObject([{ msg: 'token refused', code: 'not_signed_in', path: '/members/:id' }]);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it('leaves no line for what is refused for another reason', async () => {
    const notFound = route(routes.updateMember, () => Promise.reject(new Failure('not_found', 'No.')));
    expect((await notFound(ask(world.tokens.admin, { name: 'Somebody' }), noParams)).status).toBe(404);
    expect((await update(ask(world.tokens.admin, { naem: '' }), noParams)).status).toBe(422);
    expect(lines).toEqual([]);
  });
});

describe('the count of refusals', () => {
  it('counts each, however many come at once, by person, reason and route', async () => {
    const own = await makeWorld();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => update(ask(own.tokens.viewer, { name: 'Somebody' }), noParams)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(403));
    expect(await countsOf(own)).toEqual([
      { memberId: own.members.viewer.id, code: 'not_permitted', route: 'PATCH /members/:id', count: 20 },
    ]);
  });

  it('is for the admins of the newsroom, over HTTP, and for nobody else', async () => {
    const own = await makeWorld();
    const article = await makeArticle(own.tokens.editor);
    await makeClaim(own.tokens.editor, article);
    const refused = await call('GET', '/newsroom/ledger', { token: own.tokens.editor });
    expect(refused.status).toBe(403);
    const { status, body } = await call<RefusalList>('GET', '/newsroom/refusals', {
      token: own.tokens.admin,
    });
    expect(status).toBe(200);
    expect(body.refusals).toEqual([
      {
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        person: { id: own.members.editor.id, name: own.members.editor.name },
        code: 'not_permitted',
        route: 'GET /newsroom/ledger',
        count: 1,
        lastAt: expect.any(String) as string,
      },
    ]);
    expect((await call('GET', '/newsroom/refusals', { token: own.tokens.editor })).status).toBe(403);
    const foreign = await call<RefusalList>('GET', '/newsroom/refusals', { token: world.tokens.admin });
    expect(foreign.text).not.toContain(own.members.editor.id);
  });

  it('counts a page that is not for somebody as well', async () => {
    const own = await makeWorld();
    const { fetchServer } = await import('../../support/http');
    const response = await fetchServer('/settings/jobs', {
      headers: { cookie: await own.cookieFor('viewer') },
    });
    expect(response.status).toBe(404);
    expect(await countsOf(own)).toMatchObject([{ route: 'GET a page for job.manage', count: 1 }]);
  });

  it('is kept for 90 days', async () => {
    const own = await makeWorld();
    await update(ask(own.tokens.viewer, { name: 'Somebody' }), noParams);
    const setLast = (days: number) =>
      getDb().refusal.updateMany({
        where: { newsroomId: own.newsroomId },
        data: { lastAt: new Date(Date.now() - days * 86_400_000) },
      });
    await setLast(89);
    await deleteExpired(getDb());
    expect(await countsOf(own)).toHaveLength(1);
    await setLast(91);
    await deleteExpired(getDb());
    expect(await countsOf(own)).toEqual([]);
  });
});
