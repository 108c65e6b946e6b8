/** The parts of a card that something can jump to; `rating`, `rationale` and `sources` are the API's own names. */
export type CardField =
  | 'statement'
  | 'rating'
  | 'rationale'
  | 'sources'
  | 'add-source'
  | 'contacts'
  | 'add-contact'
  | 'assignee'
  | 'reason';

/** A card that has just been chosen is drawn within this many frames. */
const framesToWait = 20;

/**
 * Puts the focus into a part of the open card, as soon as that part is drawn. If the card is not drawn yet, pass its
 * claim: otherwise the next typed words could go into the card that is still open.
 */
export function focusCardField(field: CardField, claimId?: string): void {
  const card = claimId === undefined ? '[data-claim-card]' : `[data-claim-card="${claimId}"]`;
  waitFor(`${card} [data-field="${field}"]`, (part) => {
    const target = part.matches(focusable) ? part : part.querySelector<HTMLElement>(focusable);
    target?.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * Puts the focus onto the open card's heading. Returns true, for a key that did something. If there is a card, it acts
 * at once: the next key may come before the next frame and must find the focus there.
 */
export function focusCard(): true {
  const selector = '[data-claim-card] [data-card-heading]';
  const heading = document.querySelector<HTMLElement>(selector);
  if (heading) heading.focus({ preventScroll: true });
  else waitFor(selector, (drawn) => drawn.focus({ preventScroll: true }));
  return true;
}

/** Puts the focus onto a row of the list. */
export function focusClaimRow(claimId: string): void {
  waitFor(`[data-claim-row="${claimId}"]`, (row) => row.focus({ preventScroll: true }));
}

const focusable =
  'textarea, input:checked, input:not([type="radio"]), [contenteditable="true"], button, input, [tabindex="0"]';

function waitFor(selector: string, act: (element: HTMLElement) => void, frames: number = framesToWait): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) act(element);
    else if (frames > 0) waitFor(selector, act, frames - 1);
  });
}
