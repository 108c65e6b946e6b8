import { expect, type Locator, type Page } from '@playwright/test';
import { articleText, selectionMenu } from './article-text';

/** Presses Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, limit = 60): Promise<void> {
  for (let presses = 0; presses <= limit; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, `within ${limit} presses of Tab`).toBeFocused();
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/**
 * Moves the caret to words of the article, word by word, and selects them letter by letter. Keys that come before the editor has
 * heard of its caret are lost; then it is done once more, as a person does.
 */
export async function selectByKeys(page: Page, words: string, limit = 120): Promise<void> {
  await expect(articleText(page)).toBeFocused();
  await expect(async () => {
    await walkAndSelect(page, words, limit);
    const selected = () => page.evaluate(() => document.getSelection()?.toString());
    await expect.poll(selected, { timeout: 2_000 }).toBe(words);
  }).toPass();
  await expect(selectionMenu(page)).toBeVisible();
}

async function walkAndSelect(page: Page, words: string, limit: number): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (
    let presses = 0;
    presses < limit && !(await textAfterCaret(page, words.length)).startsWith(words);
    presses++
  ) {
    await page.keyboard.press('Control+ArrowRight');
    // Some systems stop after a word, others before the next one.
    if (/^\s/.test(await textAfterCaret(page, 1))) await page.keyboard.press('ArrowRight');
  }
  for (let letter = 0; letter < words.length; letter++) await page.keyboard.press('Shift+ArrowRight');
}

function textAfterCaret(page: Page, length: number): Promise<string> {
  return articleText(page).evaluate((root, wanted) => {
    const selection = document.getSelection();
    if (!selection?.focusNode || !root.contains(selection.focusNode)) return '';
    const after = document.createRange();
    after.setStart(selection.focusNode, selection.focusOffset);
    after.setEnd(root, root.childNodes.length);
    return after.toString().slice(0, wanted);
  }, length);
}

/** Counts every pointer event from before the first script on: a test of the keyboard must end with none. */
export async function countPointerEvents(page: Page): Promise<() => Promise<number>> {
  let count = 0;
  await page.exposeFunction('notePointer', () => {
    count += 1;
  });
  await page.addInitScript(() => {
    for (const name of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(
        name,
        () => (window as typeof window & { notePointer?: () => void }).notePointer?.(),
        true,
      );
    }
  });
  return () => Promise.resolve(count);
}
