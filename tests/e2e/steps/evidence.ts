import { expect, type Locator, type Page } from '@playwright/test';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { giveVerdict, makeArticle, makeClaim } from '../../support/claim-steps';
import { sitePort } from '../../support/site-port';
import { startWebSite, type WebSite } from '../../support/web-site';
import { dragOver } from './article-text';
import { claimCard } from './claim-card';
import { paste } from './import-article';

/** The web site that the server under test may fetch from; one at a time. */
export function startTestSite(): Promise<WebSite> {
  return startWebSite({ port: sitePort() });
}

/** A claim of an article of its own that has everything to be proposed but its source. */
export async function makeRatedClaim(token: string): Promise<{ article: ArticleDto; claim: ClaimDto }> {
  const article = await makeArticle(token);
  return { article, claim: await giveVerdict(token, await makeClaim(token, article)) };
}

/** Pastes an address while the claim's heading has the focus, so into no field; gives the form that opens. */
export async function pasteUrl(page: Page, claimNumber: number, url: string): Promise<Locator> {
  const card = claimCard(page, claimNumber);
  await card.getByRole('heading', { level: 2 }).click();
  await paste(page, url);
  const form = card.getByRole('form', { name: 'New source' });
  await expect(form).toBeVisible();
  return form;
}

/** Selects words of a stored copy and takes them over with the key. */
export async function takePassage(page: Page, words: string): Promise<void> {
  await dragOver(page, words);
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await page.keyboard.press('p');
}
