import { expect } from '@playwright/test';
import { makeArticle, makeProposedClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { openWorkspace } from './steps/article-text';
import { claimCard, expectState } from './steps/claim-card';
import { expectReady } from './steps/ready';
import { approveButton, openReview, reviewedClaim } from './steps/review';
import { makeSignInStaff, test } from './steps/test';

test.describe('nobody approves their own work', () => {
  test('the author of a verdict reads why, on both screens', async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.both);
    const claim = await makeProposedClaim(world.tokens.both, article);
    const page = await openAs('both');
    const reason =
      'You chose the verdict, wrote the rationale, marked its words, gave source 1 and proposed it. Somebody else must approve.';

    await openReview(page, article.id, 1);
    const reviewed = reviewedClaim(page, 1);
    await expect(reviewed.getByText(reason)).toBeVisible();
    await expect(approveButton(reviewed)).toBeDisabled();
    await expect(approveButton(reviewed)).toHaveAccessibleDescription(reason);
    await approveButton(reviewed).click({ force: true });
    await page.keyboard.press('Shift+A');
    await expectState(reviewed, 'proposed');

    await openWorkspace(page, article.id, 1);
    const card = claimCard(page, 1);
    await expect(card.getByText(reason)).toBeVisible();
    await expect(approveButton(card)).toBeDisabled();
    await approveButton(card).click({ force: true });
    await expectState(card, 'proposed');

    // The button is only the courtesy; this is the rule.
    const answer = await call('POST', `/claims/${claim.id}/approve`, {
      cookie: await world.cookieFor('both'),
      body: { seal: claim.seal },
    });
    expect(answer.status).toBe(403);
    expect(
      (
        await call('POST', `/claims/${claim.id}/approve`, {
          token: world.tokens.reviewer,
          body: { seal: claim.seal },
        })
      ).status,
    ).toBe(200);
  });

  test('the writer of the article reads why', async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.editor, { writer: world.members.reviewer2.name });
    await makeProposedClaim(world.tokens.editor, article);
    const page = await openAs('reviewer2');
    await openReview(page, article.id, 1);
    const claim = reviewedClaim(page, 1);
    await expect(claim.getByText('You wrote this article. Somebody else must approve.')).toBeVisible();
    await expect(approveButton(claim)).toBeDisabled();
  });

  test('an editor has no button to approve with, and an admin none by being one', async ({
    openAs,
    world,
  }) => {
    const article = await makeArticle(world.tokens.editor);
    await makeProposedClaim(world.tokens.editor, article);
    for (const person of ['editor2', 'admin'] as const) {
      const page = await openAs(person);
      await openWorkspace(page, article.id, 1);
      const card = claimCard(page, 1);
      await expectState(card, 'proposed');
      await expect(approveButton(card)).toBeDisabled();
    }
  });

  test('an approval stands for what was on the screen, and for nothing newer', async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeProposedClaim(world.tokens.editor, article);
    const page = await openAs('reviewer');
    await openReview(page, article.id, 1);
    await expect(approveButton(reviewedClaim(page, 1))).toBeEnabled();
    // The page is kept from hearing of the change before its own request is on its way.
    await page.route(`**/claims/${claim.id}/approve`, async (route) => {
      await call('PATCH', `/claims/${claim.id}`, {
        token: world.tokens.editor,
        ifMatch: claim.version,
        body: { statement: 'Changed at the last moment.' },
      });
      await route.continue();
    });
    await approveButton(reviewedClaim(page, 1)).click();
    await expect(page.getByText(/^Not approved\./)).toBeVisible();
    await expect(reviewedClaim(page, 1)).toContainText('Changed at the last moment.');
    await expectState(reviewedClaim(page, 1), 'proposed');
  });
});

test.describe('signing in and out', () => {
  test('one click comes in as a person of the sample newsroom', async ({ openAs }) => {
    const page = await openAs(null);
    await page.goto('/sign-in');
    await expectReady(page);
    await page.getByRole('button', { name: /^Ana Lindqvist/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your desk' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Account menu of Ana Lindqvist' })).toBeVisible();
  });

  test('through the identity provider of the house, and to the page that was wanted', async ({
    openAs,
    world,
  }) => {
    const article = await makeArticle(world.tokens.editor, { title: 'Wanted from outside' });
    const page = await openAs(null);
    await page.goto(`/articles/${article.id}`);
    await expectReady(page);
    await page.getByRole('button', { name: /^Continue with/ }).click();
    await page.getByLabel('Who are you?').fill(world.members.editor.email);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page).toHaveTitle(/Wanted from outside/);
    await expect(page).toHaveURL(new RegExp(`/articles/${article.id}$`));
  });

  test('somebody whom the house does not know is told so on coming back from the provider', async ({
    openAs,
  }) => {
    const page = await openAs(null);
    await page.goto('/sign-in');
    await expectReady(page);
    await page.getByRole('button', { name: /^Continue with/ }).click();
    await page.getByLabel('Who are you?').fill('stranger@example.org');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^Nobody who may sign in here has/);
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  });

  test('a wrong password is refused in words, and says nothing about who exists', async ({ openAs }) => {
    const { editor } = await makeSignInStaff();
    const page = await openAs(null);
    const said: string[] = [];
    for (const email of [editor.email, `nobody-${editor.email}`]) {
      await page.goto('/sign-in');
      await expectReady(page);
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      said.push(await page.getByRole('main').getByRole('alert').innerText());
    }
    expect(said[0]).toBe(said[1]);
  });

  test('signing out ends the session: the way back leads to the sign-in page', async ({ openAs, world }) => {
    const article = await makeArticle(world.tokens.editor, { title: 'Not for everyone' });
    const page = await openAs('editor');
    await openWorkspace(page, article.id);
    const session = (await page.context().cookies()).filter(({ name }) => name.endsWith('linecheck.session'));
    await page.getByRole('button', { name: /^Account menu/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await expect(page.getByText('Not for everyone')).toBeHidden();

    // Nor does it help to have kept the cookie.
    await page.context().addCookies(session);
    await page.goto(`/articles/${article.id}`);
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test('after sign-in one is where one wanted to be, and never on another site', async ({
    openAs,
    world,
  }) => {
    const article = await makeArticle(world.tokens.editor);
    const { editor } = await makeSignInStaff();
    const page = await openAs(null);
    const { origin } = new URL((await page.goto(`/articles/${article.id}`))?.url() ?? '');
    await expect(page).toHaveURL(/callbackUrl=%2Farticles%2F/);
    for (const target of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/%09/evil.example',
    ]) {
      await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(target)}`);
      await expectReady(page);
      await page.getByLabel('E-mail').fill(editor.email);
      await page.getByLabel('Password', { exact: true }).fill(editor.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page).not.toHaveURL(/sign-in/);
      expect(new URL(page.url()).origin).toBe(origin);
      await page.context().clearCookies();
    }
  });
});

test('a page of another newsroom is the page of nothing', async ({ openAs, world }) => {
  const outsiders = await makeArticle(world.tokens.outsider, { title: 'The other newsroom’s scoop' });
  await makeProposedClaim(world.tokens.outsider, outsiders);
  const page = await openAs('all');
  for (const path of ['', '/review', '/history', '/report']) {
    const answer = await page.goto(`/articles/${outsiders.id}${path}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
    await expect(page.getByText('scoop')).toBeHidden();
  }
});
