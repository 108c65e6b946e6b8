import type { CarryOverItem, RevisionListItem } from '@/lib/contracts/revisions';

/** The origin of a revision, as a table shows it. */
export function describeOrigin({
  origin,
  restoredFrom,
}: Pick<RevisionListItem, 'origin' | 'restoredFrom'>): string {
  switch (origin) {
    case 'import':
      return 'Brought in';
    case 'text':
      return 'New text';
    case 'edit':
      return 'Edited';
    case 'wording':
      return 'Accepted wording';
    case 'restore':
      return restoredFrom === null ? 'Former text' : `Back to revision ${restoredFrom}`;
  }
}

/** What became of the claims, such as "9 same, 1 changed". Null if there were none. */
export function describeOutcomes(outcomes: RevisionListItem['outcomes']): string | null {
  const said = (['same', 'moved', 'changed', 'gone'] as const)
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${outcomes[outcome]} ${outcome}`);
  return said.length === 0 ? null : said.join(', ');
}

/** Why a person is asked about a claim. */
export function describeReason({ outcome, reason }: CarryOverItem): string {
  if (outcome === 'gone') return 'Its words are gone: mark them anew later, or cut.';
  switch (reason) {
    case 'context':
      return 'Its words are the same, but the sentence around them says something else.';
    case 'ambiguous':
      return 'Its words stand in more than one place now; this is the likeliest.';
    case 'words':
    case null:
      return 'Its words have changed.';
  }
}
