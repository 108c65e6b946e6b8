import { expect } from '@playwright/test';
import { makeArticle } from '../support/claim-steps';
import { call } from '../support/http';
import { articleText, openWorkspace } from './steps/article-text';
import { test } from './steps/test';

test('headline, byline, due date and language are changed, and what somebody else saved first is shown', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await page.getByRole('button', { name: 'More for this article' }).click();
  await page.getByRole('menuitem', { name: 'Headline, byline, writers…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Details' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Headline').fill('Quay rents rose twice');
  await page.getByRole('combobox', { name: 'Byline' }).fill(world.members.both.name);
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Norwegian Bokmål' }).click();

  // What was typed outlives a reload, and another person's headline.
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue('Quay rents rose twice');
  await call('PATCH', `/articles/${article.id}`, {
    token: world.tokens.editor2,
    ifMatch: article.version,
    body: { title: 'Rents at the quay', sourceUrl: 'https://paper.example/rents' },
  });
  await page.getByRole('button', { name: 'Save' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody saved this article' });
  await expect(conflict).toContainText('Rents at the quay');
  await expect(page.getByLabel('Address of the article')).toHaveValue('https://paper.example/rents');
  await page.getByRole('button', { name: 'Save mine over theirs' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Quay rents rose twice' })).toBeVisible();
  await expect(articleText(page)).toBeVisible();
  await expect(page.locator('[lang="nb"]')).toContainText('41 of the 60 stalls');
  const answer = await call('GET', `/articles/${article.id}`, { token: world.tokens.viewer });
  expect(answer.body).toMatchObject({
    title: 'Quay rents rose twice',
    writers: [{ member: { id: world.members.both.id }, status: 'writer' }],
    sourceUrl: 'https://paper.example/rents',
    language: 'nb',
  });
});

test('a byline that may mean a member is answered by keyboard, and only by whoever is none of the writers', async ({
  openAs,
  world,
}) => {
  const { name } = world.members.both;
  const [first = '', last = ''] = name.split(' ');
  const article = await makeArticle(world.tokens.editor, { writer: `${first.slice(0, 1)}. ${last}` });
  const editor = await openAs('editor');
  await editor.goto(`/articles/${article.id}/details`);
  const writers = editor.getByRole('region', { name: 'Writers' });
  const asked = writers.getByRole('listitem').filter({ hasText: name });
  await expect(asked).toContainText('The byline may mean them');
  await expect(asked).toContainText('This needs the role reviewer or admin.');
  await writers.getByLabel('Add a writer').fill('Jonah Petrie');
  await editor.keyboard.press('Enter');
  await expect(writers.getByRole('listitem').filter({ hasText: 'Jonah Petrie' })).toContainText(
    'from outside',
  );

  const reviewer = await openAs('reviewer');
  await reviewer.goto(`/articles/${article.id}/details`);
  const panel = reviewer.getByRole('region', { name: 'Writers' });
  await panel.getByRole('button', { name: `Another person… (${name})` }).focus();
  await reviewer.keyboard.press('Enter');
  await expect(panel.getByLabel(`Why ${name} did not write it`)).toBeFocused();
  await reviewer.keyboard.type('A namesake at the agency.');
  await reviewer.keyboard.press('Control+Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: name })).toContainText(
    `Not a writer: A namesake at the agency. (${world.members.reviewer.name})`,
  );
});
