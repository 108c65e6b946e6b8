import { expect, type Page } from '@playwright/test';
import { getClaim, makeArticle, makeClaim } from '../support/claim-steps';
import { articleText, badge, markByMouse, openWorkspace } from './steps/article-text';
import { claimCard, statementOf } from './steps/claim-card';
import { expectNotSaved, expectSaved, saveState } from './steps/save-state';
import { test } from './steps/test';

const claimList = (page: Page) => page.getByRole('region', { name: 'Claims', exact: true });

test('a mark shows in the other open browser without a reload', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const editor = await openAs('editor');
  const reviewer = await openAs('reviewer');
  await openWorkspace(reviewer, article.id);
  await expect(reviewer.getByText('Nothing is marked yet')).toBeVisible();
  await openWorkspace(editor, article.id);
  await markByMouse(editor, '41 of the 60 stalls');
  await statementOf(claimCard(editor, 1)).fill('The council owns 41 of 60 stalls.');

  await expect(badge(reviewer, 1)).toBeVisible();
  await expect(claimList(reviewer)).toContainText('41 of the 60 stalls');
  await expect(claimList(reviewer)).toContainText('The council owns 41 of 60 stalls.');
});

test('two people write the same sentence: the second sees both, and chooses', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article);
  const first = await openAs('editor');
  const second = await openAs('editor2');
  await openWorkspace(first, article.id, 1);
  await openWorkspace(second, article.id, 1);
  for (const page of [first, second]) await expect(statementOf(claimCard(page, 1))).toBeVisible();

  // Cut off, so that the second writes over what it cannot know of.
  await second.context().setOffline(true);
  await statementOf(claimCard(second, 1)).fill('Quay rents rose by 12 per cent in 2025.');
  await expect(saveState(second, 'Offline, 1 change kept')).toBeVisible();
  await statementOf(claimCard(first, 1)).fill('All harbour rents rose by 12 per cent.');
  await expectSaved(first);
  await second.context().setOffline(false);

  const conflict = second.getByRole('region', {
    name: 'You and somebody else changed this at the same time',
  });
  await expect(conflict).toContainText('Quay rents rose by 12 per cent in 2025.');
  await expect(conflict).toContainText('All harbour rents rose by 12 per cent.');
  await expect(saveState(second, 'Two versions, choose one')).toBeVisible();
  expect((await getClaim(world.tokens.editor, claim.id)).statement).toBe(
    'All harbour rents rose by 12 per cent.',
  );

  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect(conflict).toBeHidden();
  await expectSaved(second);
  expect((await getClaim(world.tokens.editor, claim.id)).statement).toBe(
    'Quay rents rose by 12 per cent in 2025.',
  );
  // The first still has the cursor in that field: nothing moves there until it is asked for.
  await expect(statementOf(claimCard(first, 1))).toHaveValue('All harbour rents rose by 12 per cent.');
  await claimCard(first, 1).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(statementOf(claimCard(first, 1))).toHaveValue('Quay rents rose by 12 per cent in 2025.');
});

test('what is typed offline is kept through a reload, and never called saved', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const statement = statementOf(claimCard(page, 1));
  await expect(statement).toBeVisible();

  await page.context().setOffline(true);
  await statement.pressSequentially('Rents rose in the harbour');
  await expect(saveState(page, 'Offline, 1 change kept')).toBeVisible();
  await expectNotSaved(page);
  page.on('dialog', (dialog) => void dialog.accept());
  // Without a network the reload ends on the browser's own error page.
  await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');

  await page.context().setOffline(false);
  await openWorkspace(page, article.id, 1);
  await expect(statement).toHaveValue('Rents rose in the harbour');
  await expect
    .poll(async () => (await getClaim(world.tokens.editor, claim.id)).statement)
    .toBe('Rents rose in the harbour');
});

test('a mark made offline waits for the network', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expect(page.getByText('Nothing is marked yet')).toBeVisible();
  await page.context().setOffline(true);
  await markByMouse(page, 'a new sea wall');
  await expect(badge(page, 1)).toBeVisible();
  await expect(saveState(page, 'Offline, 1 change kept')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('Claim 1 marked.')).toBeVisible();
  await expect(saveState(page, /^Offline/)).toBeHidden();
});

test('a mark is undone and done again from the keyboard', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await markByMouse(page, 'Ida Moen');
  await expect(page.getByText('Claim 1 marked.')).toBeVisible();
  await articleText(page).focus();
  await expect(articleText(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByText('Undone: marking claim 1.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(badge(page, 1)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(badge(page, 1)).toBeVisible();
});
