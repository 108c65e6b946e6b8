import { type EditorView } from '@tiptap/pm/view';

/** The id of the claim whose badge was hit, else `null`. */
export function claimIdOfBadge(target: EventTarget | null): string | null {
  return findClaimId(target, '.lc-badge');
}

/** The id of the claim whose badge or tint was hit, else `null`. */
export function claimIdUnder(target: EventTarget | null): string | null {
  return findClaimId(target, '.lc-badge, .lc-claim');
}

/**
 * A position inside the painted run that was hit; `null` beside all runs. The run itself is asked, because a click on the
 * right half of a claim's last letter belongs to the position after it.
 */
export function posOfSegment(view: EditorView, event: MouseEvent): number | null {
  const run = event.target instanceof Element ? event.target.closest('.lc-claim') : null;
  if (!run || !view.dom.contains(run)) return null;
  const startPos = view.posAtDOM(run, 0);
  const endPos = view.posAtDOM(run, run.childNodes.length);
  const hit = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? startPos;
  return Math.max(startPos, Math.min(hit, endPos - 1));
}

function findClaimId(target: EventTarget | null, selector: string): string | null {
  const hit = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  return hit?.dataset.claimId ?? null;
}
