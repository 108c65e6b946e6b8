import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** No rule of WCAG 2.2 A and AA is broken, nor any of what axe calls best practice. */
export function expectAccessible(page: Page, what: string): Promise<void> {
  return expectNothingFound(page, what, (axe) => axe.withTags(tags));
}

/** The rules about colour alone: of a page in its other theme nothing else can differ. */
export function expectLegible(page: Page, what: string): Promise<void> {
  return expectNothingFound(page, what, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
}

async function expectNothingFound(
  page: Page,
  what: string,
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  // Half-faded things have colours that nobody reads; what fades begins to with the next frame.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
  const { violations } = await choose(new AxeBuilder({ page })).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect.soft(found, `what axe finds on ${what}`).toEqual([]);
}

/** Nothing sticks out: the page itself never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map((element) => `${element.tagName}.${element.className}`),
    ];
  });
  expect.soft(tooWide, `what is wider than the screen on ${what}`).toEqual([]);
}
