import type { Page } from '@playwright/test';

/** Waits until the page's scripts have taken over what the server drew: before that it hears no key. */
export async function expectReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const drawn = document.querySelector('main *');
    return drawn !== null && Object.keys(drawn).some((key) => key.startsWith('__reactProps'));
  });
}
