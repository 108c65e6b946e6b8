import { expect, type Page } from '@playwright/test';
import { getClaim, makeArticle, makeClaim } from '../support/claim-steps';
import type { StaffMember } from '../support/staff';
import { articleText, badge, openWorkspace } from './steps/article-text';
import { claimCard, expectProposable, expectState, rationaleOf, statementOf } from './steps/claim-card';
import { expectImported } from './steps/import-article';
import { countPointerEvents, selectByKeys, tabTo } from './steps/keyboard';
import { expectReady } from './steps/ready';
import { makeSignInStaff, test } from './steps/test';

const text = [
  'date 2026-11-05 Library opens on Sundays',
  'The town library opens on Sundays from January, and 9,400 people asked for it.',
].join('\n\n');

async function signInByKeys(page: Page, { email, password }: StaffMember): Promise<void> {
  await page.goto('/sign-in');
  await expectReady(page);
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your desk' })).toBeVisible();
  await expectReady(page);
}

test('the main job is done without a mouse', async ({ openAs }) => {
  test.setTimeout(180_000);
  const staff = await makeSignInStaff();
  const editor = await openAs(null);
  const reviewer = await openAs(null);
  const pointersOfEditor = await countPointerEvents(editor);
  const pointersOfReviewer = await countPointerEvents(reviewer);

  await test.step('sign in, and bring in an article', async () => {
    await signInByKeys(editor, staff.editor);
    await editor.keyboard.press('g');
    await editor.keyboard.press('a');
    await expect(editor.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();
    await expect(editor.getByRole('link', { name: 'Import an article' }).first()).toBeVisible();
    await expectReady(editor);
    await editor.keyboard.press('n');
    const field = editor.getByLabel('Text of the article');
    await expect(field).toBeVisible();
    await expectReady(editor);
    await tabTo(editor, field);
    await editor.keyboard.insertText(text);
    await expect(editor.getByLabel('Headline')).toHaveValue('Library opens on Sundays');
    await expect(editor.getByRole('button', { name: 'Import and start checking' })).toBeEnabled();
    await editor.keyboard.press('ControlOrMeta+Enter');
    await expectImported(editor);
  });

  await test.step('select words with the caret and mark them with M', async () => {
    await tabTo(editor, articleText(editor));
    await selectByKeys(editor, '9,400 people');
    await editor.keyboard.press('m');
    await expect(statementOf(claimCard(editor, 1))).toBeFocused();
  });

  await test.step('fill the card and propose', async () => {
    const card = claimCard(editor, 1);
    await editor.keyboard.type('9,400 people asked for Sunday opening.');
    await editor.keyboard.press('Escape');
    await expect(card.getByRole('heading', { name: 'Claim 1' })).toBeFocused();
    await editor.keyboard.press('4');
    await expect(card.getByRole('radio').nth(3)).toBeChecked();
    await editor.keyboard.press('s');
    const form = card.getByRole('form', { name: 'New source' });
    await expect(form.getByLabel('Address')).toBeFocused();
    await tabTo(editor, form.getByLabel('Title'), 3);
    await editor.keyboard.type('Petition of the library’s friends');
    await tabTo(editor, form.getByLabel('Passage'), 3);
    await editor.keyboard.type('9,400 signatures, of which 2,100 twice');
    await editor.keyboard.press('Tab');
    await expect(form.getByRole('radio', { name: 'Supports' })).toBeFocused();
    await editor.keyboard.press('Space');
    await expect(form.getByRole('radio', { name: 'Supports' })).toBeChecked();
    await editor.keyboard.press('ArrowRight');
    await expect(form.getByRole('radio', { name: 'Refutes' })).toBeChecked();
    await editor.keyboard.press('ControlOrMeta+Enter');
    await expect(form).toBeHidden();
    await expect(card.getByRole('button', { name: /^Add a source/ })).toBeFocused();
    await tabTo(editor, rationaleOf(card));
    await editor.keyboard.type('Many signed twice.');
    await expect(rationaleOf(card)).toHaveText('Many signed twice.');
    await expectProposable(card);
    await editor.keyboard.press('ControlOrMeta+Enter');
    await expectState(card, 'proposed');
  });

  await test.step('a second claim, and back and forth between the two', async () => {
    await editor.keyboard.press('Escape');
    await expect(claimCard(editor, 1).getByRole('heading', { name: 'Claim 1' })).toBeFocused();
    await editor.keyboard.press('Escape');
    await expect(claimCard(editor, 1)).toBeHidden();
    await tabTo(editor, articleText(editor));
    await selectByKeys(editor, 'from January');
    await editor.keyboard.press('m');
    await expect(statementOf(claimCard(editor, 2))).toBeFocused();
    await editor.keyboard.press('Escape');
    await expect(claimCard(editor, 2).getByRole('heading', { name: 'Claim 2' })).toBeFocused();
    await editor.keyboard.press('j');
    await expect(claimCard(editor, 1)).toBeVisible();
    await expect(claimCard(editor, 2)).toBeHidden();
    await editor.keyboard.press('k');
    await expect(claimCard(editor, 2)).toBeVisible();
  });

  await test.step('the reviewer looks, ticks and approves', async () => {
    await signInByKeys(reviewer, staff.reviewer);
    await reviewer.keyboard.press('g');
    await reviewer.keyboard.press('r');
    await expect(reviewer.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible();
    const waiting = reviewer.getByRole('link', { name: '“9,400 people”' });
    await expect(waiting).toBeVisible();
    await expectReady(reviewer);
    await reviewer.keyboard.press('j');
    await expect(waiting).toBeFocused();
    await reviewer.keyboard.press('Enter');
    const claim = claimCard(reviewer, 1);
    await expect(claim).toContainText('Many signed twice.');
    await expectReady(reviewer);
    await reviewer.keyboard.press('Space');
    await expect(reviewer.getByText('seen 1 of 1')).toBeVisible();
    await expect(claim.getByRole('button', { name: /^Approve/ })).toBeEnabled();
    await reviewer.keyboard.press('Shift+A');
    await expectState(claim, 'approved');
  });

  expect(await pointersOfEditor()).toBe(0);
  expect(await pointersOfReviewer()).toBe(0);
});

test('every key is listed, and everything can be found by name', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor, { title: 'Kites over the quay' });
  const page = await openAs('editor');
  await page.goto('/articles');
  await expectReady(page);

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Mark the selected words as a claim')).toBeVisible();
  await expect(sheet.getByLabel('Search the shortcuts')).toBeFocused();
  await page.keyboard.type('again');
  await expect(sheet.getByText('Do again what you undid')).toBeVisible();
  await expect(sheet.getByText('Mark the selected words as a claim')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('palette, nothing is called this');
  await expect(sheet.getByRole('status')).toContainText('No shortcut has');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('ControlOrMeta+K');
  const palette = page.getByRole('dialog', { name: 'Search or do anything' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('kites over');
  await expect(palette.getByRole('option', { name: 'Kites over the quay' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}`));
});

test('single keys can be switched off; the palette still opens', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expectReady(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const toggle = sheet.getByRole('switch', { name: 'Single-key shortcuts' });
  await expect(sheet.getByLabel('Search the shortcuts')).toBeFocused();
  await tabTo(page, toggle);
  await page.keyboard.press('Space');
  await expect(toggle).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await tabTo(page, articleText(page));
  await selectByKeys(page, 'Harbour rents');
  await page.keyboard.press('m');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog', { name: 'Search or do anything' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(badge(page, 1)).toHaveCount(0);
  await expect(page).not.toHaveURL(/claim=/);
});

const markedWords = (page: Page) => claimCard(page, 1).locator('blockquote mark');

test('the edges of a claim are moved by a word, and by a character', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, '12 per cent');
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  await expect(markedWords(page)).toHaveText('12 per cent');
  const moves = [
    ['[', 'by 12 per cent'],
    ['Alt+]', 'y 12 per cent'],
    ['Shift+{', 'y 12 per'],
    ['Alt+Shift+{', 'y 12 pe'],
    ['Alt+Shift+}', 'y 12 per'],
    ['Alt+[', 'by 12 per'],
  ] as const;
  for (const [keys, quote] of moves) {
    await page.keyboard.press(keys);
    await expect(markedWords(page)).toHaveText(quote);
  }
  await expect
    .poll(async () => (await getClaim(world.tokens.editor, claim.id)).anchor.quote)
    .toBe('by 12 per');
});

test('an edge moved again before the server has answered keeps both moves', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, '12 per cent');
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  await expect(markedWords(page)).toHaveText('12 per cent');
  let letAnswerCome = () => {};
  const held = new Promise<void>((resolve) => (letAnswerCome = resolve));
  await page.route(
    `**/api/v1/claims/${claim.id}`,
    async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  const storedQuote = async () => (await getClaim(world.tokens.editor, claim.id)).anchor.quote;
  await page.keyboard.press('[');
  await expect.poll(storedQuote).toBe('by 12 per cent');
  await page.keyboard.press('[');
  await expect(markedWords(page)).toHaveText('rose by 12 per cent');
  letAnswerCome();
  await expect.poll(storedQuote).toBe('rose by 12 per cent');
  await expect(markedWords(page)).toHaveText('rose by 12 per cent');
});
