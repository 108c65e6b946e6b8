import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { buildDocx, paragraph } from '../support/docx-builder';
import { articleText } from './steps/article-text';
import { expectImported, openImport, readItem } from './steps/import-article';
import { expectReady } from './steps/ready';
import { test } from './steps/test';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const wordFile = (name: string, body: string) => ({
  name,
  mimeType: wordType,
  buffer: Buffer.from(buildDocx({ body })),
});
const mark = () => `Ref ${randomUUID()}.`;
const author = 'w:author="Ida Moen" w:date="2026-11-20T10:00:00Z"';
const tracked = (words: string) =>
  `<w:p><w:r><w:t xml:space="preserve">Rents rose by </w:t></w:r><w:del ${author}><w:r><w:delText>11</w:delText></w:r></w:del><w:ins ${author}><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> per cent. ${words}</w:t></w:r></w:p>`;

async function choose(page: Page, files: ReturnType<typeof wordFile>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(files);
}

test('a Word file with tracked changes asks which text is meant', async ({ openAs }) => {
  const words = mark();
  const page = await openAs('editor');
  await openImport(page, 'Files');
  await choose(page, [wordFile('rents.docx', tracked(words))]);
  const file = readItem(page, 'rents.docx');
  await expect(file.getByText('The file tracks 1 insertion, 1 deletion')).toBeVisible();
  await expect(file.getByText('Choose first what becomes of the tracked changes.')).toBeVisible();

  await test.step('a reload loses nothing', async () => {
    await page.reload();
    await expectReady(page);
    await expect(file.getByText('The file tracks 1 insertion, 1 deletion')).toBeVisible();
  });
  await file.getByRole('radio', { name: 'As it was before them' }).check();
  await expect(file.getByRole('region', { name: 'The text as it was read' })).toContainText('by 11 per cent');
  await file.getByLabel('Headline').fill('Quay rents, before the changes');
  await file.getByRole('button', { name: 'Import and start checking' }).click();
  await expectImported(page);
  await expect(articleText(page)).toContainText(`Rents rose by 11 per cent. ${words}`);
});

test('many files come in at once; one that is no article says why', async ({ openAs }) => {
  const page = await openAs('editor');
  await openImport(page, 'Files');
  await choose(page, [
    wordFile('first.docx', paragraph(`Rents rose. ${mark()}`)),
    wordFile('second.docx', paragraph(`Rents fell. ${mark()}`)),
    {
      name: 'picture.docx',
      mimeType: wordType,
      buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    },
  ]);
  await expect(readItem(page, 'picture.docx').getByRole('alert')).toContainText('The file is');
  await page.getByRole('button', { name: 'Import all 2' }).click();
  await expect(readItem(page, 'first.docx').getByText('Brought in.')).toBeVisible();
  await readItem(page, 'second.docx').getByRole('link', { name: 'Open it' }).click();
  await expectImported(page);
});
