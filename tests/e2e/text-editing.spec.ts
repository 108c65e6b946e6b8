import { expect, type Page } from '@playwright/test';
import type { ArticleDto } from '@/lib/contracts/articles';
import { getClaim, makeArticle, makeClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { revise } from '../support/revision-steps';
import { articleText, badge, openWorkspace } from './steps/article-text';
import { expectAccessible } from './steps/axe';
import { editedText, paste, placeCaretAfter } from './steps/edited-text';
import { expectReady } from './steps/ready';
import { test } from './steps/test';

/** What this browser keeps of a text that is not saved yet. */
function keptText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('linecheck-drafts');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
}

async function currentText(token: string, article: ArticleDto) {
  const { body } = await call<ArticleDto>('GET', `/articles/${article.id}`, { token });
  return body.revision;
}

test('one number is edited in the text, and saved exactly', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, 'Ida Moen');
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expect(badge(page, 1)).toBeVisible();
  await expectReady(page);
  await page.keyboard.press('e');
  await expect(editedText(page)).toBeFocused();
  await placeCaretAfter(page, 'owns 41');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('4');
  await expect(editedText(page)).toContainText('owns 44 of the 60 stalls');
  await page.keyboard.press('ControlOrMeta+Enter');

  await expect(page.getByText('Saved as revision 2: the claim stays with its words.')).toBeVisible();
  await expect(articleText(page)).toContainText('owns 44 of the 60 stalls');
  await expect(badge(page, 1)).toBeVisible();
  const saved = await currentText(world.tokens.viewer, article);
  expect(saved.number).toBe(2);
  expect(saved.text).toBe(article.revision.text.replace('owns 41', 'owns 44'));
  expect((await getClaim(world.tokens.viewer, claim.id)).anchor).toMatchObject({
    revision: 2,
    quote: 'Ida Moen',
  });
});

test('an edit under a claim asks first; the way back leads to the same text', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, '41 of the 60 stalls');
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expect(badge(page, 1)).toBeVisible();
  await expectReady(page);
  await page.keyboard.press('e');
  await expect(editedText(page)).toBeFocused();
  await placeCaretAfter(page, '41');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('4');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('1 answer missing')).toBeVisible();
  await expectAccessible(page, 'the question about an edited claim');
  expect((await currentText(world.tokens.viewer, article)).number).toBe(1);

  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(editedText(page)).toContainText('owns 44 of the 60 stalls');
  await page.getByRole('button', { name: /^Save as revision 2/ }).click();
  await page.getByRole('button', { name: /^Still this claim/ }).click();
  await page.getByRole('button', { name: /^Save revision 2/ }).click();
  await expect(page.getByText('Saved as revision 2.')).toBeVisible();
  await expect(articleText(page)).toContainText('owns 44 of the 60 stalls');
  await expect(badge(page, 1)).toBeVisible();
  expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
    state: 'marked',
    unplaced: null,
    anchor: { revision: 2, quote: '44 of the 60 stalls' },
  });
});

test('written text survives a reload, and is not left without being asked', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  page.on('dialog', (dialog) => void dialog.accept());
  await openWorkspace(page, article.id);
  await expectReady(page);
  await page.keyboard.press('e');
  await expect(editedText(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editedText(page)).toBeHidden();

  await page.keyboard.press('e');
  await placeCaretAfter(page, 'a new sea wall.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nothing has been built.');
  await expect.poll(() => keptText(page)).toContain('Nothing has been built.');
  await page.reload();
  await expect(page.getByText('Your unsaved changes are back')).toBeVisible();
  await expect(editedText(page)).toContainText('Nothing has been built.');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Throw your changes away?' });
  await question.getByRole('button', { name: 'Go on writing' }).click();
  await page.getByRole('button', { name: /^Save as revision 2/ }).click();
  await expect(page.getByText(/^Saved as revision 2/)).toBeVisible();
  expect((await currentText(world.tokens.viewer, article)).text).toBe(
    article.revision.text.replace('a new sea wall.', 'a new sea wall.\n\nNothing has been built.'),
  );
});

test('what is pasted from a page comes in as the article’s own paragraphs', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const claim = await makeClaim(world.tokens.editor, article, 'Per Aas');
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expect(badge(page, 1)).toBeVisible();
  await expectReady(page);
  await page.keyboard.press('e');
  await expect(editedText(page)).toBeFocused();
  await placeCaretAfter(page, 'rose by 12 per cent last year');
  await page.keyboard.press('Enter');
  await paste(
    page,
    `<h2 class="x">What is planned</h2><script>alert(1)</script>
     <p style="color: red">The wall is to be <b>four</b> metres high.<img src="/missing.png"></p>`,
  );
  await expect(editedText(page).getByRole('heading', { name: 'What is planned' })).toBeVisible();
  await expect(editedText(page).locator('img, script, [style]')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Enter');

  await expect(page.getByText('Saved as revision 2: the claim stays with its words.')).toBeVisible();
  await expect(badge(page, 1)).toBeVisible();
  const saved = await currentText(world.tokens.viewer, article);
  expect(saved.text).toBe(
    article.revision.text.replace(
      'last year\n\n',
      'last year\n\nWhat is planned\n\nThe wall is to be four metres high.\n\n',
    ),
  );
  expect((await getClaim(world.tokens.viewer, claim.id)).anchor).toMatchObject({
    revision: 2,
    quote: 'Per Aas',
  });
});

test('a text carried onto somebody else’s is written on from there', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  page.on('dialog', (dialog) => void dialog.accept());
  await openWorkspace(page, article.id);
  await expectReady(page);
  await page.keyboard.press('e');
  await expect(editedText(page)).toBeFocused();
  await placeCaretAfter(page, 'a new sea wall.');
  await page.keyboard.type(' Nothing has been built.');
  await revise(world.tokens.editor2, article.id, [['on Monday', 'on Tuesday']]);
  await expect(page.getByRole('region', { name: 'Editing the text' })).toContainText('saved revision 2');
  await page.getByRole('button', { name: /^Save as revision 2/ }).click();
  await page.getByRole('button', { name: 'Carry my text onto revision 2' }).click();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Editing revision 2.')).toBeVisible();

  // What is kept in this browser stands on the newer revision as well.
  await page.reload();
  await expect(page.getByText('Editing revision 2.')).toBeVisible();
  await placeCaretAfter(page, 'the council said on Mon');
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('Tues');
  await page.getByRole('button', { name: /^Save as revision 3/ }).click();
  await expect(page.getByText(/^Saved as revision 3/)).toBeVisible();
  expect((await currentText(world.tokens.viewer, article)).text).toBe(
    article.revision.text
      .replace('on Monday', 'on Tuesday')
      .replace('a new sea wall.', 'a new sea wall. Nothing has been built.'),
  );
});
