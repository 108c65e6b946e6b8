import { expect, type Page } from '@playwright/test';
import { approve, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../support/claim-steps';
import { revise } from '../support/revision-steps';
import { articleText, badge, dragOver, markByMouse, openWorkspace } from './steps/article-text';
import { expectAccessible, expectNoSidewaysScroll } from './steps/axe';
import { claimCard, expectState, statementOf } from './steps/claim-card';
import { selectByKeys } from './steps/keyboard';
import { expectReady } from './steps/ready';
import { test } from './steps/test';

const claims = (page: Page) => page.getByRole('region', { name: 'Claims', exact: true });

test('an approved claim whose number changed is asked for, and goes on as the same claim', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const quote = 'rose by 12 per cent in 2025';
  const claim = await approve(
    world.tokens.reviewer,
    await makeProposedClaim(world.tokens.editor, article, quote),
  );
  await revise(world.tokens.editor2, article.id, [['by 12 per cent in 2025', 'by 14 per cent in 2025']]);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  await expect(badge(page, 1)).toHaveAccessibleName(/Changed\?/);
  const card = claimCard(page, 1);
  const notice = card.getByRole('region', { name: 'The text under this claim changed' });
  await expect(notice).toContainText('The approval by');
  await expect(notice.locator('del').filter({ hasText: '12' }).first()).toBeVisible();
  await expect(notice.locator('ins').filter({ hasText: '14' }).first()).toBeVisible();
  await expect(claims(page)).toContainText('anchored 0 · changed 1 · text gone 0 · closed 0 = total 1');
  await expectAccessible(page, 'a changed claim');

  await expectReady(page);
  await page.keyboard.press('y');
  await expectState(card, 'stale');
  await expect(notice).toBeHidden();
  await expect(claims(page)).toContainText('anchored 1 · changed 0 · text gone 0 · closed 0 = total 1');
  expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
    state: 'stale',
    approval: null,
    anchor: { revision: 2, quote: 'rose by 14 per cent in 2025' },
  });
});

test('changed words that are another claim: it is marked, and the old one cut', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, '41 of the 60 stalls');
  await revise(world.tokens.editor2, article.id, [['41 of the 60 stalls', '52 of the 60 stalls']]);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  await claimCard(page, 1).getByRole('button', { name: 'Another claim' }).click();
  await expect(statementOf(claimCard(page, 2))).toBeFocused();
  await expect(page.getByText('Claim 1 cut.')).toBeVisible();
  expect((await getClaim(world.tokens.viewer, claim.id)).state).toBe('cut');
  await expect(claims(page)).toContainText('anchored 1 · changed 0 · text gone 0 · closed 1 = total 2');
});

test('a cut by key is taken back to the question that it answered', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, '41 of the 60 stalls');
  await revise(world.tokens.editor2, article.id, [['41 of the 60 stalls', '52 of the 60 stalls']]);
  const page = await openAs('editor');
  await openWorkspace(page, article.id, 1);
  const notice = claimCard(page, 1).getByRole('region', { name: 'The text under this claim changed' });
  await expect(notice).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('Claim 1 cut.')).toBeVisible();
  await expect(notice).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(notice).toContainText('52 of the 60 stalls');
  await expect(claims(page)).toContainText('anchored 0 · changed 1 · text gone 0 · closed 0 = total 1');
  expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
    state: 'marked',
    unplaced: { reason: 'changed', heldState: 'marked', proposed: { quote: '52 of the 60 stalls' } },
  });
});

test('a claim whose text is gone is marked anew from the keyboard', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, 'who has kept a stall there since 1998');
  await revise(world.tokens.editor2, article.id, [[', who has kept a stall there since 1998', '']]);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expectReady(page);
  const tray = page.getByRole('list', { name: 'Claims whose text is gone' });
  await expect(tray).toContainText('who has kept a stall there since 1998');
  await expect(tray).toContainText('From revision 1');
  await expect(claims(page)).toContainText('Text gone (1)');
  await expectAccessible(page, 'the tray');

  const markAnew = tray.getByRole('button', { name: 'Mark claim 1 anew' });
  await markAnew.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Mark claim 1 anew' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Mark claim 1 anew' })).toBeHidden();
  await markAnew.focus();
  await page.keyboard.press('Enter');
  await selectByKeys(page, 'Ida Moen');
  await page.keyboard.press('Enter');
  await expect(claimCard(page, 1)).toBeVisible();
  await expect(badge(page, 1)).toBeVisible();
  await expect(claims(page)).toContainText('Text gone (0)');
  expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
    state: 'marked',
    unplaced: null,
    anchor: { revision: 2, quote: 'Ida Moen' },
  });
});

test('somebody else saves a text: it is shown when asked for, and marks go along', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expectReady(page);
  await revise(world.tokens.editor2, article.id, [
    ['41 of the 60 stalls', '44 of the 60 stalls'],
    ['Rents on the north quay', 'On Monday it was said: rents on the north quay'],
  ]);
  const banner = page.getByRole('region', { name: 'Newer text' });
  await expect(banner).toContainText('saved revision 2');
  await expect(articleText(page)).toContainText('41 of the 60 stalls');

  await test.step('words that are the same go along', async () => {
    await markByMouse(page, 'Per Aas');
    await statementOf(claimCard(page, 1)).fill('The spokesman is called Per Aas.');
    await expect(page.getByText('Claim 1 marked.')).toBeVisible();
    await expect(badge(page, 1)).toBeVisible();
  });

  await test.step('words that changed are a choice, and nothing typed is lost', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // The card that opens goes again as soon as the answer is there.
    await dragOver(page, '41 of the 60 stalls');
    const menu = page.getByRole('toolbar', { name: 'Selected words' });
    await menu.getByRole('button', { name: /^Mark claim/ }).click();
    const choice = page.getByRole('region', { name: 'A mark to place' });
    await expect(choice).toContainText('“41 of the 60 stalls” is not marked');
    await expect(choice).toContainText('44 of the 60 stalls');
    await choice.getByRole('button', { name: 'Mark those words' }).click();
    await expect(choice).toBeHidden();
    await expect(page.getByText('Claim 2 marked in revision 2.')).toBeVisible();
  });

  await test.step('or other words are marked for it', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dragOver(page, 'Rents on the north quay');
    const menu = page.getByRole('toolbar', { name: 'Selected words' });
    await menu.getByRole('button', { name: /^Mark claim/ }).click();
    const choice = page.getByRole('region', { name: 'A mark to place' });
    await expect(choice).toContainText('“Rents on the north quay” is not marked');
    await choice.getByRole('button', { name: 'Show revision 2' }).click();
    await expect(banner).toBeHidden();
    // The new text is an editor of its own, which has to be there to be written in.
    await expect(articleText(page)).toContainText('44 of the 60 stalls');
    await expectReady(page);
    await choice.getByRole('button', { name: 'Mark others' }).click();
    await selectByKeys(page, 'the council said');
    await page.keyboard.press('Enter');
    await expect(choice).toBeHidden();
    await expect(badge(page, 3)).toBeVisible();
    await expect(claimCard(page, 3)).toContainText('the council said');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(claimCard(page, 3)).toBeHidden();
  });

  await expect(articleText(page)).toContainText('44 of the 60 stalls');
  await expect(badge(page, 1)).toBeVisible();
  await expect(badge(page, 2)).toBeVisible();
  await expect(claims(page)).toContainText('44 of the 60 stalls');
  await expect(claims(page)).toContainText('The spokesman is called Per Aas.');
});

test('two marks of one fact: the second is the same as the first, and each leads to the other', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const first = await makeClaim(world.tokens.editor, article, 'rose by 12 per cent last year');
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expectReady(page);
  await articleText(page).focus();
  await selectByKeys(page, 'rose by 12 per cent in 2025');
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: /^Same as/ })
    .click();
  const card = claimCard(page, 2);
  await card.getByRole('combobox', { name: 'Says the same as' }).click();
  await page.getByRole('option', { name: /^1 / }).click();
  await card.getByRole('button', { name: 'Make it a duplicate' }).click();
  await expectState(card, 'duplicate');
  await card.getByRole('region', { name: 'Also said in' }).getByRole('button').click();
  await expect(claimCard(page, 1)).toBeVisible();

  await revise(world.tokens.editor2, article.id, [
    ['rose by 12 per cent in 2025', 'rose by 13 per cent in 2025'],
  ]);
  await page.getByRole('button', { name: 'Show it' }).click();
  const question = claimCard(page, 1).getByRole('region', { name: /Another place of this fact changed/ });
  await question.getByRole('button', { name: 'Still right' }).click();
  await expect(question).toBeHidden();
  expect((await getClaim(world.tokens.viewer, first.id)).placesChangedIn).toBeNull();
});

test('nothing sticks out where the text has left claims behind, on a phone', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  await makeClaim(world.tokens.editor, article, 'who has kept a stall there since 1998');
  await makeClaim(world.tokens.editor, article, '41 of the 60 stalls');
  await revise(world.tokens.editor2, article.id, [
    [', who has kept a stall there since 1998', ''],
    ['41 of the 60 stalls', '44 of the 60 stalls'],
  ]);
  const page = await openAs('editor', { viewport: { width: 390, height: 844 } });
  await openWorkspace(page, article.id, 2);
  await expect(claimCard(page, 2).getByRole('button', { name: 'Still this claim' })).toBeVisible();
  await expectNoSidewaysScroll(page, 'a changed claim on a phone');
  await expectAccessible(page, 'a changed claim on a phone');
});
