import { expect, type Locator, type Page } from '@playwright/test';
import { expectWorkspace } from './article-text';
import { expectReady } from './ready';

/** Pastes from the clipboard into what has the focus, as a person does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** From the list of articles to a pasted text in the import form, by mouse. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await page.goto('/articles');
  await page.getByRole('link', { name: 'Import an article' }).first().click();
  const field = page.getByLabel('Text of the article');
  await expect(field).toBeVisible();
  await expectReady(page);
  await field.click();
  await expect(field).toBeFocused();
  await paste(page, text);
  await expect(field).toHaveValue(text);
}

/** Imports what is in the form; resolves to the new article's id. */
export async function submitImport(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Import and start checking' }).click();
  return expectImported(page);
}

/** The workspace of the article that has just been brought in. */
export async function expectImported(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/);
  await expectWorkspace(page);
  return /articles\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** The import page, at one of the ways in which an article comes. */
export async function openImport(page: Page, way: 'Files' | 'Link'): Promise<void> {
  await page.goto('/articles/new');
  await expectReady(page);
  await page
    .getByRole('radiogroup', { name: 'How the article comes' })
    .getByText(way, { exact: true })
    .click();
}

/** What was read from a file or a page, in the list of the import page. */
export function readItem(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
}
