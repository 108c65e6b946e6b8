import type { Span } from '@/lib/domain/anchoring/carrying/carried-span';
import { prepareCarryOver, type CarryOver } from '@/lib/domain/anchoring/carrying/prepare-carry-over';

/** A place in the old text, with its words and what stands around them. */
export interface QuoteAnchor {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Reanchored {
  start: number;
  end: number;
  outcome: 'same' | 'moved' | 'changed';
}

/** The last pair, so that the claims of one revision can be asked for one by one; given up when memory is short. */
let last: { before: string; after: string; prepared: WeakRef<CarryOver> } | null = null;

/** Carries one anchor over, or null when its words are gone. A batch of one: see `carryOver`. */
export function reanchor(anchor: QuoteAnchor, before: string, after: string): Reanchored | null {
  const span = locate(anchor, before);
  if (span === null) return null;
  const carried = prepare(before, after).carry(span);
  if (carried.outcome === 'gone') return null;
  return { start: carried.startOffset, end: carried.endOffset, outcome: carried.outcome };
}

function prepare(before: string, after: string): CarryOver {
  const known = last?.before === before && last.after === after ? last.prepared.deref() : undefined;
  if (known !== undefined) return known;
  const prepared = prepareCarryOver(before, after);
  last = { before, after, prepared: new WeakRef(prepared) };
  return prepared;
}

/** Where the anchor's words stand in the text that it was made on; offsets of another text give way to its context. */
function locate({ start, end, exact, prefix, suffix }: QuoteAnchor, before: string): Span | null {
  if (exact === '') return null;
  if (before.slice(start, end) === exact) return { startOffset: start, endOffset: end };
  const found = before.indexOf(prefix + exact + suffix);
  if (found < 0) return null;
  return { startOffset: found + prefix.length, endOffset: found + prefix.length + exact.length };
}
