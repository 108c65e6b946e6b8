/** An article that is open in this document, or that was left while something of it was being sent. */
export interface OpenPage {
  /** The person and the article. */
  key: string;
  /** Whether something is unsent or unanswered. */
  isWaiting(): boolean;
  /** Whether something is being sent right now. */
  isSending(): boolean;
  subscribe(listener: () => void): () => void;
  retry(): Promise<void>;
  /** Sends nothing again from now on, so that another page may send it. */
  close(): void;
}

interface LeftPage {
  page: OpenPage;
  stopWatching: () => void;
}

const shown = new Set<OpenPage>();
const left = new Map<string, LeftPage>();

/** The page is on the screen. An earlier page of the same article hands over to it. */
export function enterPage(page: OpenPage): void {
  const earlier = left.get(page.key);
  if (earlier) {
    earlier.stopWatching();
    left.delete(page.key);
    if (earlier.page !== page) earlier.page.close();
  }
  shown.add(page);
}

/** The page is left. It continues to send until nothing waits any more. */
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
  // Not at once: a page that is only drawn again returns in the same turn.
  setTimeout(closeWhenDone, 0);
}

/** The pages of this document that may still be sending something. */
export function listOpenPages(): OpenPage[] {
  return [...shown, ...[...left.values()].map(({ page }) => page)];
}

let isLeaving = false;

/** A person who signs out has already been asked about unsent work. The browser must not ask again. */
export function leaveForGood(): void {
  isLeaving = true;
  for (const page of listOpenPages()) page.close();
}

export function isLeavingForGood(): boolean {
  return isLeaving;
}
