import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, type Locator, type Page, type Route } from '@playwright/test';
import { getClaim, makeArticle, makeClaim } from '../support/claim-steps';
import { baseUrl, call } from '../support/http';
import { articleText, badge, clickWords, markByMouse, openWorkspace } from './steps/article-text';
import { claimCard, statementOf } from './steps/claim-card';
import { startKillableBrowser } from './steps/killable-browser';
import { expectSaved, saveState } from './steps/save-state';
import { test } from './steps/test';

const firstWords = '41 of the 60 stalls';
const firstStatement = 'The council owns 41 of the 60 stalls.';
const otherWords = 'a new sea wall';
const otherStatement = 'The rents pay for a sea wall.';

async function signInAs(context: BrowserContext, cookie: string): Promise<void> {
  const at = cookie.indexOf('=');
  await context.clearCookies();
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: baseUrl() }]);
}

/** What the article's ledger says was done to its claims. */
async function claimActions(token: string, articleId: string): Promise<string[]> {
  const { body } = await call<{ entries: { action: string }[] }>('GET', `/articles/${articleId}/ledger`, {
    token,
  });
  return body.entries.map(({ action }) => action).filter((action) => action.startsWith('claim.'));
}

/** How many records of this kind the drafts of this browser hold. */
function countKept(page: Page, kind: 'mark' | 'claim'): Promise<number> {
  return page.evaluate(async (wanted) => {
    const request = indexedDB.open('linecheck-drafts');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const keys = request.result.transaction('drafts').objectStore('drafts').getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    request.result.close();
    return keys.result.filter((key) => String(key).split('/')[2] === wanted).length;
  }, kind);
}

/** Cuts the way of new marks to the server; everything else goes through. */
async function cutMarksOff(page: Page): Promise<() => Promise<void>> {
  const isMark = (url: URL) => /\/articles\/[^/]+\/claims$/.test(url.pathname);
  const handler = (route: Route) =>
    route.request().method() === 'POST' ? route.abort('connectionrefused') : route.fallback();
  await page.route(isMark, handler);
  return () => page.unroute(isMark, handler);
}

/** The browser says that the way is open, as it does when a cable is put in again. */
async function sayOnline(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

async function markWithWords(page: Page, number: number, words: string, statement: string): Promise<void> {
  await markByMouse(page, words);
  await statementOf(claimCard(page, number)).fill(statement);
}

async function openSignOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

const unsentDialog = (page: Page, words: string): Locator =>
  page.getByRole('dialog', { name: `${words} on this machine` });

test('two marks with their words outlive a killed browser and are sent once', async ({ world }) => {
  // It starts two browsers of its own.
  test.setTimeout(240_000);
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const cookie = await world.cookieFor('editor');
  const profile = await mkdtemp(path.join(tmpdir(), 'linecheck-profile-'));
  try {
    const before = await startKillableBrowser(profile);
    await signInAs(before.context, cookie);
    const lost = await before.context.newPage();
    await openWorkspace(lost, article.id);
    await lost.context().setOffline(true);
    await markWithWords(lost, 1, firstWords, firstStatement);
    await markWithWords(lost, 2, otherWords, otherStatement);
    await expect(saveState(lost, 'Offline, 4 changes kept')).toBeVisible();
    await expect.poll(() => countKept(lost, 'mark')).toBe(2);
    await expect.poll(() => countKept(lost, 'claim')).toBe(2);
    await before.kill();
    expect(await claimActions(token, article.id)).toEqual([]);

    const after = await startKillableBrowser(profile);
    await signInAs(after.context, cookie);
    const page = await after.context.newPage();
    const reconnect = await cutMarksOff(page);
    await openWorkspace(page, article.id);
    // At once, before the server has heard of them.
    await expect(badge(page, 1)).toBeVisible();
    await expect(badge(page, 2)).toBeVisible();
    await expect(saveState(page, 'Offline, 4 changes kept')).toBeVisible();
    await clickWords(page, firstWords, 'middle');
    await expect(statementOf(claimCard(page, 1))).toHaveValue(firstStatement);
    await reconnect();
    await sayOnline(page);
    await expectSaved(page);
    await expect(saveState(page, /^(Offline|Not saved)/)).toHaveCount(0);
    await expect.poll(() => countKept(page, 'mark')).toBe(0);
    await expect.poll(() => countKept(page, 'claim')).toBe(0);
    expect((await claimActions(token, article.id)).sort()).toEqual([
      'claim.created',
      'claim.created',
      'claim.updated',
      'claim.updated',
    ]);
    await page.reload();
    await expect(badge(page, 2)).toBeVisible();
    expect(await claimActions(token, article.id)).toHaveLength(4);
    await after.kill();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('a mark that an earlier page left is undone before and after it is sent', async ({ openAs, world }) => {
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const lost = await openAs('editor');
  await openWorkspace(lost, article.id);
  await cutMarksOff(lost);
  await markByMouse(lost, firstWords);
  await expect(saveState(lost, 'Offline, 1 change kept')).toBeVisible();
  await lost.close();

  const page = await lost.context().newPage();
  const reconnect = await cutMarksOff(page);
  await openWorkspace(page, article.id);
  await expect(badge(page, 1)).toBeVisible();
  await articleText(page).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(badge(page, 1)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(badge(page, 1)).toBeVisible();
  await reconnect();
  await sayOnline(page);
  await expectSaved(page);
  expect(await claimActions(token, article.id)).toEqual(['claim.created']);
  await articleText(page).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => claimActions(token, article.id)).toEqual(['claim.created', 'claim.withdrawn']);
  await expect(badge(page, 1)).toBeHidden();
});

test('nobody else who signs in on the same machine sees what waits', async ({ openAs, world }) => {
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const first = await openAs('editor');
  const context = first.context();
  await openWorkspace(first, article.id);
  await cutMarksOff(first);
  await markWithWords(first, 1, firstWords, firstStatement);
  await expect(saveState(first, 'Offline, 2 changes kept')).toBeVisible();
  await first.close();

  await signInAs(context, await world.cookieFor('editor2'));
  const other = await context.newPage();
  await openWorkspace(other, article.id);
  await expect(other.getByText('Nothing is marked yet')).toBeVisible();
  await expect(saveState(other, /^(Offline|Not saved)/)).toHaveCount(0);
  await openSignOut(other);
  await expect(other).toHaveURL(/\/sign-in/);
  expect(await claimActions(token, article.id)).toEqual([]);

  await signInAs(context, await world.cookieFor('editor'));
  await openWorkspace(other, article.id);
  await expect(badge(other, 1)).toBeVisible();
  await expect.poll(() => claimActions(token, article.id)).toEqual(['claim.created', 'claim.updated']);
  const { body } = await call<{ claims: { createdBy: { id: string } }[] }>(
    'GET',
    `/articles/${article.id}/claims`,
    { token },
  );
  expect(body.claims.map(({ createdBy }) => createdBy.id)).toEqual([world.members.editor.id]);
});

test('whoever signs out is told what would be lost, and chooses', async ({ openAs, world }) => {
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const page = await openAs('editor');
  const signInAgain = async () => signInAs(page.context(), await world.cookieFor('editor'));
  await openWorkspace(page, article.id);
  const reconnect = await cutMarksOff(page);
  await markWithWords(page, 1, firstWords, firstStatement);
  await expect(saveState(page, 'Offline, 2 changes kept')).toBeVisible();

  await openSignOut(page);
  const dialog = unsentDialog(page, '2 unsent changes');
  await expect(dialog).toContainText('They will be lost unless you send them or keep them.');
  await dialog.getByRole('button', { name: 'Keep for when I sign in here again' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await signInAgain();
  await openWorkspace(page, article.id);
  await expect(badge(page, 1)).toBeVisible();

  await openSignOut(page);
  await expect(dialog).toBeVisible();
  await reconnect();
  await dialog.getByRole('button', { name: 'Send and sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await claimActions(token, article.id)).toEqual(['claim.created', 'claim.updated']);

  await signInAgain();
  await openWorkspace(page, article.id);
  await cutMarksOff(page);
  await markByMouse(page, otherWords);
  await expect(saveState(page, 'Offline, 1 change kept')).toBeVisible();
  await openSignOut(page);
  await unsentDialog(page, '1 unsent change').getByRole('button', { name: 'Discard and sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await signInAgain();
  await openWorkspace(page, article.id);
  await expect(badge(page, 1)).toBeVisible();
  await expect(badge(page, 2)).toHaveCount(0);
  expect(await countKept(page, 'mark')).toBe(0);

  await openSignOut(page);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a mark that the server refuses stays with its words until somebody decides', async ({
  openAs,
  world,
}) => {
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  const reconnect = await cutMarksOff(page);
  await markWithWords(page, 1, firstWords, firstStatement);
  const text = article.revision.text.replace(firstWords, '44 of the 60 stalls');
  const { status } = await call('POST', `/articles/${article.id}/revisions`, {
    token: world.tokens.editor2,
    body: { text, baseRevision: 1 },
  });
  expect(status).toBe(201);
  await reconnect();
  await sayOnline(page);

  const notice = page.getByRole('region', { name: 'A mark to place' });
  await expect(notice).toContainText(`“${firstWords}” is not marked.`);
  await expect(notice).toContainText(firstStatement);
  await expect(saveState(page, /^(Offline|Not saved)/)).toHaveCount(0);
  await page.reload();
  await expect(notice.getByRole('button', { name: 'Copy the words' })).toBeVisible();
  await notice.getByRole('button', { name: 'Mark those words' }).click();
  await expect(notice).toBeHidden();
  await expect.poll(() => claimActions(token, article.id)).toEqual(['claim.created']);
});

test('edges moved under held answers stand where they were moved to, all the while', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, '12 per cent');
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const words = claimCard(page, 1).locator('blockquote mark');
  await expect(words).toHaveText('12 per cent');
  await words.evaluate((element) => {
    const seen: string[] = [];
    Object.assign(window, { seenWords: seen });
    new MutationObserver(() => {
      const now = element.ownerDocument.querySelector('blockquote mark')?.textContent ?? '';
      if (seen.at(-1) !== now) seen.push(now);
    }).observe(element.ownerDocument.body, { childList: true, characterData: true, subtree: true });
  });
  const held: (() => void)[] = [];
  await page.route(`**/api/v1/claims/${claim.id}`, async (route) => {
    const response = await route.fetch();
    await new Promise<void>((resolve) => held.push(resolve));
    await route.fulfill({ response });
  });
  const moves = [
    ['[', 'by 12 per cent'],
    ['Alt+]', 'y 12 per cent'],
    ['Shift+{', 'y 12 per'],
    ['Alt+Shift+{', 'y 12 pe'],
  ] as const;
  for (const [keys, quote] of moves) {
    await page.keyboard.press(keys);
    await expect(words).toHaveText(quote);
    // An answer to the move before comes while the next one is on its way.
    await expect.poll(() => held.length).toBeGreaterThan(0);
    held.shift()?.();
  }
  const release = setInterval(() => held.splice(0).forEach((finish) => finish()), 50);
  await expect.poll(async () => (await getClaim(world.tokens.editor, claim.id)).anchor.quote).toBe('y 12 pe');
  await expectSaved(page);
  clearInterval(release);
  const seen = await page.evaluate(() => (window as typeof window & { seenWords?: string[] }).seenWords);
  expect(seen).toEqual(moves.map(([, quote]) => quote));
});
