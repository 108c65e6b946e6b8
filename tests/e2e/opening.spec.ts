import { expect, type Locator } from '@playwright/test';
import { act, makeArticle, makeClaim, makeProposedClaim } from '../support/claim-steps';
import { revise } from '../support/revision-steps';
import { articleText, openWorkspace } from './steps/article-text';
import { test } from './steps/test';

/** Each badge in a text with its place on the screen, in whole pixels. */
async function listBadges(text: Locator) {
  const badges = await text.getByRole('img', { name: /^Claim \d+: / }).all();
  return Promise.all(
    badges.map(async (badge) => {
      const box = await badge.boundingBox();
      const [name, x, y] = [await badge.getAttribute('aria-label'), box?.x ?? NaN, box?.y ?? NaN];
      return { name, x: Math.round(x), y: Math.round(y) };
    }),
  );
}

test('text and claims are there before any script, and nothing moves when the editor takes over', async ({
  openAs,
  world,
}) => {
  const { editor } = world.tokens;
  const article = await makeArticle(editor);
  await makeProposedClaim(editor, article, '41 of the 60 stalls');
  await makeClaim(editor, article, 'since 1998');
  await makeClaim(editor, article, '60');

  const plain = await openAs('editor', { javaScriptEnabled: false });
  await plain.goto(`/articles/${article.id}`);
  const opening = plain.getByRole('region', { name: 'Article', exact: true });
  await expect(opening).toContainText('41 of the 60 stalls');
  const before = await listBadges(opening);
  expect(before.map(({ name }) => name)).toEqual([
    'Claim 2: Marked',
    'Claim 3: Marked',
    'Claim 1: True, proposed',
  ]);

  const live = await openAs('editor');
  await openWorkspace(live, article.id);
  await expect(articleText(live).getByRole('img', { name: 'Claim 2: Marked' })).toBeVisible();
  expect(await listBadges(articleText(live))).toEqual(before);
});

test('after a change of the text it shows what the editor shows: changed words framed, gone and withdrawn ones not at all', async ({
  openAs,
  world,
}) => {
  const { editor } = world.tokens;
  const article = await makeArticle(editor);
  await makeProposedClaim(editor, article, '41 of the 60 stalls');
  await makeClaim(editor, article, '“Nobody was asked,” said Ida Moen');
  const withdrawn = await makeClaim(editor, article, 'a new sea wall');
  await act(editor, withdrawn.id, 'withdraw', { reason: 'No claim.' });
  await revise(editor, article.id, [
    ['41 of the 60', '44 of the 60'],
    [/ “Nobody was asked,”[^.]*\./.exec(article.revision.text)?.[0] ?? '', ''],
  ]);

  const plain = await openAs('editor', { javaScriptEnabled: false });
  await plain.goto(`/articles/${article.id}`);
  const before = await listBadges(plain.getByRole('region', { name: 'Article', exact: true }));
  expect(before.map(({ name }) => name)).toEqual([expect.stringMatching(/^Claim 1: Changed\?/)]);

  const live = await openAs('editor');
  await openWorkspace(live, article.id);
  await expect(articleText(live).getByRole('img', { name: /^Claim 1: Changed/ })).toBeVisible();
  expect(await listBadges(articleText(live))).toEqual(before);
});
