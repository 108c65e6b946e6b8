import type { RatingDto, SetScaleBody } from '@/lib/contracts/newsroom';
import type { RatingIcon } from '@/lib/domain/vocabulary';

/** One rating as it is being edited. `key` stays the same through reordering; `id` is null until it has been saved. */
export interface RatingDraft {
  key: string;
  id: string | null;
  label: string;
  definition: string;
  color: string;
  icon: RatingIcon;
  value: number | null;
  mustChange: boolean;
}

/** The editor's state for a stored scale. */
export function draftOfScale(ratings: readonly RatingDto[]): RatingDraft[] {
  return [...ratings]
    .sort((a, b) => a.order - b.order)
    .map(({ id, label, definition, color, icon, value, mustChange }) => ({
      key: id,
      id,
      label,
      definition,
      color,
      icon,
      value,
      mustChange,
    }));
}

/** The request that stores the editor's state. */
export function bodyOfScale(drafts: readonly RatingDraft[]): SetScaleBody {
  return {
    ratings: drafts.map(({ id, label, definition, color, icon, value, mustChange }, index) => ({
      ...(id === null ? {} : { id }),
      label,
      definition,
      color,
      icon,
      value,
      mustChange,
      order: index + 1,
    })),
  };
}

/** The list with one rating moved by one place. The same list if it cannot move. */
export function moveRating(drafts: readonly RatingDraft[], key: string, by: 1 | -1): RatingDraft[] {
  const from = drafts.findIndex((draft) => draft.key === key);
  const to = from + by;
  const moved = drafts[from];
  if (!moved || to < 0 || to >= drafts.length) return [...drafts];
  const rest = drafts.filter((draft) => draft.key !== key);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Whether saving would change anything. */
export function isSameScale(one: readonly RatingDraft[], other: readonly RatingDraft[]): boolean {
  return JSON.stringify(bodyOfScale(one)) === JSON.stringify(bodyOfScale(other));
}

/** What prevents saving, by rating. Empty if nothing does. */
export function findFaults(drafts: readonly RatingDraft[]): Map<string, string> {
  const faults = new Map<string, string>();
  const seen = new Set<string>();
  for (const { key, label, color } of drafts) {
    const name = label.trim().toLowerCase();
    if (name === '') faults.set(key, 'A rating needs a word.');
    else if (seen.has(name)) faults.set(key, 'Another rating has this word.');
    else if (!/^#[0-9a-f]{6}$/i.test(color)) faults.set(key, 'The colour is written #rrggbb.');
    seen.add(name);
  }
  return faults;
}
