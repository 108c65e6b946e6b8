import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getDb } from '@/lib/server/db';
import type { JobTask } from '@/lib/server/repositories/jobs/jobs';
import { citePage, startTestSite, untilFetched } from '../../support/source-steps';
import { articleSentence } from '../../support/site-answers/article-pages';
import type { WebSite } from '../../support/web-site';
import { makeWorld, type World } from '../../support/world';

const longAgo = new Date('2020-01-01T00:00:00Z');
let site: WebSite;
let world: World;

beforeAll(async () => {
  site = await startTestSite();
  world = await makeWorld();
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

/** As somebody would who has the database before them; resolves when the job is done. */
async function runByHand(task: JobTask, payload: Record<string, string> = {}): Promise<void> {
  const [job] = await getDb().$queryRaw<{ id: bigint }[]>`
    SELECT id FROM graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, max_attempts => 1)`;
  await vi.waitFor(
    async () => {
      const left = await getDb().$queryRaw<{ error: string | null }[]>`
        SELECT last_error AS error FROM graphile_worker.jobs WHERE id = ${job?.id}`;
      expect(left).toEqual([]);
    },
    { timeout: 20_000, interval: 50 },
  );
}

/** Everything that a job on this source could have written. */
async function takeStock(sourceId: string) {
  const db = getDb();
  const { newsroomId } = world;
  const copies = await db.snapshot.findMany({ where: { newsroomId }, orderBy: { createdAt: 'asc' } });
  return {
    copies,
    source: await db.source.findUniqueOrThrow({ where: { id: sourceId } }),
    citations: await db.citation.findMany({ where: { sourceId }, orderBy: { id: 'asc' } }),
    claims: await db.claim.findMany({ where: { newsroomId }, orderBy: { id: 'asc' } }),
    ledger: await db.ledgerHead.findMany({ where: { newsroomId }, orderBy: { scopeId: 'asc' } }),
    blobs: await db.blob.count({ where: { sha256: { in: copies.map(({ sha256 }) => sha256) } } }),
  };
}

async function citeStoredPage(path: string): Promise<string> {
  site.setAnswer(path, (response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(articleSentence),
  );
  const claim = await citePage(world.tokens.editor, site.url(path), { passage: articleSentence });
  return (await untilFetched(world.tokens.editor, claim.id)).sourceId;
}

describe('a job that is run again by hand', () => {
  it('fetches nothing when nobody waits for the page any more', async () => {
    const sourceId = await citeStoredPage('/twice/stored');
    const before = await takeStock(sourceId);
    await runByHand('fetch_source', { sourceId });
    await runByHand('fetch_source', { sourceId });
    expect(await takeStock(sourceId)).toEqual(before);
    expect(site.countOf('/twice/stored')).toBe(1);
  });

  it('finds what the first one stored when that was ended before it could say so', async () => {
    const sourceId = await citeStoredPage('/twice/ended');
    const before = await takeStock(sourceId);
    await getDb().source.update({ where: { id: sourceId }, data: { fetchState: 'fetching' } });
    await runByHand('fetch_source', { sourceId });
    const after = await takeStock(sourceId);
    expect(site.countOf('/twice/ended')).toBe(2);
    const { checkedAt } = after.source;
    expect(checkedAt?.getTime()).toBeGreaterThan(before.source.checkedAt?.getTime() ?? Infinity);
    expect(after).toEqual({ ...before, source: { ...before.source, checkedAt } });
  });

  it('looks twice, and twice finds what is there', async () => {
    const sourceId = await citeStoredPage('/twice/looked');
    const before = await takeStock(sourceId);
    for (let time = 0; time < 2; time += 1) {
      await runByHand('fetch_source', { sourceId, reason: 'watch' });
      const after = await takeStock(sourceId);
      expect(after).toEqual({ ...before, source: { ...before.source, checkedAt: after.source.checkedAt } });
    }
    expect(site.countOf('/twice/looked')).toBe(3);
  });

  it('asks once for the looks that are due', async () => {
    const sourceId = await citeStoredPage('/twice/due');
    await getDb().source.update({ where: { id: sourceId }, data: { checkedAt: longAgo } });
    const before = await takeStock(sourceId);
    await runByHand('watch_sources');
    await runByHand('watch_sources');
    const looks = await getDb().$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE key LIKE '%' || ${sourceId}`;
    expect(looks).toEqual([{ key: `fetch_source:${sourceId}` }]);
    expect(await takeStock(sourceId)).toEqual(before);
  });
});
