import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectReady } from './ready';

/** The signatures, editions and files beside the report. */
export function reportPanels(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Sign-off, editions and files' });
}

export async function openReport(page: Page, articleId: string): Promise<void> {
  await page.goto(`/articles/${articleId}/report`);
  await expect(page.getByRole('heading', { level: 1, name: /^Report:/ })).toBeVisible();
  await expectReady(page);
}

/** Signs the article off; the name then stands on one of the two lines. */
export async function signOff(page: Page, articleId: string, name: string): Promise<void> {
  await openReport(page, articleId);
  const panels = reportPanels(page);
  await expect(panels).toContainText('Nothing is open.');
  await panels.getByRole('button', { name: 'Sign off' }).click();
  await expect(panels.getByRole('list', { name: 'Signatures' })).toContainText(name);
}

/** Publishes the next edition; resolves to the path of its public page. */
export async function publish(page: Page, edition: number): Promise<string> {
  const panels = reportPanels(page);
  await panels.getByRole('button', { name: `Publish edition ${edition}` }).click();
  await expect(page.getByText(`Edition ${edition} is published.`)).toBeVisible();
  const link = panels.getByRole('link', { name: `Edition ${edition}`, exact: true });
  return (await link.getAttribute('href')) ?? '';
}

/** Downloads one of the files of the report. */
export async function download(
  page: Page,
  name: string,
): Promise<{ fileName: string; bytes: Buffer; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    reportPanels(page).getByRole('link', { name, exact: true }).click(),
  ]);
  const fileName = file.suggestedFilename();
  // Under its own name: a browser takes a file without an ending for plain text.
  const path = test.info().outputPath(fileName);
  await file.saveAs(path);
  return { fileName, bytes: await readFile(path), path };
}

/** The words of a PDF, or null where this machine has no pdftotext. */
export async function readPdf(path: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-']);
    return stdout.replace(/\s+/g, ' ');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
