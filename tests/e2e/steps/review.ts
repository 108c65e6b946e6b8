import { expect, type Locator, type Page } from '@playwright/test';
import { expectReady } from './ready';

export async function openReview(page: Page, articleId: string, claimNumber?: number): Promise<void> {
  await page.goto(`/articles/${articleId}/review${claimNumber === undefined ? '' : `?claim=${claimNumber}`}`);
  await expect(page.getByRole('heading', { level: 1, name: /^Review/ })).toBeVisible();
  await expect(page.getByRole('article', { name: /^Claim \d+$/ })).toBeVisible();
  await expectReady(page);
}

/** The claim that is under review now. */
export function reviewedClaim(page: Page, number: number): Locator {
  return page.getByRole('article', { name: `Claim ${number}`, exact: true });
}

export const approveButton = (claim: Locator) => claim.getByRole('button', { name: /^Approve/ });

/** Ticks the claim as seen, and approves it. */
export async function approveClaim(page: Page, number: number): Promise<void> {
  const claim = reviewedClaim(page, number);
  await claim.getByRole('button', { name: /^Tick as seen/ }).click();
  await expect(claim.getByRole('button', { name: 'Seen', exact: true })).toBeVisible();
  await expect(approveButton(claim)).not.toHaveAttribute('aria-busy');
  await approveButton(claim).click();
  await expect(page.getByText(`Claim ${number} approved.`)).toBeVisible();
}

/** Returns the claim with a reason. */
export async function returnClaim(page: Page, number: number, reason: string): Promise<void> {
  const claim = reviewedClaim(page, number);
  await claim.getByRole('button', { name: /^Return/ }).click();
  await claim.getByLabel('Return with a reason').fill(reason);
  await claim.getByRole('button', { name: /^Return/ }).click();
  await expect(page.getByText(`Claim ${number} returned.`)).toBeVisible();
}
