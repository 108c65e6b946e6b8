import type { Page } from '@playwright/test';

/**
 * Waits until the page's scripts have taken over what the server drew, and have nothing left to do at the moment: only
 * then is every key listened for.
 */
export async function expectReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const drawn = document.querySelector('main *');
    return drawn !== null && Object.keys(drawn).some((key) => key.startsWith('__reactProps'));
  });
  // After a frame: on a page that draws nothing more after a key, Chromium holds its idle callbacks back for good.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve()));
      }),
  );
}
