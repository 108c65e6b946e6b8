import { expect, type Page } from '@playwright/test';
import { marked } from 'marked';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { NewsroomDto } from '@/lib/contracts/newsroom';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import {
  act,
  addCitation,
  approve,
  getClaim,
  giveVerdict,
  makeArticle,
  makeClaim,
} from '../support/claim-steps';
import { baseUrl, call } from '../support/http';
import type { WebSite } from '../support/web-site';
import type { World } from '../support/world';
import { articleText, openWorkspace } from './steps/article-text';
import { claimCard } from './steps/claim-card';
import { startTestSite } from './steps/evidence';
import { publishArticle } from './steps/hostile-article';
import {
  fetchHostileSources,
  hostilePassage,
  makeHostileRecords,
  uploadHostileFiles,
} from './steps/hostile-sources';
import { listAllHostileWords, ownHostileWords } from './steps/hostile-words';
import { expectReady } from './steps/ready';
import { openReport } from './steps/report';
import { openReview, reviewedClaim } from './steps/review';
import { test } from './steps/test';
import { expectNothingRan, setTrap } from './steps/trap';
import { watchOf } from './steps/watch-page';

let site: WebSite;
let article: ArticleDto;
let claim: ClaimDto;
let fetched: LibrarySourceDto[];
let uploads: LibrarySourceDto[];

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await startTestSite();
});
test.afterAll(() => site.stop());

/** Cites every source that has words, asks somebody, and proposes: all in hostile words. */
async function makeHostileClaim(world: World): Promise<void> {
  const { editor, admin } = world.tokens;
  const words = ownHostileWords.filter((line) => line.trim() !== '');
  const { body: newsroom } = await call<NewsroomDto>('GET', '/newsroom', { token: admin });
  const settings = { publicCopies: true, publicReports: true };
  await call('PATCH', '/newsroom', { token: admin, ifMatch: newsroom.version, body: settings });
  fetched = await fetchHostileSources(editor, site, listAllHostileWords());
  uploads = await uploadHostileFiles(editor, words);
  const records = await makeHostileRecords(editor, words);
  article = await makeArticle(editor, { title: words[0], writer: words[1] });
  const said = { statement: words.slice(0, 4).join(' '), claimant: words[1] };
  claim = await giveVerdict(editor, await makeClaim(editor, article, undefined, said), words.join('\n'));
  const reused = { kind: undefined, title: undefined, publisher: undefined, url: undefined };
  for (const { id } of [...fetched, ...uploads.filter(({ copy }) => copy?.unreadable === null)])
    await addCitation(editor, claim, { ...reused, sourceId: id, passage: hostilePassage, locator: words[2] });
  for (const [index, { id }] of records.entries())
    await addCitation(editor, claim, {
      ...reused,
      sourceId: id,
      passage: words[index],
      locator: words[index],
    });
  for (const line of words.slice(0, 4)) {
    const body = { person: line, channel: 'phone', question: line, askedAt: '2026-11-20T10:00:00Z' };
    const answered = { outcome: 'answered', answer: line, answeredAt: '2026-11-20T11:00:00Z' };
    const answer = await call('POST', `/claims/${claim.id}/contacts`, {
      token: editor,
      body: { ...body, ...answered },
    });
    expect(answer.status, answer.text).toBe(201);
  }
  const proposed = await act(editor, claim.id, 'submit');
  expect(proposed.status, proposed.text).toBe(200);
  claim = await getClaim(editor, claim.id);
  expect(claim.sources.slice(0, fetched.length).map(({ passageState }) => passageState)).toEqual(
    fetched.map(() => 'found'),
  );
}

/** Everything that shows a source to somebody who has signed in. */
async function visitNewsroom(page: Page): Promise<void> {
  await openWorkspace(page, article.id, 1);
  const card = claimCard(page, 1);
  await expect(card.getByText(hostilePassage).first()).toBeVisible();
  await expect(card.getByText(ownHostileWords[0] ?? '').first()).toBeVisible();
  await expectNothingRan(page, 'the claim’s card');

  await openReview(page, article.id, 1);
  await expect(reviewedClaim(page, 1).getByText(hostilePassage).first()).toBeVisible();
  await expectNothingRan(page, 'the review');

  for (const path of ['/sources', `/articles/${article.id}/history`, `/sources/${fetched[0]?.id}/edit`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectReady(page);
    await expectNothingRan(page, path);
  }
}

/** The viewer, with the words of each copy and with its page. */
async function visitViewer(page: Page): Promise<void> {
  for (const { id, title, copy } of [...fetched, ...uploads]) {
    const hasWords = copy?.unreadable === null;
    await page.goto(`/sources/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    if (hasWords) await expect(articleText(page)).toContainText('The rents <script>');
    else await expect(page.getByRole('main')).toContainText(copy?.unreadable ?? 'a copy');
    await expectNothingRan(page, `the words of ${title}`);
    await page.goto(`/sources/${id}?view=page`);
    if (hasWords)
      await expect(
        framedPage(page)
          .getByText(/of the quay/)
          .first(),
      ).toBeVisible();
    await expectNothingRan(page, `the page of ${title}`);
  }
}

const framedPage = (page: Page) => page.frameLocator('iframe[sandbox=""]');

/** A stored page as it stands, outside of the frame that would shut it in. */
async function visitStoredPages(page: Page): Promise<void> {
  for (const { copy, title } of [...fetched, ...uploads]) {
    await page.goto(`/api/v1/snapshots/${copy?.snapshotId}/page`);
    await expect(page.locator('body')).toBeAttached();
    await expectNothingRan(page, `the stored page of ${title}`);
  }
}

async function visitPublished(page: Page, reportId: string): Promise<void> {
  await openReport(page, article.id);
  await expectNothingRan(page, 'the report');
  const paths = ['', '/claims/1', ...fetched.map((_, index) => `/sources/${index + 1}`)];
  for (const path of paths) {
    const response = await page.goto(`/r/${reportId}${path}`);
    expect([path, response?.status()]).toEqual([path, 200]);
    if (path !== '/claims/1') await expect(page.getByText(hostilePassage).first()).toBeVisible();
    await expectNothingRan(page, `the public page ${path}`);
  }
}

/** The files of a report, put into a page as whoever receives them would. */
async function renderExports(page: Page, token: string): Promise<void> {
  const read = async (format: string) =>
    (await call('GET', `/articles/${article.id}/report?format=${format}`, { token })).text;
  const asScript = (json: string) =>
    `<!doctype html><script type="application/ld+json">${json}</script><main></main>`;
  const rendered: Record<string, string> = {
    html: await read('html'),
    md: `<!doctype html><main>${await marked.parse(await read('md'))}</main>`,
    claimreview: asScript(await read('claimreview')),
    annotations: asScript(await read('annotations')),
  };
  for (const [format, body] of Object.entries(rendered)) {
    expect(body, format).toContain('alert');
    await page.route(`${baseUrl()}/rendered/${format}`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await page.goto(`/rendered/${format}`);
    for (const data of await page.locator('script[type="application/ld+json"]').allTextContents())
      JSON.parse(data);
    await expectNothingRan(page, `the report as ${format}`);
  }
}

test('what is stored runs nowhere, even where no content policy stops it', async ({ openAs, world }) => {
  await makeHostileClaim(world);
  const page = await openAs('all', { bypassCSP: true });
  await setTrap(page);
  await visitNewsroom(page);
});

test('nor does it where a copy is looked at', async ({ openAs }) => {
  const page = await openAs('all', { bypassCSP: true });
  await setTrap(page);
  await visitViewer(page);
  await visitStoredPages(page);
});

test('and the content policy has nothing to stop', async ({ openAs }) => {
  const page = await openAs('all');
  await setTrap(page);
  await openWorkspace(page, article.id, 1);
  for (const { id } of [fetched[0], fetched.at(-1), uploads[0]].filter((source) => source !== undefined)) {
    await page.goto(`/sources/${id}?view=page`);
    await expect(
      framedPage(page)
        .getByText(/of the quay/)
        .first(),
    ).toBeVisible();
    await expectNothingRan(page, 'the viewer');
  }
  const { complaints, violations } = watchOf(page);
  // The scripts of the trap itself are kept out of the frame as well.
  const others = complaints.filter((words) => !words.startsWith('Blocked script execution'));
  expect({ others, violations }).toEqual({ others: [], violations: [] });
});

test('what is published runs nowhere, nor do the files that readers get', async ({ openAs, world }) => {
  await approve(world.tokens.reviewer, claim);
  const report = await publishArticle(world, article.id);
  const page = await openAs('all', { bypassCSP: true });
  await setTrap(page);
  await visitPublished(page, report.id);
  await renderExports(page, world.tokens.editor);
});

test('a stored file is saved, never opened', async ({ openAs }) => {
  const page = await openAs('all', { bypassCSP: true });
  await setTrap(page);
  await page.goto('/sources');
  for (const { copy } of [...fetched.slice(0, 1), ...uploads]) {
    const saving = page.waitForEvent('download');
    await page.evaluate((path) => location.assign(path), `/api/v1/snapshots/${copy?.snapshotId}/file`);
    expect((await saving).suggestedFilename()).not.toMatch(/[<>"/\\]/);
    await expect(page).toHaveURL(/\/sources$/);
  }
  await expectNothingRan(page, 'the saved files');
});
