import type { CarryOverItem } from '@/lib/contracts/revisions';
import type { UnplacedReason } from '@/lib/domain/vocabulary';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';

/** The claims of a new text, grouped by what a person must do with them. Each is in exactly one list, in text order. */
export interface CarryOverGroups {
  changed: CarryOverItem[];
  gone: CarryOverItem[];
  same: CarryOverItem[];
  moved: CarryOverItem[];
  /** Closed claims whose words changed or are gone. Nobody need answer for them. */
  closed: CarryOverItem[];
}

export type CarryOverGroup = keyof CarryOverGroups;

/**
 * The question that the new text raises about a claim until somebody answers. Null if the claim carries over or is
 * closed.
 */
export function questionOf({ outcome, state }: CarryOverItem): UnplacedReason | null {
  if (state.after === 'orphaned') return 'gone';
  if (outcome !== 'changed') return null;
  return closedStates.includes(state.after) && state.after !== 'duplicate' ? null : 'changed';
}

export function groupOf(item: CarryOverItem): CarryOverGroup {
  if (item.outcome === 'same' || item.outcome === 'moved') return item.outcome;
  return questionOf(item) ?? 'closed';
}

/** Sorts the outcome of a carry-over into its lists. */
export function groupCarryOver(items: readonly CarryOverItem[]): CarryOverGroups {
  const groups: CarryOverGroups = { changed: [], gone: [], same: [], moved: [], closed: [] };
  for (const item of items) groups[groupOf(item)].push(item);
  for (const group of Object.values<CarryOverItem[]>({ ...groups }))
    group.sort((one, other) => placeOf(one) - placeOf(other));
  return groups;
}

function placeOf({ before, after }: CarryOverItem): number {
  return after?.start ?? before.start;
}
