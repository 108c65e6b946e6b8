import { lightInk } from '@/lib/domain/report/contrast';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import { paletteNumber } from './claim-palette';
import { type EditorClaim } from './editor-claim';

/**
 * The badge after a claim's last word: number, icon, word. One element without text of its own, since what CSS draws is
 * never copied, searched or stepped through by the caret; a screen reader hears its label once.
 */
export function createBadge(claim: EditorClaim, isSelected: boolean): HTMLElement {
  const badge = document.createElement('span');
  const colours = `lc-on-${inkName(claim)} lc-colours-${paletteNumber(claim)}`;
  badge.className = `lc-badge ${colours} lc-icon-${claim.icon}${isSelected ? ' lc-selected' : ''}`;
  badge.dataset.claimId = claim.id;
  badge.dataset.number = String(claim.number);
  badge.dataset.word = claim.word;
  badge.setAttribute('role', 'img');
  badge.setAttribute('aria-label', describeBadge(claim));
  return badge;
}

/** What the badge's words stand on; it chooses the row of the icons. */
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
