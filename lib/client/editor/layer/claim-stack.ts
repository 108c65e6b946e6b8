import { type ClaimSpans, findTouching } from '../marks/claim-spans';

/** Ids of the claims over the character after `pos`, the innermost (shortest) first. */
export function listStack(spans: ClaimSpans, pos: number): string[] {
  return findTouching(spans, pos, pos + 1)
    .sort((one, other) => lengthOf(spans, one) - lengthOf(spans, other) || other - one)
    .flatMap((index) => spans.claims[index]?.id ?? []);
}

/**
 * The claim that a click or Enter selects next: first the innermost, whose tint is seen, then outwards, then around
 * again. `null` if there is none.
 */
export function nextInStack(stack: readonly string[], selectedId: string | null): string | null {
  const current = selectedId === null ? -1 : stack.indexOf(selectedId);
  return stack[(current + 1) % stack.length] ?? null;
}

function lengthOf(spans: ClaimSpans, index: number): number {
  return (spans.endPos[index] ?? 0) - (spans.startPos[index] ?? 0);
}
