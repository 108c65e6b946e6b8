import { expect, type Page } from '@playwright/test';
import { makeArticle } from '../support/claim-steps';
import { call } from '../support/http';
import type { World } from '../support/world';
import { badge, expectWorkspace, openWorkspace } from './steps/article-text';
import { claimCard } from './steps/claim-card';
import { makeHostileArticle, publishArticle } from './steps/hostile-article';
import { listHostileWords, ownHostileWords } from './steps/hostile-words';
import { expectReady } from './steps/ready';
import { download, openReport } from './steps/report';
import { openReview, reviewedClaim } from './steps/review';
import { test } from './steps/test';
import { expectNothingRan, setTrap } from './steps/trap';
import { watchOf } from './steps/watch-page';

/** Goes through every page that shows somebody's words. */
async function visitEverything(page: Page, world: World, words: string[]): Promise<void> {
  const article = await makeHostileArticle(world, words, false);
  const published = await makeHostileArticle(world, words, true);
  const report = await publishArticle(world, published.id);

  for (const path of ['/', '/articles', '/reviews', `/articles/${article.id}/history`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectReady(page);
    await expectNothingRan(page, path);
  }

  await openWorkspace(page, article.id);
  await expect(badge(page, 1)).toBeVisible();
  for (const [index, line] of words.entries()) {
    await page.keyboard.press('j');
    await expect(
      claimCard(page, index + 1)
        .getByRole('blockquote')
        .first(),
    ).toContainText(line.trim().replace(/\s+/g, ' '));
  }
  await expectNothingRan(page, 'the workspace');

  await openReview(page, article.id);
  // Every second claim is approved already.
  for (let number = 2; number <= words.length; number += 2) {
    await expect(reviewedClaim(page, number)).toBeVisible();
    await page.keyboard.press('j');
  }
  await expectNothingRan(page, 'the review');

  await openReport(page, article.id);
  await expectNothingRan(page, 'the report');
  const file = await download(page, 'HTML, one file');

  await page.goto(`/r/${report.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[0] ?? '');
  await expectNothingRan(page, 'the public report');
  for (let number = 1; number <= words.length; number += 12) {
    await page.goto(`/r/${report.id}/claims/${number}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const data of await page.locator('script[type="application/ld+json"]').allTextContents())
      JSON.parse(data);
    await expectNothingRan(page, `the public page of claim ${number}`);
  }

  await page.goto(`file://${file.path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNothingRan(page, 'the report as a file');
}

test('hostile words stay words, and the content policy has nothing to stop', async ({ openAs, world }) => {
  test.setTimeout(240_000);
  const page = await openAs('all');
  await setTrap(page);
  await visitEverything(page, world, listHostileWords());
  const { complaints, violations } = watchOf(page);
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
});

test('nor does it take the content policy to keep them words', async ({ openAs, world }) => {
  test.setTimeout(240_000);
  const page = await openAs('all', { bypassCSP: true });
  await setTrap(page);
  await visitEverything(page, world, ownHostileWords);
});

test('the trap itself works', async ({ openAs }) => {
  const page = await openAs(null, { bypassCSP: true });
  await setTrap(page);
  await page.goto('/sign-in');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>'));
  await expect.poll(() => page.evaluate(() => (window as typeof window & { __xss?: unknown }).__xss)).toBe(1);
});

test('hostile titles stay titles in lists and in the browser’s own title', async ({ openAs, world }) => {
  const titles = ownHostileWords.filter((words) => words.trim() !== '');
  for (const title of titles) await makeArticle(world.tokens.editor2, { title });
  const page = await openAs('editor2');
  await setTrap(page);
  await page.goto('/articles?sort=created');
  await expectReady(page);
  await expectNothingRan(page, 'the list');
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused();
  await page.keyboard.type('alert');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNothingRan(page, 'the palette');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('link', { name: '</title><script>alert(1)</script>' }).click();
  await expectWorkspace(page);
  await expect(page).toHaveTitle(/^<\/title><script>alert\(1\)<\/script>/);
  await expectNothingRan(page, 'the workspace');
});

test('an address that runs something is refused for sources and articles', async ({ world }) => {
  const token = world.tokens.editor;
  const text = 'Nothing here is checked.';
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'java\tscript:alert(1)',
    'https://user:word@quay.example/',
  ]) {
    expect((await call('POST', '/articles', { token, body: { text, sourceUrl: url } })).status, url).toBe(
      422,
    );
  }
});
