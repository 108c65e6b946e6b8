import { expect } from '@playwright/test';
import { getClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { makeSignedArticle, publish, signOff } from '../integration/reports/signed-article';
import { expectAccessible } from './steps/axe';
import { openReport } from './steps/report';
import { openReview, reviewedClaim } from './steps/review';
import { test } from './steps/test';

test('two sign, one changes who said it: both signatures fall on every open screen, one key approves again, two sign, it prints', async ({
  openAs,
  world,
}) => {
  const { editor, reviewer, reviewer2 } = world.tokens;
  const { article, claim } = await makeSignedArticle(world);
  const desks = [await openAs('reviewer2'), await openAs('editor2')];
  for (const desk of desks) {
    await openReport(desk, article.id);
    await expect(desk.getByText('Two people have signed what stands here.')).toBeVisible();
  }

  const changed = await call('PATCH', `/claims/${claim.id}`, {
    token: editor,
    ifMatch: (await getClaim(editor, claim.id)).version,
    body: { claimant: 'Harbour master Ida Moen' },
  });
  expect(changed.status, changed.text).toBe(200);
  // Nobody reloads: the screens hear of it.
  for (const desk of desks) {
    await expect(desk.getByText('not signed yet')).toHaveCount(2);
    await expect(desk.getByText('2 earlier signatures have lapsed', { exact: false })).toBeVisible();
  }
  expect((await publish(editor, article.id)).body).toMatchObject({ code: 'gate_closed' });

  const page = await openAs('reviewer');
  await openReview(page, article.id, 1);
  const card = reviewedClaim(page, 1);
  const since = card.getByRole('region', { name: /^Since you approved it/ });
  await expect(since).toContainText('Harbour master Ida Moen');
  await expectAccessible(page, 'what changed since an approval');
  await page.keyboard.press('Shift+A');
  await expect.poll(async () => (await getClaim(reviewer, claim.id)).state).toBe('approved');

  for (const token of [reviewer, reviewer2]) expect((await signOff(token, article.id)).status).toBe(200);
  const edition = await publish(editor, article.id);
  expect(edition.status, edition.text).toBe(201);
  await page.goto(edition.body.url);
  await expect(page.getByText('Harbour master Ida Moen')).toBeVisible();
});
