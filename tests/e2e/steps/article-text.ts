import { expect, type Locator, type Page } from '@playwright/test';
import { baseUrl } from '../../support/http';
import { expectReady } from './ready';

/** The article in the workspace. */
export function articleText(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Text of / });
}

export async function openWorkspace(page: Page, articleId: string, claimNumber?: number): Promise<void> {
  const address = `/articles/${articleId}${claimNumber === undefined ? '' : `?claim=${claimNumber}`}`;
  // In full: a browser that a test started itself knows no base address.
  await page.goto(new URL(address, baseUrl()).href);
  await expectWorkspace(page);
}

/** The text stands, and its claims have come: nothing is grey any more where they are to be. */
export async function expectWorkspace(page: Page): Promise<void> {
  await expect(articleText(page)).toBeVisible();
  const claims = page.locator('section[aria-label="Claims"]');
  await expect(claims.locator('.mantine-Skeleton-root, [aria-busy="true"]')).toHaveCount(0);
  await expectReady(page);
}

interface Stretch {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Where words stand on the screen, from inside their first letter to inside their last one; scrolls to them. */
async function findWords(page: Page, words: string): Promise<Stretch> {
  return articleText(page).evaluate(async (root, sought) => {
    // Another face than the one that is still on its way would put the words elsewhere.
    await document.fonts.ready;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    const start = text.indexOf(sought);
    if (start < 0) throw new Error(`“${sought}” is not in the article`);
    function letterAt(offset: number): DOMRect {
      const found = nodes.findLast((entry) => entry.start <= offset);
      if (!found) throw new Error('no text');
      const range = document.createRange();
      range.setStart(found.node, offset - found.start);
      range.setEnd(found.node, offset - found.start + 1);
      return range.getBoundingClientRect();
    }
    const holder = nodes.findLast((entry) => entry.start <= start)?.node.parentElement;
    holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [first, last] = [letterAt(start), letterAt(start + sought.length - 1)];
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
}

/** Drags the mouse over words of the article. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await findWords(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/**
 * Clicks into words of the article, on their first letter or in their middle: twice at one place would be a double click,
 * and the very end belongs to the bracket that moves it.
 */
export async function clickWords(
  page: Page,
  words: string,
  place: 'start' | 'middle' = 'start',
): Promise<void> {
  const { from, to } = await findWords(page, words);
  if (place === 'start') await page.mouse.click(from.x + 1, from.y);
  else await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
}

/** What comes up beside selected words. */
export function selectionMenu(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Selected words' });
}

/** Selects words by mouse and marks them with the button beside them; the claim's card opens, ready to be typed into. */
export async function markByMouse(page: Page, words: string): Promise<void> {
  await dragOver(page, words);
  await selectionMenu(page)
    .getByRole('button', { name: /^Mark claim/ })
    .click();
  await expect(page.getByLabel('Claim in one sentence')).toBeFocused();
}

/** The badge after a claim's last word: `Claim 3: True, approved`. */
export function badge(page: Page, number: number): Locator {
  return articleText(page).getByRole('img', { name: new RegExp(`^Claim ${number}: `) });
}
