import { expect, type Locator, type Page } from '@playwright/test';
import {
  addCitation,
  approve,
  getClaim,
  makeArticle,
  makeClaim,
  makeProposedClaim,
} from '../support/claim-steps';
import { openWorkspace } from './steps/article-text';
import { claimCard } from './steps/claim-card';
import { expectAccessible } from './steps/axe';
import { signOff } from './steps/report';
import { test } from './steps/test';

/** The form of the first source in the card, with its details shown. */
async function openSource(page: Page, articleId: string): Promise<Locator> {
  await openWorkspace(page, articleId, 1);
  const card = claimCard(page, 1);
  await card.getByRole('button', { name: 'Edit source 1' }).click();
  return card.getByRole('form', { name: /^Source: / });
}

test('two people edit one source through two claims: the second sees both, and loses nothing', async ({
  openAs,
  world,
}) => {
  const { editor, reviewer } = world.tokens;
  const [first, second] = [await makeArticle(editor), await makeArticle(editor)];
  const own = await addCitation(editor, await makeClaim(editor, first));
  const other = await approve(reviewer, await makeProposedClaim(editor, second));
  expect(other.sources[0]?.sourceId).toBe(own.sources[0]?.sourceId);

  const one = await openAs('editor');
  const two = await openAs('editor2');
  const oneForm = await openSource(one, first.id);
  const twoForm = await openSource(two, second.id);
  for (const form of [oneForm, twoForm]) await expect(form).toContainText('2 claims cite this source');
  await twoForm.getByLabel('Publisher').fill('Quay office');
  await twoForm.getByLabel('Author').fill('Ida Falk');
  await oneForm.getByLabel('Title').fill('Quay rents, corrected');
  await oneForm.getByLabel('Publisher').fill('Harbour board');
  await oneForm.getByRole('button', { name: 'Save source' }).click();
  await expect(oneForm).toBeHidden();
  // The approval over the other claim, in the other article, is gone with the words that it was given over.
  expect(await getClaim(editor, other.id)).toMatchObject({ state: 'stale', approval: null });

  await twoForm.getByRole('button', { name: 'Save source' }).click();
  const conflict = twoForm.getByRole('alert');
  await expect(conflict).toContainText('Somebody saved this source while you were editing');
  await expect(conflict).toContainText('Quay office');
  await expect(conflict).toContainText('Harbour board');
  await expect(conflict).not.toContainText('Ida Falk');
  await expect(twoForm.getByLabel('Author')).toHaveValue('Ida Falk');
  await expectAccessible(two, 'the conflict over a source');
  await conflict.getByRole('button', { name: 'Save mine over theirs' }).click();
  await expect(twoForm).toBeHidden();
  expect((await getClaim(editor, own.id)).sources[0]).toMatchObject({
    title: 'Quay rents, corrected',
    publisher: 'Quay office',
    author: 'Ida Falk',
  });
});

test('an article that waits for my signature is on my desk, and gone once it is signed', async ({
  openAs,
  world,
}) => {
  const { editor, reviewer } = world.tokens;
  const article = await makeArticle(editor);
  await approve(reviewer, await makeProposedClaim(editor, article));
  const page = await openAs('reviewer2');
  await page.goto('/');
  const waiting = page.getByRole('region', { name: 'Waiting for your signature' });
  await expect(waiting.getByRole('listitem').filter({ hasText: article.title })).toContainText(
    '2 signatures are missing',
  );
  await expectAccessible(page, 'the desk with an article to sign');
  await waiting.getByRole('link', { name: article.title }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}/report`));
  await signOff(page, article.id, world.members.reviewer2.name);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Your desk' })).toBeVisible();
  await expect(waiting).toBeHidden();
});
