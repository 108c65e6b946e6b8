import { expect, type Locator, type Page } from '@playwright/test';

/** The one place on the screen that says where the work stands, while it says this; it can be pressed. */
export function saveState(page: Page, words: string | RegExp): Locator {
  return page.getByRole('button', { name: words });
}

/** Seen, not only read out: the words stand in the header. */
const savedWords = (page: Page) => page.locator('header span').filter({ hasText: /^Saved \d\d:\d\d$/ });

export async function expectSaved(page: Page): Promise<void> {
  await expect(savedWords(page)).toBeVisible();
}

export async function expectNotSaved(page: Page): Promise<void> {
  await expect(savedWords(page)).toHaveCount(0);
}
