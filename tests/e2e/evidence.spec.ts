import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { addCitation, makeArticle, makeClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { articleHtml, articleSentence, pdf } from '../support/site-answers/article-pages';
import type { WebSite } from '../support/web-site';
import { articleText, badge, openWorkspace } from './steps/article-text';
import { claimCard, expectState, propose } from './steps/claim-card';
import { makeRatedClaim, pasteUrl, startTestSite, takePassage } from './steps/evidence';
import { expectImported, openImport, readItem } from './steps/import-article';
import { expectReady } from './steps/ready';
import { openReport, publish, signOff } from './steps/report';
import { approveClaim, openReview, reviewedClaim } from './steps/review';
import { test } from './steps/test';

let site: WebSite;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await startTestSite();
});
test.afterAll(() => site.stop());
test.beforeEach(() => site.reset());

const changedSentence =
  'The harbour of Lindmouth handled 398,000 containers in 2024, the authority says now.';

test('an address becomes a source, its words a passage, and the claim falls when the page changes', async ({
  openAs,
  world,
}) => {
  test.setTimeout(240_000);
  const { article } = await makeRatedClaim(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const form = await pasteUrl(page, 1, site.url('/article'));

  await test.step('what the page says of itself is proposed', async () => {
    await expect(form.getByRole('status')).toContainText(/^Stored \d\d:\d\d, \d/);
    await expect(form.getByLabel('Title')).toHaveValue('Harbour counts its containers');
    await expect(form.getByLabel('Title')).toHaveAccessibleDescription('From the page');
    await expect(form.getByLabel('Publisher')).toHaveValue('The Lindmouth Courier');
    await expect(form.getByLabel('Published')).toHaveValue('14 Mar 2025');
  });
  await form.getByLabel('Publisher').fill('Lindmouth Courier, city desk');
  await form.getByRole('radio', { name: 'Supports' }).check();
  await form.getByRole('button', { name: 'Add source' }).click();
  const card = claimCard(page, 1);
  await expect(card.getByRole('link', { name: 'Harbour counts its containers' })).toBeVisible();
  await expect(card.getByText('Lindmouth Courier, city desk')).toBeVisible();

  await test.step('words of the copy become the passage with P', async () => {
    await card.getByRole('link', { name: 'Select the passage in the stored copy' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour counts its containers');
    await expect(articleText(page)).toContainText(articleSentence);
    await expectReady(page);
    await takePassage(page, articleSentence);
    await expect(card.getByText(articleSentence)).toBeVisible();
    await expect(card.getByRole('link', { name: 'In the stored copy', exact: true })).toBeVisible();
  });
  await propose(card);

  await test.step('the reviewer sees the passage in its copy, and approves', async () => {
    const reviewer = await openAs('reviewer');
    await openReview(reviewer, article.id, 1);
    await expect(reviewedClaim(reviewer, 1).getByText('In the stored copy')).toBeVisible();
    await reviewer.keyboard.press('p');
    await expect(badge(reviewer, 1)).toBeInViewport();
    await reviewer.getByRole('link', { name: 'Back to the claim' }).click();
    await expect(reviewedClaim(reviewer, 1)).toBeVisible();
    await expectReady(reviewer);
    await approveClaim(reviewer, 1);
  });
  await expectState(card, 'approved');

  await test.step('the page changes, and a look finds out', async () => {
    site.setPage('/article', articleHtml(changedSentence));
    await card.getByRole('link', { name: 'In the stored copy', exact: true }).click();
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByRole('heading', { name: /^All copies/ })).toContainText('2');
    await page.getByRole('link', { name: 'Back to the claim' }).click();
    await expectState(card, 'stale');
    await expect(card.getByText(/^The page changed on .* and no longer has this passage\.$/)).toBeVisible();
  });
  await test.step('both copies lie side by side', async () => {
    await card.getByRole('link', { name: 'Compare' }).click();
    const comparison = page.getByRole('region', { name: 'Comparison of two copies' });
    await expect(comparison.locator('del').first()).toBeVisible();
    await expect(comparison.locator('ins').first()).toBeVisible();
    await page.goBack();
  });
  await test.step('the editor stands by the stored copy', async () => {
    await card.getByRole('button', { name: 'Still stands: keep the stored copy' }).click();
    await expect(page.getByText('The stored copy stands for the passage.')).toBeVisible();
    await expect(card.getByText(/no longer has this passage/)).toBeHidden();
    await propose(card);
  });
  await test.step('the report shows both copies', async () => {
    const reviewer = await openAs('reviewer');
    await openReview(reviewer, article.id, 1);
    await approveClaim(reviewer, 1);
    await signOff(reviewer, article.id, world.members.reviewer.name);
    await signOff(await openAs('reviewer2'), article.id, world.members.reviewer2.name);
    await openReport(page, article.id);
    const reader = await openAs(null);
    await reader.goto(await publish(page, 1));
    await expect(reader.getByText(articleSentence)).toBeVisible();
    await expect(
      reader.getByText(/^The page has changed since: .* no longer has this passage\.$/),
    ).toBeVisible();
    const hashes = (await reader.getByText(/^SHA-256 [0-9a-f]{64}$/).allTextContents()).map((words) =>
      words.slice(8),
    );
    expect(hashes).toEqual(
      [articleHtml(articleSentence), articleHtml(changedSentence)].map((html) =>
        createHash('sha256').update(html).digest('hex'),
      ),
    );
  });
});

test('a stored page keeps its shape, and a passage of it can be taken back', async ({ openAs, world }) => {
  const { article, claim } = await makeRatedClaim(world.tokens.editor);
  await addCitation(world.tokens.editor, claim, {
    title: 'Containers of the harbour',
    kind: 'web',
    url: site.url('/article'),
    passage: null,
  });
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const card = claimCard(page, 1);
  await card.getByRole('link', { name: 'Select the passage in the stored copy' }).click();
  const heading = articleText(page).getByRole('heading', { name: 'Who pays for the dredging' });
  await expect(heading).toHaveAttribute('aria-level', '3');
  await expect(articleText(page).locator('[data-marker="•"]')).toHaveText([
    '412,000 containers',
    '31 cranes',
  ]);
  await expectReady(page);
  await takePassage(page, '31 cranes');
  await expect(card.getByText('31 cranes', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText(/^No passage yet/)).toBeVisible();
});

test('a page that cannot be fetched says why, and a file takes its place', async ({ openAs, world }) => {
  const { article } = await makeRatedClaim(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const form = await pasteUrl(page, 1, site.url('/status/404?rates'));
  await expect(form.getByRole('status')).toContainText('Could not be fetched.');
  await expect(form.getByRole('status')).toContainText('404');
  await expect(form.getByRole('button', { name: 'Try again' })).toBeVisible();

  const choosing = page.waitForEvent('filechooser');
  await form.getByRole('button', { name: 'Upload a copy' }).click();
  await (
    await choosing
  ).setFiles({
    name: 'rates.pdf',
    mimeType: 'application/pdf',
    buffer: pdf('The quay is 640 metres long.'),
  });
  await expect(form.getByRole('status')).toContainText(/^Stored/);
  await form.getByLabel('Title').fill('Rates of the harbour');
  await form.getByLabel('Passage').fill('The quay is 640 metres long.');
  await form.getByRole('radio', { name: 'Refutes' }).check();
  await page.keyboard.press('ControlOrMeta+Enter');
  const card = claimCard(page, 1);
  await expect(card.getByRole('link', { name: 'Rates of the harbour' })).toBeVisible();
  await expect(card.getByRole('link', { name: 'In the stored copy', exact: true })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card.getByText('Rates of the harbour')).toBeHidden();
});

test('what is typed over a page outlives a reload, and a known source is not typed again', async ({
  openAs,
  world,
}) => {
  const { article } = await makeRatedClaim(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const url = site.url('/article/second');
  const form = await pasteUrl(page, 1, url);
  await expect(form.getByRole('status')).toContainText(/^Stored/);
  await expect(form.getByText('It stays there if you close this form.')).toBeVisible();
  await form.getByLabel('Passage').fill('It is 640 metres long');
  await form.getByRole('radio', { name: 'Context' }).check();
  await page.reload();
  await expectReady(page);
  const again = await pasteUrl(page, 1, url);
  await expect(again.getByLabel('Passage')).toHaveValue('It is 640 metres long');
  await again.getByRole('button', { name: 'Add source' }).click();
  const card = claimCard(page, 1);
  await expect(card.getByRole('link', { name: 'In the stored copy', exact: true })).toBeVisible();

  const { article: other } = await makeRatedClaim(world.tokens.editor);
  await openWorkspace(page, other.id, 1);
  await card.getByRole('button', { name: /^Add a source/ }).click();
  const picking = card.getByRole('form', { name: 'New source' });
  await picking.getByText('Your sources').click();
  await picking.getByLabel('From your sources').first().fill('bridge');
  await page.getByRole('option', { name: /^Bridge opens in May/ }).click();
  await expect(picking.getByText('Already in your sources, cited by 1 claim')).toBeVisible();
  await picking.getByRole('radio', { name: 'Context' }).check();
  await picking.getByRole('button', { name: 'Add source' }).click();
  await expect(card.getByText('Also cited by 1 other claim')).toBeVisible();
});

test('a conversation is evidence with who, when and the exact words', async ({ openAs, world }) => {
  const { article } = await makeRatedClaim(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const card = claimCard(page, 1);
  await card.getByRole('button', { name: /^Add a source/ }).click();
  const form = card.getByRole('form', { name: 'New source' });
  await form.getByText('Offline').click();
  await form.getByLabel('Who').fill('Ida Moen, stallholder');
  await form.getByLabel('When').fill('22 Nov 2026');
  await form.getByLabel('Exact words').fill('Nobody asked me either.');
  await form.getByRole('radio', { name: 'Supports' }).check();
  await form.getByRole('button', { name: 'Add source' }).click();
  await expect(card.getByText('Interview: Ida Moen, stallholder')).toBeVisible();
  await expect(card.getByText('Offline source')).toBeVisible();
  await propose(card);
});

test('a confidential source is read by its readers and withheld from everybody else', async ({
  openAs,
  world,
}) => {
  const { article } = await makeRatedClaim(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const card = claimCard(page, 1);
  await card.getByRole('button', { name: /^Add a source/ }).click();
  const form = card.getByRole('form', { name: 'New source' });
  await form.getByText('Offline').click();
  await form.getByLabel('Who').fill('A clerk of the council');
  await form.getByLabel('Exact words').fill('The rent table was altered in May.');
  await form.getByRole('switch', { name: 'Confidential' }).click();
  await expect(form.getByText(/never what it says/)).toBeVisible();
  await form.getByLabel('Who may read it, beside you').first().fill(world.members.reviewer.name);
  await page.getByRole('option', { name: world.members.reviewer.name, exact: true }).click();
  await page.keyboard.press('Tab');
  await form.getByRole('radio', { name: 'Supports' }).check();
  await form.getByRole('button', { name: 'Add source' }).click();
  await expect(card.getByRole('blockquote').filter({ hasText: 'The rent table' })).toBeVisible();
  await propose(card);

  const reader = await openAs('reviewer');
  await openReview(reader, article.id, 1);
  await expect(reviewedClaim(reader, 1).getByText('The rent table was altered in May.')).toBeVisible();
  await approveClaim(reader, 1);

  const other = await openAs('editor2');
  await openWorkspace(other, article.id, 1);
  await expect(claimCard(other, 1).getByText(/is kept from you/)).toBeVisible();
  expect(await other.content()).not.toContain('altered in May');
  expect(await other.content()).not.toContain('A clerk of the council');
});

test('somebody is asked, the claim waits, and the answer becomes a source', async ({ openAs, world }) => {
  const { article } = await makeRatedClaim(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const card = claimCard(page, 1);
  await card.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('q');
  const form = card.getByRole('form', { name: 'New contact' });
  await form.getByLabel('Who was asked').fill('Per Aas, spokesman');
  await form.getByLabel('Question').fill('By how much did the rents rise?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectState(card, 'waiting');
  await expect(card.getByText('Waiting for an answer', { exact: true }).first()).toBeVisible();

  await card.getByRole('button', { name: 'Note the answer' }).click();
  const answer = card.getByRole('form', { name: 'Answer of Per Aas, spokesman' });
  await answer.getByLabel('The answer, word for word').fill('By twelve per cent.');
  await answer.getByRole('button', { name: 'Note the answer' }).click();
  await expect(card.getByRole('blockquote').filter({ hasText: 'By twelve per cent.' })).toBeVisible();

  await card.getByRole('button', { name: 'Add as a source' }).click();
  const source = card.getByRole('form', { name: 'New source' });
  await expect(source.getByLabel('Exact words')).toHaveValue('By twelve per cent.');
  await source.getByRole('radio', { name: 'Supports' }).check();
  await source.getByRole('button', { name: 'Add source' }).click();
  await expect(card.getByText('Phone call: Per Aas, spokesman')).toBeVisible();
  await expect(card.getByText('The answer is source 1.')).toBeVisible();
});

test('two pages of one publisher are told to be one origin', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article);
  const offline = { kind: 'document', url: null, publisher: 'Harbour council' };
  await addCitation(world.tokens.editor, claim, { ...offline, title: 'Minutes of May' });
  await addCitation(world.tokens.editor, claim, { ...offline, title: 'Minutes of June' });
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  await expect(claimCard(page, 1).getByText('Cited twice from one origin.')).toBeVisible();
});

test('a hostile page runs nothing in the viewer', async ({ openAs, world }) => {
  const run =
    '<script>window.__ran=1;parent.__ran=1;top.__ran=1</script><img src=x onerror="parent.__ran=1">';
  site.setPage(
    '/hostile',
    `<title>${run}Hostile</title><article><h1>Rents &lt;script&gt;</h1><p>The rents of the quay are made of stone and of sand, the page says, and of nothing else at all.</p>${run}<svg onload="parent.__ran=1"></svg></article>`,
  );
  const { article, claim } = await makeRatedClaim(world.tokens.editor);
  await addCitation(world.tokens.editor, claim, {
    title: 'A page of stone',
    kind: 'web',
    url: site.url('/hostile'),
    passage: 'The rents of the quay are made of stone',
  });
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  await claimCard(page, 1).getByRole('link', { name: 'In the stored copy', exact: true }).click();
  await expect(badge(page, 1)).toBeInViewport();
  const asked = site.requests.length;
  await page.getByText('Page', { exact: true }).click();
  const frame = page.frameLocator('iframe[sandbox=""]');
  await expect(frame.getByText(/made of stone/)).toBeVisible();
  for (const each of page.frames()) {
    expect(await each.evaluate(() => Reflect.get(window, '__ran') as unknown)).toBeUndefined();
  }
  expect(site.requests).toHaveLength(asked);
});

test('the viewer is closed to another newsroom', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.outsider);
  const claim = await addCitation(world.tokens.outsider, await makeClaim(world.tokens.outsider, article));
  const page = await openAs('editor');
  await page.goto(`/sources/${claim.sources[0]?.sourceId}`);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  expect(
    (await call('GET', `/sources/${claim.sources[0]?.sourceId}`, { token: world.tokens.editor })).status,
  ).toBe(404);
});

test('the page at an address is read, and keeps its way back', async ({ openAs }) => {
  const page = await openAs('editor');
  await openImport(page, 'Link');
  await page.getByLabel('Address of the article').fill(site.url('/status/404'));
  await page.getByRole('button', { name: 'Read the page' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The site answers with 404' })).toBeVisible();
  await page.getByRole('button', { name: /^Take .* off the list$/ }).click();

  await page.getByLabel('Address of the article').fill(site.url('/article'));
  await page.getByRole('button', { name: 'Read the page' }).click();
  const read = readItem(page, site.url('/article'));
  await expect(read.getByLabel('Headline')).toHaveValue('Harbour counts its containers');
  await expect(read.getByLabel('Byline')).toHaveValue('Ida Falk');
  await read.getByRole('button', { name: 'Import and start checking' }).click();
  await expectImported(page);
  await expect(articleText(page)).toContainText(articleSentence);
  await expect(articleText(page)).not.toContainText('Weather');
});
