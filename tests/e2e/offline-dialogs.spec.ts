import { expect, type Locator, type Page, type Route } from '@playwright/test';
import type { ArticleDto } from '@/lib/contracts/articles';
import { makeArticle } from '../support/claim-steps';
import { call } from '../support/http';
import type { World } from '../support/world';
import { articleText, badge, markByMouse, openWorkspace } from './steps/article-text';
import { expectAccessible } from './steps/axe';
import { claimCard, statementOf } from './steps/claim-card';
import { tabTo } from './steps/keyboard';
import { saveState } from './steps/save-state';
import { test } from './steps/test';

const firstWords = '41 of the 60 stalls';
const firstStatement = 'The council owns 41 of the 60 stalls.';
const otherWords = 'a new sea wall';

const accountButton = (page: Page) => page.getByRole('button', { name: /^Account menu/ });
const notices = (page: Page) => page.getByRole('region', { name: /^A mark to place/ });
const unsentDialog = (page: Page) => page.getByRole('dialog', { name: /unsent changes? on this machine$/ });

/** Cuts the way of new marks to the server; everything else goes through. */
async function cutMarksOff(page: Page): Promise<() => Promise<void>> {
  const isMark = (url: URL) => /\/articles\/[^/]+\/claims$/.test(url.pathname);
  const handler = (route: Route) =>
    route.request().method() === 'POST' ? route.abort('connectionrefused') : route.fallback();
  await page.route(isMark, handler);
  return () => page.unroute(isMark, handler);
}

/** One mark waits. */
async function leaveMark(page: Page, articleId: string): Promise<() => Promise<void>> {
  await openWorkspace(page, articleId);
  const reconnect = await cutMarksOff(page);
  await markByMouse(page, firstWords);
  await expect(saveState(page, 'Offline, 1 change kept')).toBeVisible();
  return reconnect;
}

/** One mark waits, with its statement. */
async function leaveUnsent(page: Page, articleId: string): Promise<() => Promise<void>> {
  const reconnect = await leaveMark(page, articleId);
  await statementOf(claimCard(page, 1)).fill(firstStatement);
  await expect(saveState(page, 'Offline, 2 changes kept')).toBeVisible();
  return reconnect;
}

/** One mark has a probable place in a newer text, the other has none. */
async function haveMarksRefused(page: Page, world: World, article: ArticleDto): Promise<void> {
  const reconnect = await leaveUnsent(page, article.id);
  await markByMouse(page, otherWords);
  await expect(saveState(page, 'Offline, 3 changes kept')).toBeVisible();
  const text = article.revision.text
    .replace(firstWords, '44 of the 60 stalls')
    .replace(' A spokesman, Per Aas, said the money pays for a new sea wall.', '');
  const { status } = await call('POST', `/articles/${article.id}/revisions`, {
    token: world.tokens.editor2,
    body: { text, baseRevision: 1 },
  });
  expect(status).toBe(201);
  await reconnect();
  // The count is pressed to send at once, unless what waits has gone out by itself.
  await expect(async () => {
    const count = saveState(page, 'Offline, 3 changes kept');
    if (await count.isVisible()) await count.click({ timeout: 2_000 });
    await expect(notices(page)).toHaveCount(2, { timeout: 5_000 });
  }).toPass();
  await expect(saveState(page, /^(Offline|Not saved)/)).toHaveCount(0);
}

/** Opens the question before signing out, without a mouse. */
async function askToSignOut(page: Page): Promise<Locator> {
  await tabTo(page, accountButton(page), 80);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  const signOut = page.getByRole('menuitem', { name: 'Sign out' });
  // The menu listens once it has come in.
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(signOut).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  const dialog = unsentDialog(page);
  await expect(dialog).toBeVisible();
  await expectFocusInside(dialog);
  return dialog;
}

/** The focus is on the dialog or on something in it. */
async function expectFocusInside(dialog: Locator): Promise<void> {
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), { timeout: 5_000 })
    .toBe(true);
}

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what waits, and the question before signing out, are accessible in the ${colorScheme} theme`, async ({
    openAs,
    world,
  }) => {
    const article = await makeArticle(world.tokens.editor);
    const page = await openAs('editor', { colorScheme, reducedMotion: 'reduce' });
    await leaveMark(page, article.id);
    await expectAccessible(page, `the count of what waits, ${colorScheme}`);
    await accountButton(page).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    const dialog = unsentDialog(page);
    await expect(dialog).toHaveAccessibleName('1 unsent change on this machine');
    await expectAccessible(page, `the question before signing out, ${colorScheme}`);
    await dialog.getByRole('button', { name: 'Send and sign out' }).click();
    await expect(dialog.getByRole('status')).toContainText('1 unsent change could not be sent.');
    await expect(dialog.getByRole('button', { name: 'Try again and sign out' })).toBeEnabled();
    await expectAccessible(page, `what could not be sent, ${colorScheme}`);
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(dialog).toBeHidden();
    await expect(claimCard(page, 1)).toBeVisible();
  });

  test(`a refused mark is accessible in the ${colorScheme} theme`, async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.editor);
    const page = await openAs('editor', { colorScheme, reducedMotion: 'reduce' });
    await haveMarksRefused(page, world, article);
    await notices(page).getByRole('button', { name: 'Let it go' }).last().click();
    await expect(notices(page)).toHaveCount(1);
    await expectAccessible(page, `one refused mark, ${colorScheme}`);
    await page.reload();
    await notices(page).getByRole('button', { name: 'Mark others' }).click();
    await expect(page.getByRole('region', { name: 'Mark your claim anew' })).toBeVisible();
    await expectAccessible(page, `other words looked for, ${colorScheme}`);
  });

  test(`two refused marks have names of their own in the ${colorScheme} theme`, async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.editor);
    const page = await openAs('editor', { colorScheme, reducedMotion: 'reduce' });
    await haveMarksRefused(page, world, article);
    await expectAccessible(page, `two refused marks, ${colorScheme}`);
  });
}

test('the question before signing out holds the focus, and names its choices', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await leaveUnsent(page, article.id);
  const dialog = await askToSignOut(page);
  await expect(dialog).toHaveAttribute('aria-modal', 'true');
  await expect(dialog).toHaveAccessibleName('2 unsent changes on this machine');
  await expect(dialog.getByRole('status')).toHaveText(/They will be lost unless you send them or keep them/);
  for (const button of await dialog.getByRole('button').all())
    await expect(button).toHaveAccessibleName(/\w/);
  const choices = [
    'Send and sign out',
    'Keep for when I sign in here again',
    'Discard and sign out',
    'Stay signed in',
  ];
  await tabTo(page, dialog.getByRole('button', { name: choices[0] ?? '' }));
  for (const choice of choices.slice(1)) {
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: choice })).toBeFocused();
  }
  // Round and round, and never behind the dialog.
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    await expectFocusInside(dialog);
  }
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Shift+Tab');
    await expectFocusInside(dialog);
  }
});

for (const way of ['Escape', 'Stay signed in', 'the cross'] as const) {
  test(`after the question before signing out, ${way} gives the focus back`, async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.editor);
    const page = await openAs('editor');
    await leaveUnsent(page, article.id);
    const dialog = await askToSignOut(page);
    if (way === 'Escape') await page.keyboard.press('Escape');
    else {
      const stay = dialog.getByRole('button', { name: 'Stay signed in' });
      await tabTo(page, way === 'the cross' ? dialog.locator('header button') : stay);
      await page.keyboard.press('Enter');
    }
    await expect(dialog).toBeHidden();
    await expect(saveState(page, 'Offline, 2 changes kept')).toBeVisible();
    await expect(accountButton(page)).toBeFocused({ timeout: 5_000 });
  });
}

test('what could not be sent before signing out leaves the focus in the question', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  const reconnect = await leaveMark(page, article.id);
  const dialog = await askToSignOut(page);
  await tabTo(page, dialog.getByRole('button', { name: 'Send and sign out' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('1 unsent change could not be sent.');
  const again = dialog.getByRole('button', { name: 'Try again and sign out' });
  await expect(again).toBeEnabled();
  await expectFocusInside(dialog);
  await reconnect();
  await tabTo(page, again);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('sending before signing out ends also where words wait behind an unsent mark', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await leaveUnsent(page, article.id);
  const dialog = await askToSignOut(page);
  await dialog.getByRole('button', { name: 'Send and sign out' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 unsent changes could not be sent.');
  await expect(dialog.getByRole('button', { name: 'Keep for when I sign in here again' })).toBeEnabled();
});

test('who closes the question while it is being sent is not signed out later', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  const reconnect = await leaveUnsent(page, article.id);
  const dialog = await askToSignOut(page);
  await dialog.getByRole('button', { name: 'Send and sign out' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await reconnect();
  const signingOut = page.waitForRequest(/\/api\/auth\/signout/, { timeout: 8_000 });
  const sayOnline = page.evaluate(() => window.dispatchEvent(new Event('online')));
  await Promise.all([sayOnline, expect(signingOut).rejects.toThrow('Timeout')]);
  await expect(page).toHaveURL(/\/articles\//);
});

for (const choice of ['Keep for when I sign in here again', 'Discard and sign out']) {
  test(`“${choice}” is chosen without a mouse`, async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.editor);
    const page = await openAs('editor');
    await leaveUnsent(page, article.id);
    const dialog = await askToSignOut(page);
    await tabTo(page, dialog.getByRole('button', { name: choice }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sign-in/);
  });
}

test('the count of what waits is reached and pressed without a mouse', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  const reconnect = await leaveUnsent(page, article.id);
  await page.keyboard.press('Escape');
  const count = saveState(page, 'Offline, 2 changes kept');
  await tabTo(page, count, 100);
  await page.keyboard.press('Enter');
  // Tried in vain: it stands there again, and the next stop is there or what follows.
  await expect(count).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toMatch(/^(Offline, 2|Highlights|Review)/);
  await reconnect();
  await count.focus();
  await page.keyboard.press('Enter');
  await expect(count).toBeHidden();
  await expect(badge(page, 1)).toBeVisible();
});

test('a refused mark is reached, copied and let go without a mouse', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await haveMarksRefused(page, world, article);
  await page.reload();
  const first = notices(page).filter({ hasText: firstWords });
  const other = notices(page).filter({ hasText: otherWords });
  await expect(first).toContainText('There it probably says “44 of the 60 stalls”.');
  await expect(other).toContainText('They are not there any more.');
  const names = await first.getByRole('button').allTextContents();
  expect(names).toEqual(['Mark those words', 'Mark others', 'Copy the words', 'Let it go']);
  for (const name of names) await tabTo(page, first.getByRole('button', { name }), 100);

  await tabTo(page, other.getByRole('button', { name: 'Copy the words' }));
  await page.keyboard.press('Enter');
  await expect(other.getByRole('button', { name: 'Copied' })).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(otherWords);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(other).toBeHidden();
  await expect(first).toBeVisible();

  await tabTo(page, first.getByRole('button', { name: 'Mark others' }), 100);
  await page.keyboard.press('Enter');
  await expect(articleText(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Mark your claim anew' })).toBeHidden();
  await expect(first).toContainText(firstStatement);
});
