import { lightInk } from '@/lib/domain/report/appearance/contrast';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import { paletteNumber } from './claim-palette';
import { type EditorClaim } from './editor-claim';

/**
 * The badge after a claim's last word: number, icon, word. It is one element without text of its own, because the caret,
 * copying and searching skip what CSS draws. A screen reader reads its label once.
 */
export function createBadge(claim: EditorClaim, isSelected: boolean): HTMLElement {
  const badge = document.createElement('span');
  badge.className = `${badgeClasses(claim)} lc-colours-${paletteNumber(claim)}${isSelected ? ' lc-selected' : ''}`;
  badge.dataset.claimId = claim.id;
  for (const [name, value] of Object.entries(badgeAttributes(claim))) badge.setAttribute(name, value);
  return badge;
}

/** The badge's classes, except for those of its colours. */
export function badgeClasses(claim: EditorClaim): string {
  return `lc-badge lc-on-${inkName(claim)} lc-icon-${claim.icon}`;
}

/** The badge's attributes, for the style sheet and screen readers. */
export function badgeAttributes(claim: EditorClaim): Readonly<Record<string, string>> {
  return {
    'data-number': String(claim.number),
    'data-word': claim.word,
    role: 'img',
    'aria-label': describeBadge(claim),
  };
}

/** The background of the badge's words. It chooses the row of the icons. */
function inkName({ fill, ink }: EditorClaim): 'dark' | 'light' | 'paper' {
  if (!fill) return 'paper';
  return ink === lightInk ? 'dark' : 'light';
}

/** The badge in words, as a screen reader says it. */
export function describeBadge(claim: EditorClaim): string {
  const state = claimStateWords[claim.state];
  const saysState = claim.word.toLowerCase().includes(state);
  return `Claim ${claim.number}: ${claim.word}${saysState ? '' : `, ${state}`}`;
}
