import type { CarryOverItem } from '@/lib/contracts/revisions';
import type { UnplacedReason } from '@/lib/domain/vocabulary';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';

/** The claims of a new text by what a person has to do with them; each stands in exactly one list, in the text's order. */
export interface CarryOverGroups {
  changed: CarryOverItem[];
  gone: CarryOverItem[];
  same: CarryOverItem[];
  moved: CarryOverItem[];
  /** Closed claims whose words changed or went: they ask nobody anything. */
  closed: CarryOverItem[];
}

export type CarryOverGroup = keyof CarryOverGroups;

/** What the new text asks about a claim, as long as nobody has answered; null when it goes along or is closed. */
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
