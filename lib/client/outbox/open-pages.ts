/** An article that is open in this document, or was left while something of it was on its way. */
export interface OpenPage {
  /** The person and the article. */
  key: string;
  /** Something is not sent, or not answered. */
  isWaiting(): boolean;
  /** Something is on its way right now. */
  isSending(): boolean;
  subscribe(listener: () => void): () => void;
  retry(): Promise<void>;
  /** Sends nothing again from now on, so that another page may. */
  close(): void;
}

interface LeftPage {
  page: OpenPage;
  stopWatching: () => void;
}

const shown = new Set<OpenPage>();
const left = new Map<string, LeftPage>();

/** The page is on the screen; an earlier one of the same article hands over to it. */
export function enterPage(page: OpenPage): void {
  const earlier = left.get(page.key);
  if (earlier) {
    earlier.stopWatching();
    left.delete(page.key);
    if (earlier.page !== page) earlier.page.close();
  }
  shown.add(page);
}

/** The page is left. It goes on sending until nothing waits any more. */
export function leavePage(page: OpenPage): void {
  shown.delete(page);
  const stop = page.subscribe(closeWhenDone);
  function closeWhenDone(): void {
    if (page.isWaiting() || left.get(page.key)?.page !== page) return;
    stop();
    left.delete(page.key);
    page.close();
  }
  left.set(page.key, { page, stopWatching: stop });
  // Not at once: a page that is only drawn anew comes back in the same turn.
  setTimeout(closeWhenDone, 0);
}

/** The pages of this document that may have something on its way. */
export function listOpenPages(): OpenPage[] {
  return [...shown, ...[...left.values()].map(({ page }) => page)];
}

let isLeaving = false;

/** Whoever signs out has been asked about what waits, and is not asked a second time by the browser. */
export function leaveForGood(): void {
  isLeaving = true;
  for (const page of listOpenPages()) page.close();
}

export function isLeavingForGood(): boolean {
  return isLeaving;
}
