import { expect, type Page } from '@playwright/test';
import { makeArticle, makeClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { allowServerModules } from '../support/server-modules';
import type { World } from '../support/world';
import { openWorkspace } from './steps/article-text';
import { expectAccessible } from './steps/axe';
import { claimCard, expectState } from './steps/claim-card';
import { openReport, reportPanels } from './steps/report';
import { openReview, reviewedClaim } from './steps/review';
import { test } from './steps/test';

/** A draft in which one claim is approved as False, and one as True. */
async function makeDraft(world: World) {
  allowServerModules();
  const { makeRatedClaim, setLead } = await import('../support/verdict-steps');
  await setLead(world, 'all');
  const article = await makeArticle(world.tokens.editor);
  const wrong = await makeRatedClaim(world, article, 'False');
  await makeRatedClaim(world, article, 'True', 'owns 41 of the 60 stalls');
  return { article, articleId: article.id, wrong };
}

async function expectOpenPoint(page: Page, articleId: string, words: RegExp): Promise<void> {
  await openReport(page, articleId);
  await page.getByRole('tab', { name: /^Open points/ }).click();
  const point = page.getByRole('tabpanel').getByRole('link', { name: words });
  await expect(point).toBeVisible();
  await expectAccessible(page, 'the open points');
  await point.click();
}

test('wrong words hold a draft back until a lead lets them stand, by key and with a reason', async ({
  openAs,
  world,
}) => {
  const { articleId } = await makeDraft(world);
  const editor = await openAs('editor');
  await expectOpenPoint(editor, articleId, /Claim 1 is rated False, and its words still stand/);
  const seen = claimCard(editor, 1);
  await expect(seen.getByRole('heading', { name: 'Rated False, and its words still stand' })).toBeVisible();
  await expect(seen).toContainText('Only a lead');

  const lead = await openAs('all');
  await openWorkspace(lead, articleId, 1);
  const card = claimCard(lead, 1);
  await expect(card.getByRole('button', { name: /^Let the words stand/ })).toBeVisible();
  await lead.keyboard.press('Shift+L');
  await card
    .getByLabel('Why the words stand although they are rated so')
    .fill('She said so; the text says it is wrong.');
  await lead.keyboard.press('ControlOrMeta+Enter');
  await expect(card.getByRole('heading', { name: /lets the words stand$/ })).toBeVisible();
  await expect(card).toContainText('She said so; the text says it is wrong.');
  await expectAccessible(lead, 'the card whose words stand');
  // The editor's card follows.
  await expect(seen.getByRole('heading', { name: /lets the words stand$/ })).toBeVisible();
  await openReport(lead, articleId);
  await expect(reportPanels(lead)).toContainText('Nothing is open.');
});

test('a claim that one editor withdrew is open until a reviewer confirms it', async ({ openAs, world }) => {
  const { articleId } = await makeDraft(world);
  const editor = await openAs('editor2');
  await openWorkspace(editor, articleId, 1);
  const card = claimCard(editor, 1);
  await card.getByRole('button', { name: 'More', exact: true }).click();
  await editor.getByRole('menuitem', { name: /^Withdraw/ }).click();
  await card.getByLabel('Withdraw this claim').fill('Nobody will notice');
  await card.getByRole('button', { name: /^Withdraw/ }).click();
  await expectState(card, 'withdrawn');
  await expect(card).toContainText('A reviewer has not confirmed it yet.');
  await expect(card.getByText('You closed this claim. Somebody else must confirm it.')).toHaveCount(0);
  await expectOpenPoint(editor, articleId, /Claim 1 was withdrawn by editor2/);

  const reviewer = await openAs('reviewer');
  await reviewer.goto('/reviews');
  await expect(reviewer.getByRole('listitem').filter({ hasText: 'Nobody will notice' })).toContainText(
    'withdrawn',
  );
  await openReview(reviewer, articleId, 1);
  const claim = reviewedClaim(reviewer, 1);
  await expect(claim).toContainText('Nobody will notice');
  await expectAccessible(reviewer, 'the review of a closing');
  await claim.getByRole('button', { name: /^Confirm/ }).click();
  await expect(reviewer.getByText('Claim 1: withdrawn, confirmed.')).toBeVisible();
  await openReport(reviewer, articleId);
  await expect(reportPanels(reviewer)).toContainText('Nothing is open.');
});

test('a duplicate is confirmed beside what it is said to repeat', async ({ openAs, world }) => {
  const { article, wrong } = await makeDraft(world);
  const token = world.tokens.editor;
  const twin = await makeClaim(token, article, 'rose by 12 per cent in 2025');
  const body = { claimId: wrong.id };
  await call('POST', `/claims/${twin.id}/duplicate`, { token, body, ifMatch: twin.version });
  const reviewer = await openAs('reviewer');
  await openReview(reviewer, article.id, twin.number);
  const claim = reviewedClaim(reviewer, twin.number);
  const other = claim.getByRole('region', { name: `Does it say the same as claim ${wrong.number}?` });
  await expect(other.getByRole('figure').first()).toContainText('rose by 12 per cent');
  await expect(other.locator('ins', { hasText: '2025' })).toBeVisible();
  await expect(other).toContainText('False');
  await expectAccessible(reviewer, 'a duplicate beside its original');
  await claim.getByRole('button', { name: /^Confirm/ }).click();
  await expect(reviewer.getByText(`Claim ${twin.number}: duplicate, confirmed.`)).toBeVisible();
});
