import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getDb } from '@/lib/server/db';
import { buildDocx, paragraph } from '../../support/docx-builder';
import { call } from '../../support/http';
import {
  citePage,
  fetchAgain,
  listJobs,
  startTestSite,
  untilFetched,
  untilSource,
} from '../../support/source-steps';
import type { WebSite } from '../../support/web-site';
import { articleHtml, articleSentence } from '../../support/site-answers/article-pages';
import { makeWorld, type World } from '../../support/world';

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

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

function copiesOf(sourceId: string | undefined) {
  return getDb().snapshot.findMany({ where: { sourceId: sourceId ?? null }, orderBy: { createdAt: 'asc' } });
}

describe('a page by its address', () => {
  it('is kept as it came, with every word of it, and the passage typed before gets its place', async () => {
    const claim = await citePage(editor, site.url('/article'), { passage: articleSentence });
    const source = await untilFetched(editor, claim.id);
    expect(source).toMatchObject({
      fetch: { state: 'stored', detail: null },
      copy: { sha256: sha256(articleHtml()), mediaType: 'text/html', origin: 'fetch' },
      passageState: 'found',
      health: 'unchanged',
      publisher: 'The Lindmouth Courier',
      author: 'Ida Falk',
      publishedAt: '2025-03-14',
      accessedAt: new Date().toISOString().slice(0, 10),
      title: claim.sources[0]?.title,
    });
    const [copy] = await copiesOf(source.sourceId);
    expect(copy?.text.slice(source.place?.start, source.place?.end)).toBe(articleSentence);
    expect(copy).toMatchObject({ finalUrl: site.url('/article'), status: 200 });
    const blob = await getDb().blob.findUniqueOrThrow({ where: { sha256: copy?.sha256 ?? '' } });
    expect(Buffer.from(blob.bytes).toString('utf8')).toBe(articleHtml());
  });

  it('is called what it calls itself where nobody typed a title', async () => {
    site.setAnswer('/slow', () => undefined);
    const claim = await citePage(editor, site.url('/slow'));
    const sourceId = claim.sources[0]?.sourceId ?? '';
    await untilSource(editor, claim.id, ({ fetch }) => fetch?.state === 'fetching');
    await call('POST', `/sources/${sourceId}/cancel`, { token: editor });
    await getDb().source.update({ where: { id: sourceId }, data: { titleIsProposed: true } });
    site.setPage('/slow', articleHtml());
    expect(await fetchAgain(editor, claim)).toMatchObject({ title: 'Harbour counts its containers' });
  });

  it('tells the newsroom’s chain and the article’s what was kept', async () => {
    const claim = await citePage(editor, site.url('/article/second'), { passage: '640 metres long' });
    const source = await untilFetched(editor, claim.id);
    const entries = await getDb().ledgerEntry.findMany({
      where: { newsroomId: world.newsroomId, action: 'source.stored' },
      orderBy: { at: 'desc' },
      take: 2,
    });
    const ofClaim = entries.find(({ claimId }) => claimId === claim.id);
    const ofNewsroom = entries.find(({ scopeId }) => scopeId === world.newsroomId);
    expect(ofClaim).toMatchObject({ actorId: null, scopeId: claim.articleId });
    expect(JSON.parse(ofClaim?.data ?? '')).toMatchObject({ sourceId: source.id, copy: source.copy?.sha256 });
    expect(JSON.parse(ofNewsroom?.data ?? '')).toMatchObject({ sourceId: source.sourceId, formerCopy: null });
  });

  it('is a PDF or a Word file just as well', async () => {
    site.setAnswer('/minutes.docx', (response) =>
      response.writeHead(200).end(buildDocx({ body: paragraph('The council voted to dredge.') })),
    );
    const minutes = await citePage(editor, site.url('/minutes.docx'), { passage: 'voted to dredge' });
    expect(await untilFetched(editor, minutes.id)).toMatchObject({
      copy: { mediaType: wordType, fileName: 'minutes.docx' },
      passageState: 'found',
    });
    const claim = await citePage(editor, site.url('/report.pdf'), { passage: '14.2 metres deep' });
    expect(await untilFetched(editor, claim.id)).toMatchObject({
      copy: { mediaType: 'application/pdf', fileName: 'report.pdf' },
      passageState: 'found',
    });
  });

  it('is stored once, however often it is fetched', async () => {
    const claim = await citePage(editor, site.url('/plain.txt'));
    const first = await untilFetched(editor, claim.id);
    const again = await fetchAgain(editor, claim);
    expect(site.countOf('/plain.txt')).toBe(2);
    expect(again).toMatchObject({ health: 'unchanged', copy: first.copy });
    expect(Date.parse(again.checkedAt ?? '')).toBeGreaterThan(Date.parse(first.checkedAt ?? ''));
    expect(await copiesOf(first.sourceId)).toHaveLength(1);
  });
});

describe('a page that cannot be had', () => {
  it.each([
    ['/status/404', 'The site has no such page (404).'],
    ['/status/403', 'The site does not let Linecheck see this page (403). Upload it as a file.'],
    ['/trouble/large', 'The page is larger than 5 MB. Upload it as a file.'],
    [
      '/redirect/302?to=http://10.0.0.1/',
      'This address leads into a private network, where Linecheck does not go.',
    ],
    ['/redirect/loop', 'The site passed the request on more than five times.'],
  ])('%s says why, at once and for good', async (path, detail) => {
    const claim = await citePage(editor, site.url(path));
    expect(await untilFetched(editor, claim.id)).toMatchObject({
      fetch: { state: 'failed', detail },
      copy: null,
    });
    expect(site.requests.filter((request) => request.path === path)).toHaveLength(
      path.endsWith('loop') ? 6 : 1,
    );
    const jobs = await listJobs(world.tokens.admin);
    expect(jobs.filter(({ sourceId }) => sourceId === claim.sources[0]?.sourceId)).toEqual([]);
  });

  it('is kept without words where it has none, and says so', async () => {
    const claim = await citePage(editor, site.url('/lies/executable'), { passage: 'DOS mode' });
    const source = await untilFetched(editor, claim.id);
    expect(source).toMatchObject({ fetch: { state: 'stored' }, passageState: 'not_in_copy' });
    expect(source.fetch?.detail).toMatch(/^The file is a program/);
    expect(await copiesOf(source.sourceId)).toMatchObject([{ text: '', size: expect.any(Number) as number }]);
  });

  it('is refused where the source has no address', async () => {
    const claim = await citePage(editor, site.url('/article'), { url: null, kind: 'interview' });
    expect(claim.sources[0]?.fetch).toBeNull();
    const answer = await call('POST', `/sources/${claim.sources[0]?.sourceId}/fetch`, { token: editor });
    expect([answer.status, answer.body.code]).toEqual([409, 'wrong_state']);
  });

  it('is tried three times when it may pass, and then is for the admin to see and to try again', async () => {
    site.setAnswer('/moody', (response) => response.writeHead(500).end('no'));
    const claim = await citePage(editor, site.url('/moody'), { passage: articleSentence });
    const failed = await untilFetched(editor, claim.id, 40_000);
    expect(failed.fetch).toEqual({
      state: 'failed',
      detail: 'The site has a fault of its own just now (500). Try again later.',
    });
    expect(site.countOf('/moody')).toBe(3);
    const isOurs = ({ sourceId }: { sourceId: string | null }) => sourceId === failed.sourceId;
    const [job] = (await listJobs(world.tokens.admin)).filter(isOurs);
    expect(job).toMatchObject({
      state: 'failed',
      attempts: 3,
      maxAttempts: 3,
      lastError: failed.fetch?.detail,
    });
    const stranger = await makeWorld();
    expect(await listJobs(stranger.tokens.admin)).toEqual([]);
    const theirs = await call('POST', `/jobs/${job?.number}/retry`, { token: stranger.tokens.admin });
    expect(theirs.status).toBe(404);

    site.setPage('/moody', articleHtml());
    const retried = await Promise.all(
      Array.from({ length: 8 }, () =>
        call('POST', `/jobs/${job?.number}/retry`, { token: world.tokens.admin }),
      ),
    );
    expect(retried.filter(({ status }) => status === 200)).toHaveLength(1);
    const entries = await getDb().ledgerEntry.findMany({
      where: { scopeId: world.newsroomId, action: 'job.retried' },
    });
    expect(entries.map(({ data }) => data)).toEqual([JSON.stringify({ number: job?.number })]);
    expect(await untilFetched(editor, claim.id)).toMatchObject({
      fetch: { state: 'stored' },
      passageState: 'found',
    });
    expect((await listJobs(world.tokens.admin)).filter(isOurs)).toEqual([]);
    const gone = await call('POST', `/jobs/${job?.number}/retry`, { token: world.tokens.admin });
    expect(gone.status).toBe(404);
  }, 90_000);

  it('is asked for again no sooner than the site wants', async () => {
    site.setAnswer('/busy', (response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    const claim = await citePage(editor, site.url('/busy'));
    const waiting = await untilSource(editor, claim.id, ({ fetch }) => fetch?.detail !== null);
    expect(waiting.fetch).toEqual({
      state: 'queued',
      detail: 'The site asks for fewer requests (429). Try again later.',
    });
    const [job] = (await listJobs(world.tokens.admin)).filter(
      ({ sourceId }) => sourceId === waiting.sourceId,
    );
    expect(job).toMatchObject({
      state: 'queued',
      attempts: 1,
      lastError: 'The site asks for fewer requests (429). Try again later.',
    });
    expect(Date.parse(job?.runAt ?? '') - Date.now()).toBeGreaterThan(3_500_000);
    const early = await call('POST', `/jobs/${job?.number}/retry`, { token: world.tokens.admin });
    expect(early.status).toBe(409);

    await call('POST', `/sources/${waiting.sourceId}/cancel`, { token: editor });
    expect((await untilFetched(editor, claim.id)).fetch?.state).toBe('cancelled');
    expect((await listJobs(world.tokens.admin)).map(({ sourceId }) => sourceId)).not.toContain(
      waiting.sourceId,
    );
  });
});

describe('giving up', () => {
  it('ends a request that is under way, and nothing is stored', async () => {
    let isClosed = false;
    site.setAnswer('/silent', (response) => response.once('close', () => (isClosed = true)));
    const claim = await citePage(editor, site.url('/silent'));
    const sourceId = claim.sources[0]?.sourceId ?? '';
    await untilSource(editor, claim.id, () => site.countOf('/silent') > 0);
    const again = await call('POST', `/sources/${sourceId}/fetch`, { token: editor });
    expect(again.status).toBe(200);
    expect((await call('POST', `/sources/${sourceId}/cancel`, { token: editor })).status).toBe(200);
    expect((await untilFetched(editor, claim.id)).fetch).toEqual({ state: 'cancelled', detail: null });
    await untilSource(editor, claim.id, () => isClosed);
    expect(site.countOf('/silent')).toBe(1);
    expect(await copiesOf(sourceId)).toEqual([]);
  });
});
