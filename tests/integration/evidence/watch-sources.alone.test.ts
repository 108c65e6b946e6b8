import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimDto } from '@/lib/contracts/claims';
import { getDb } from '@/lib/server/db';
import { act } from '../../support/claim-steps';
import { call } from '../../support/http';
import { fetchKey } from '@/lib/server/repositories/jobs/jobs';
import { enqueueDueLooks, lookPriority } from '@/lib/server/repositories/sources/watched-sources';
import { citePage, startTestSite, untilFetched, untilSource } from '../../support/source-steps';
import type { WebSite } from '../../support/web-site';
import { articleSentence } from '../../support/site-answers/article-pages';
import { makeWorld, type World } from '../../support/world';

const longAgo = new Date('2020-01-01T00:00:00Z');
let site: WebSite;
let world: World;
let editor: string;

beforeAll(async () => {
  site = await startTestSite();
  world = await makeWorld();
  editor = world.tokens.editor;
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

function setText(path: string, text: string): void {
  site.setAnswer(path, (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(text));
}

/** A claim that cites a page which was fetched long ago. */
async function citeOldPage(path: string, change: Record<string, unknown> = {}): Promise<ClaimDto> {
  setText(path, articleSentence);
  const claim = await citePage(editor, site.url(path), { passage: articleSentence });
  const { sourceId } = await untilFetched(editor, claim.id);
  await getDb().source.update({ where: { id: sourceId }, data: { checkedAt: longAgo, ...change } });
  return claim;
}

/** Asks for all looks that are due, at once, and waits until this page was looked at. */
async function look(claim: ClaimDto) {
  await enqueueDueLooks(getDb(), 0);
  return untilSource(editor, claim.id, ({ checkedAt }) => Date.parse(checkedAt ?? '') > longAgo.getTime());
}

describe('which pages are looked at', () => {
  it('those that are watched, cited and due, and each once', async () => {
    const due = await citeOldPage('/watch/due');
    const fresh = await citeOldPage('/watch/fresh', { checkedAt: new Date() });
    const unwatched = await citeOldPage('/watch/unwatched', { isWatched: false });
    const withdrawn = await citeOldPage('/watch/withdrawn');
    await act(editor, withdrawn.id, 'withdraw', { reason: 'Not needed.' });
    const other = await makeWorld();
    await getDb().newsroom.update({ where: { id: other.newsroomId }, data: { watchDays: 0 } });
    setText('/watch/never', articleSentence);
    const never = await citePage(other.tokens.editor, site.url('/watch/never'));
    const { sourceId } = await untilFetched(other.tokens.editor, never.id);
    await getDb().source.update({ where: { id: sourceId }, data: { checkedAt: longAgo } });

    await enqueueDueLooks(getDb(), 60);
    const asked = await getDb().$queryRaw<{ key: string; inMinutes: number }[]>`
      SELECT key, extract(epoch FROM run_at - now())::float / 60 AS "inMinutes"
      FROM graphile_worker.jobs WHERE priority = ${lookPriority}`;
    const sourceOf = (claim: ClaimDto) => claim.sources[0]?.sourceId ?? '';
    const ours = [due, fresh, unwatched, withdrawn, never].map(sourceOf);
    expect(asked.filter(({ key }) => ours.map(fetchKey).includes(key))).toEqual([
      { key: fetchKey(sourceOf(due)), inMinutes: expect.any(Number) as number },
    ]);
    for (const { inMinutes } of asked) expect(inMinutes).toBeLessThan(60);
    // A second round finds the first one's request.
    expect(await enqueueDueLooks(getDb(), 60)).toBe(0);
  });
});

describe('a look', () => {
  it('asks for robots.txt first, and notes that nothing changed', async () => {
    const claim = await citeOldPage('/watch/same');
    site.reset();
    setText('/watch/same', articleSentence);
    expect(await look(claim)).toMatchObject({ health: 'unchanged', fetch: { state: 'stored' } });
    const paths = site.requests.map(({ path }) => path);
    expect(paths.indexOf('/robots.txt')).toBeGreaterThanOrEqual(0);
    expect(paths.indexOf('/robots.txt')).toBeLessThan(paths.indexOf('/watch/same'));
  });

  it('keeps no second copy of the same words, and one of other words', async () => {
    const claim = await citeOldPage('/watch/words');
    const sourceId = claim.sources[0]?.sourceId ?? '';
    setText('/watch/words', `\ufeff${articleSentence}`);
    expect(await look(claim)).toMatchObject({ health: 'unchanged' });
    expect(await getDb().snapshot.count({ where: { sourceId } })).toBe(1);
    await getDb().source.update({ where: { id: sourceId }, data: { checkedAt: longAgo } });
    setText('/watch/words', 'Nothing of that is true.');
    expect(await look(claim)).toMatchObject({ health: 'changed', lostIn: { mediaType: 'text/plain' } });
  });

  it('leaves a page alone whose site does not want it, from then on', async () => {
    const claim = await citeOldPage('/private/page');
    const sourceId = claim.sources[0]?.sourceId ?? '';
    expect(await look(claim)).toMatchObject({
      health: 'unchanged',
      fetch: { state: 'stored', detail: expect.stringContaining('not watched any more') as string },
    });
    expect(site.countOf('/private/page')).toBe(1);
    expect((await getDb().source.findUniqueOrThrow({ where: { id: sourceId } })).isWatched).toBe(false);
    const entries = await getDb().ledgerEntry.findMany({
      where: { scopeId: world.newsroomId, action: 'source.updated', data: { contains: sourceId } },
    });
    expect(entries.map(({ actorId, data }) => [actorId, JSON.parse(data)])).toEqual([
      [null, { sourceId, changes: { 'source.watched': [true, false] } }],
    ]);
    const told = await call<{ entries: unknown[] }>('GET', '/newsroom/history', {
      token: world.tokens.admin,
    });
    expect(JSON.stringify(told.body)).toContain('"source.watched"');
  });

  it('finds that a page is gone, and the copies stay', async () => {
    const claim = await citeOldPage('/watch/gone');
    site.setPage('/watch/gone', null);
    expect(await look(claim)).toMatchObject({
      health: 'dead',
      passageState: 'found',
      fetch: { state: 'stored', detail: 'The site has no such page (404).' },
    });
  });
});
