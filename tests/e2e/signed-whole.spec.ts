import { expect } from '@playwright/test';
import { getClaim } from '../support/claim-steps';
import { call } from '../support/http';
import {
  makeCheckedArticle,
  makeSignedArticle,
  publish,
  signOff,
} from '../integration/reports/signed-article';
import { expectAccessible } from './steps/axe';
import { openReport, reportPanels } from './steps/report';
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

test('a headline that came while somebody read the draft is shown before it is signed', async ({
  openAs,
  world,
}) => {
  const { article } = await makeCheckedArticle(world);
  const page = await openAs('reviewer');
  await openReport(page, article.id);
  // It changes while the signature is on its way, so that the page cannot have heard of it.
  await page.route(`**/articles/${article.id}/sign-off`, async (route) => {
    const body = { title: 'A headline that nobody has read' };
    const { token, ifMatch } = { token: world.tokens.editor, ifMatch: article.version };
    await call('PATCH', `/articles/${article.id}`, { token, ifMatch, body });
    await route.continue();
  });
  const panels = reportPanels(page);
  await panels.getByRole('button', { name: 'Sign off' }).click();
  await expect(
    panels.getByText('The article changed in the meantime. Look at it again, then sign.'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Report: A headline that nobody has read' })).toBeVisible();
  await expect(panels.getByText('not signed yet')).toHaveCount(2);
  await page.unroute(`**/articles/${article.id}/sign-off`);
  await panels.getByRole('button', { name: 'Sign off' }).click();
  await expect(panels.getByRole('list', { name: 'Signatures' })).toContainText(world.members.reviewer.name);
});
