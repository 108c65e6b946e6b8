import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getDb } from '@/lib/server/db';
import { inLanes } from '../support/in-lanes';
import { call } from '../support/http';
import { citePage, startTestSite, untilFetched, untilSource } from '../support/source-steps';
import type { WebSite } from '../support/web-site';
import { articleSentence } from '../support/site-answers/article-pages';
import { makeWorld, type World } from '../support/world';
import { type ChildProcess, findFreePort, startScript, untilHealthy } from './server-process';

/** The server of the other tests shares the database; while it stands still, it takes no job. */
const otherServer = Number(process.env.TEST_SERVER_PID);

let site: WebSite;
let world: World;
let editor: string;
const servers: ChildProcess[] = [];

async function startServer(): Promise<ChildProcess> {
  const server = startScript('scripts/serve.mjs', await findFreePort(), process.env);
  servers.push(server);
  await untilHealthy(server);
  return server;
}

beforeAll(async () => {
  process.kill(otherServer, 'SIGSTOP');
  site = await startTestSite();
  world = await makeWorld();
  editor = world.tokens.editor;
});
beforeEach(() => site.reset());
afterAll(async () => {
  for (const server of servers) await server.end('SIGTERM');
  process.kill(otherServer, 'SIGCONT');
  await site.stop();
});

function sendText(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(articleSentence);
}

/** A page whose first reader waits in vain, and later ones do not. */
function holdFirst(path: string): void {
  site.setAnswer(path, (response) => {
    if (site.countOf(path) > 1) sendText(response);
  });
}

async function expectStoredOnce(claimId: string, path: string): Promise<void> {
  const source = await untilFetched(editor, claimId, 40_000);
  expect(source).toMatchObject({ fetch: { state: 'stored' }, passageState: 'found' });
  expect(site.countOf(path)).toBe(2);
  expect(await getDb().snapshot.count({ where: { sourceId: source.sourceId } })).toBe(1);
  expect(await getDb().ledgerEntry.count({ where: { claimId, action: 'source.stored' } })).toBe(1);
}

describe('a server that ends while it fetches a page', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('by %s: the next one fetches it, once', async (signal) => {
    const path = `/held/${signal}`;
    holdFirst(path);
    const server = await startServer();
    const claim = await citePage(editor, site.url(path), { passage: articleSentence });
    await untilSource(editor, claim.id, () => site.countOf(path) === 1);
    const endedAfter = await secondsUntil(server.end(signal));
    const next = await startServer();
    await expectStoredOnce(claim.id, path);
    await next.end('SIGTERM');
    console.log(JSON.stringify({ suite: 'killed-fetch', signal, endedAfter }));
  });
});

describe('two servers', () => {
  it('share the work: each page is asked for once, and what is given up at one ends at the other', async () => {
    const [one, other] = [await startServer(), await startServer()];
    const paths = Array.from({ length: 12 }, (_, index) => `/shared/${index}`);
    for (const path of paths) site.setAnswer(path, sendText);
    await inLanes(paths, 4, async (path) => {
      const claim = await citePage(editor, site.url(path), { passage: articleSentence });
      const source = await untilFetched(editor, claim.id, 40_000);
      expect(source).toMatchObject({ fetch: { state: 'stored' }, passageState: 'found' });
    });
    expect(paths.map((path) => site.countOf(path))).toEqual(paths.map(() => 1));

    const closed = new Set<string>();
    const silent = Array.from({ length: 4 }, (_, index) => `/silent/${index}`);
    for (const path of silent)
      site.setAnswer(path, (response) => response.once('close', () => closed.add(path)));
    const claims = await Promise.all(silent.map((path) => citePage(editor, site.url(path))));
    // Four at once are two at each.
    for (const [index, claim] of claims.entries())
      await untilSource(editor, claim.id, () => site.countOf(silent[index] ?? '') === 1);
    for (const claim of claims)
      await call('POST', `/sources/${claim.sources[0]?.sourceId}/cancel`, { token: editor });
    for (const claim of claims) {
      const source = await untilSource(editor, claim.id, () => closed.size === silent.length);
      expect(source.fetch?.state).toBe('cancelled');
    }
    await one.end('SIGTERM');
    await other.end('SIGTERM');
  });
});

async function secondsUntil(work: Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work;
  return Math.round(performance.now() - startedAt) / 1000;
}
