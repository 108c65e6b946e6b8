import { expect, type Locator, type Page } from '@playwright/test';

export const newTextField = (page: Page) => page.getByLabel('New text');
/** Where every claim is after the new text: a sum that is always right. */
export const sumOfPlaces = (page: Page) => page.getByText(/^Afterwards:/);

/** Fills in a new text and goes on to what becomes of the claims. */
export async function compareText(page: Page, articleId: string, text: string): Promise<void> {
  await page.goto(`/articles/${articleId}/revise`);
  await newTextField(page).fill(text);
  await page.getByRole('button', { name: /^Compare with revision/ }).click();
  await expect(sumOfPlaces(page)).toBeVisible();
}

/** The row of a claim that asks for an answer. */
export function carriedClaim(page: Page, number: number): Locator {
  return page.getByRole('listitem', { name: `Claim ${number}`, exact: true });
}

/** The way to save, while it says this. */
export function applyButton(page: Page, words: string | RegExp): Locator {
  return page.getByRole('button', { name: words });
}

export async function expectSavedRevision(page: Page, articleId: string, number: number): Promise<void> {
  await expect(page.getByText(new RegExp(`^Revision ${number} is saved`))).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/articles/${articleId}$`));
}
