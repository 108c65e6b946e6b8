import { expect, type Page } from '@playwright/test';
import { makeArticle } from '../support/claim-steps';
import { call } from '../support/http';
import { expectAccessible, expectNoSidewaysScroll } from './steps/axe';
import { makeSource } from './steps/library';
import { expectReady } from './steps/ready';
import { openReport, reportPanels } from './steps/report';
import { test } from './steps/test';

const widths = [1440, 1024, 390];

/** The same thing at each width, in the light and in the dark. */
async function expectSeenEverywhere(page: Page, name: string, see: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await see();
      await expectNoSidewaysScroll(page, name);
      const path = test.info().outputPath(`${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('an admin sees what of its storage the newsroom uses, and nobody else does', async ({
  openAs,
  world,
}) => {
  const source = await makeSource(world.tokens.editor, { title: 'Minutes of the port board' });
  await call('POST', `/sources/${source.id}/copies?name=minutes.txt`, {
    token: world.tokens.editor,
    body: 'word '.repeat(50_000),
    contentType: 'text/plain',
  });
  const page = await openAs('admin');
  await page.goto('/settings/newsroom');
  await expectReady(page);
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Storage' }) });
  await expect(section).toContainText('250 kB of 21 GB are used');
  await expect(section.getByRole('progressbar')).toBeVisible();
  await expectSeenEverywhere(page, 'storage', async () => {
    await section.scrollIntoViewIfNeeded();
    await expect(section).toBeInViewport();
  });
  await expectAccessible(page, 'the storage');

  const other = await openAs('editor');
  await other.goto('/settings/newsroom');
  await expectReady(other);
  await expect(other.getByRole('heading', { name: 'Storage' })).toHaveCount(0);
});

test('the PDF of a long report is made while its page says how far it is', async ({ openAs, world }) => {
  const words = 'The harbour has four berths and a slip. ';
  const paragraphs = Array.from({ length: 300 }, (_, index) => `${index}. ${words.repeat(75)}`);
  const article = await makeArticle(world.tokens.editor, { text: paragraphs.join('\n\n') });
  const page = await openAs('viewer');
  await openReport(page, article.id);
  const item = reportPanels(page).getByRole('listitem').filter({ hasText: 'To print or to file.' });
  const download = page.waitForEvent('download');
  await item.getByRole('link', { name: 'PDF', exact: true }).click();
  const progress = item.getByRole('progressbar', { name: 'How far the PDF is' });
  await expect(progress).toBeVisible();
  await expect(item).toContainText('It is a long report');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await item.scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath(`pdf-${width}.png`) });
  }
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  await expect(item).toContainText('Saved as a download.');
  await expect(progress).toHaveCount(0);
});

test('whoever exports too much reads why, and gets the file by itself when it goes on', async ({
  openAs,
  world,
}) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('viewer');
  await openReport(page, article.id);
  // More than a person's limit for a minute, in the person's own name.
  const token = world.tokens.viewer;
  const ask = () => call('GET', `/articles/${article.id}/report?format=json`, { token });
  let statuses = [200];
  while (statuses.every((status) => status === 200))
    statuses = (await Promise.all(Array.from({ length: 8 }, ask))).map(({ status }) => status);
  expect(statuses).toContain(429);

  const item = reportPanels(page).getByRole('listitem').filter({ hasText: 'For a spreadsheet' });
  await item.getByRole('link', { name: 'CSV', exact: true }).click();
  await expect(item).toContainText('You are exporting faster than Linecheck allows one person.');
  await expect(item).toContainText('It is asked for again by itself then.');
  await expectSeenEverywhere(page, 'limit', () => item.scrollIntoViewIfNeeded());
  await expectAccessible(page, 'a limit');
  // Until it goes on a minute passes, which only a long run has; tests/unit/client/files/get-file.test.ts has the wait without it.
  if (!process.env.TEST_LONG) return;
  const download = await page.waitForEvent('download');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await expect(item).toContainText('Saved as a download.');
});
