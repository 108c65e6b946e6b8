import { expect } from '@playwright/test';
import { call } from '../support/http';
import type { World } from '../support/world';
import { expectAccessible } from './steps/axe';
import { makePublishedReport } from './steps/checked-article';
import { openReport } from './steps/report';
import { test } from './steps/test';

/** The signatures of two reviewers under the article as it stands now. */
async function signTwice({ tokens }: World, articleId: string): Promise<void> {
  for (const token of [tokens.reviewer, tokens.reviewer2])
    expect((await call('POST', `/articles/${articleId}/sign-off`, { token })).status).toBe(200);
}

test('a headline is corrected alone: note proposed, edition 2 at the same address', async ({
  openAs,
  world,
}) => {
  const report = await makePublishedReport(world, { title: 'Quay rents rise' });
  const page = await openAs('both');
  await openReport(page, report.articleId);
  await expect(page.getByText('Nothing that is printed has changed since edition 1.')).toBeVisible();

  await page.goto(`/articles/${report.articleId}/details`);
  await page.getByLabel('Headline').fill('Quay rents rise by an eighth');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quay rents rise by an eighth' })).toBeVisible();
  await signTwice(world, report.articleId);

  await openReport(page, report.articleId);
  const note = page.getByLabel('What was corrected');
  const proposed = 'The headline was “Quay rents rise”; it is now “Quay rents rise by an eighth”.';
  await expect(note).toHaveValue(proposed);
  await page.getByText('1 change since edition 1').click();
  await expect(page.getByRole('listitem').filter({ hasText: proposed })).toBeVisible();
  await note.fill('The headline said too little.');
  await page.getByRole('button', { name: 'Take the proposed note again' }).click();
  await expect(note).toHaveValue(proposed);
  await page.getByRole('button', { name: 'Publish edition 2' }).click();
  await expect(page.getByText('Edition 2 is published.')).toBeVisible();

  const reader = await page.context().newPage();
  await reader.goto(new URL(report.permanentUrl).pathname);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Quay rents rise by an eighth');
  await expect(reader.getByText(proposed).first()).toBeVisible();
  await expectAccessible(reader, 'the permanent page');
  await reader.getByRole('navigation', { name: 'Editions' }).getByRole('link', { name: 'Edition 1' }).click();
  await expect(reader.getByText('This edition is superseded by edition 2')).toBeVisible();
});

test('a report is unpublished, read by a private link, and published again', async ({
  openAs,
  world,
  browser,
}) => {
  const report = await makePublishedReport(world, { title: 'Quay rents rise' });
  const page = await openAs('both');
  await openReport(page, report.articleId);
  await page.getByRole('button', { name: 'Unpublish…' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Unpublish' });
  await expect(form.getByRole('button', { name: 'Unpublish' })).toHaveAttribute('aria-disabled', 'true');
  await form.getByLabel('Reason').fill('A name in it.');
  await form.getByLabel('What readers are told').fill('We are looking into it again.');
  await expectAccessible(page, 'the form to unpublish');
  await form.getByRole('button', { name: 'Unpublish' }).click();
  const panel = page.getByRole('region', { name: 'Public page' });
  await expect(panel.getByText('Unpublished', { exact: true })).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  for (const path of [`/r/${report.id}`, `/r/a/${report.articleId}`]) {
    expect((await stranger.goto(path))?.status()).toBe(410);
    await expect(stranger.getByText('We are looking into it again.')).toBeVisible();
    await expectAccessible(stranger, path);
  }
  await page.goto(`/r/a/${report.articleId}`);
  await expect(page.getByRole('complementary', { name: 'Unpublished' })).toBeVisible();

  await openReport(page, report.articleId);
  await page.getByRole('button', { name: 'Make a private link…' }).click();
  await page.getByLabel('Who gets it').fill('Our lawyer');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const url = await page.getByRole('textbox', { name: 'The link', exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  expect((await stranger.goto(url))?.status()).toBe(200);
  await expect(stranger.getByText('This is not a public page.')).toBeVisible();
  await expectAccessible(stranger, 'a shared report');
  await page.getByRole('button', { name: 'End the link: Our lawyer' }).click();
  await expect(page.getByText('The link has ended.')).toBeVisible();
  expect((await stranger.goto(url))?.status()).toBe(410);

  await page.getByRole('button', { name: 'Publish again…' }).click();
  await page.getByRole('form', { name: 'Publish again' }).getByLabel('Reason').fill('It is right.');
  await page
    .getByRole('form', { name: 'Publish again' })
    .getByRole('button', { name: 'Publish again' })
    .click();
  await expect(page.getByRole('button', { name: 'Unpublish…' })).toBeVisible();
  expect((await stranger.goto(`/r/a/${report.articleId}`))?.status()).toBe(200);
  await stranger.context().close();
});
