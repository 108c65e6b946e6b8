import type { Locator, Page } from '@playwright/test';

/** The text of an article while it is being written. */
export function editedText(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Edit the text of / });
}

/** Puts the caret behind words of the text that is being written. */
export async function placeCaretAfter(page: Page, words: string): Promise<void> {
  await editedText(page).evaluate(async (root, sought) => {
    // The editor hears of a selection by this event, and no key may come before.
    const heard = new Promise((resolve) => {
      document.addEventListener('selectionchange', resolve, { once: true });
    });
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(sought);
      if (at < 0) continue;
      document.getSelection()?.collapse(node, at + sought.length);
      await heard;
      return;
    }
    throw new Error(`“${sought}” is not in the text`);
  }, words);
}

/** Pastes what was copied from a page, by the clipboard's own event. */
export async function paste(page: Page, html: string): Promise<void> {
  await editedText(page).evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    clipboardData.setData('text/plain', new DOMParser().parseFromString(copied, 'text/html').body.innerText);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
