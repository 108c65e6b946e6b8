import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import { makeArticle, makeClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { type EventReader, openEvents } from './event-reader';

let world: World;
const opened: EventReader[] = [];
beforeAll(async () => {
  world = await makeWorld();
});
afterEach(() => opened.splice(0).forEach((reader) => reader.close()));

async function open(...parameters: Parameters<typeof openEvents>): Promise<EventReader> {
  const reader = await openEvents(...parameters);
  opened.push(reader);
  return reader;
}

async function asOwner(query: string, values: unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_DATABASE_URL });
  await owner.connect();
  await owner.query(query, values);
  await owner.end();
}

const mark = (article: ArticleDto) => makeClaim(world.tokens.editor, article);

describe('the event stream', () => {
  it('tells what happens as it happens, to session and token alike', async () => {
    const article = await makeArticle(world.tokens.editor);
    const readers = [
      await open(article.id, { token: world.tokens.viewer }),
      await open(article.id, { cookie: await world.cookieFor('reviewer') }),
    ];
    expect(readers[0]?.headers.get('content-type')).toContain('text/event-stream');
    expect(readers[0]?.headers.get('cache-control')).toContain('no-transform');
    const claim = await mark(article);
    for (const reader of readers) {
      const [event] = await reader.take(1);
      expect(event).toMatchObject({
        id: 2,
        event: 'change',
        data: { sequence: 2, action: 'claim.created', claimId: claim.id, actorId: world.members.editor.id },
      });
    }
  });

  it('replays the gap after Last-Event-ID, and goes on without repeat', async () => {
    const article = await makeArticle(world.tokens.editor);
    await Promise.all(Array.from({ length: 12 }, () => mark(article)));
    const reader = await open(article.id, { token: world.tokens.viewer }, { lastEventId: '5' });
    await Promise.all(Array.from({ length: 8 }, () => mark(article)));
    const events = await reader.take(16);
    expect(events.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, index) => index + 6));
    const fromPage = await open(article.id, { token: world.tokens.viewer }, { query: '?after=19' });
    expect((await fromPage.take(2)).map(({ id }) => id)).toEqual([20, 21]);
  });

  it('starts at the end where nothing is said, and for a sequence that does not exist yet', async () => {
    const article = await makeArticle(world.tokens.editor);
    const readers = [
      await open(article.id, { token: world.tokens.viewer }),
      await open(article.id, { token: world.tokens.viewer }, { lastEventId: '999' }),
    ];
    await mark(article);
    for (const reader of readers) expect((await reader.take(1))[0]?.id).toBe(2);
  });

  it('keeps order for many readers while many write', async () => {
    const article = await makeArticle(world.tokens.editor);
    const readers = await Promise.all(
      Array.from({ length: 25 }, () => open(article.id, { token: world.tokens.viewer })),
    );
    await Promise.all(Array.from({ length: 30 }, () => mark(article)));
    const expected = Array.from({ length: 30 }, (_, index) => index + 2);
    for (const reader of readers) expect((await reader.take(30)).map(({ id }) => id)).toEqual(expected);
  });

  it('goes on after its database connections were cut', async () => {
    const article = await makeArticle(world.tokens.editor);
    const reader = await open(article.id, { token: world.tokens.viewer });
    await mark(article);
    await reader.take(1);
    await asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'linecheck-events'`,
    );
    await mark(article);
    await mark(article);
    expect((await reader.take(3)).map(({ id }) => id)).toEqual([2, 3, 4]);
  });

  it('ends for somebody who was disabled or whose session is gone', async () => {
    const other = await makeWorld();
    const article = await makeArticle(other.tokens.editor);
    const bySession = await open(article.id, { cookie: await other.cookieFor('viewer') });
    const byToken = await open(article.id, { token: other.tokens.reviewer });
    await asOwner('DELETE FROM session WHERE member_id = $1', [other.members.viewer.id]);
    await asOwner('UPDATE member SET disabled_at = now() WHERE id = $1', [other.members.reviewer.id]);
    await makeClaim(other.tokens.editor, article);
    await Promise.all([bySession.ended, byToken.ended]);
    await expect(bySession.take(1)).rejects.toThrow('0 of 1');
    expect((await open(article.id, { token: other.tokens.reviewer })).status).toBe(401);
  }, 40_000);

  it('refuses like every other route', async () => {
    const article = await makeArticle(world.tokens.editor);
    expect((await call('GET', `/articles/${article.id}/events`)).status).toBe(401);
    expect(
      (await call('GET', `/articles/${article.id}/events`, { token: world.tokens.outsider })).status,
    ).toBe(404);
    expect(
      (await call('GET', `/articles/${randomUUID()}/events`, { token: world.tokens.viewer })).status,
    ).toBe(404);
    const answer = await call('GET', `/articles/${article.id}/events`, {
      token: world.tokens.viewer,
      headers: { 'last-event-id': 'x' },
    });
    expect([answer.status, faultyFields(answer)]).toEqual([422, ['Last-Event-ID']]);
  });
});
