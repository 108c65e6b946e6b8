import type { OpeningClaim } from '@/lib/contracts/workspace-stream';
import { inkOn, safeColor } from '@/lib/domain/report/appearance/contrast';
import { type LineStyle, lineStyleOf } from '@/lib/domain/report/appearance/line-style';
import type { ClaimState } from '@/lib/domain/vocabulary';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import { type ClaimIcon, isClaimIcon } from './claim-icon';
import { type LineColors, lineColorsFor } from './line-colors';

/** The line style of a state, or `framed` for words that nobody has confirmed as this claim yet. */
export type ClaimLineStyle = LineStyle | 'framed';

/** What the article shows of one claim. Offsets are UTF-16 code units of the revision's text, the end excluded. */
export interface EditorClaim {
  id: string;
  number: number;
  startOffset: number;
  endOffset: number;
  state: ClaimState;
  /** The word in the badge: the rating's label, or the state if there is no rating. */
  word: string;
  icon: ClaimIcon;
  lineStyle: ClaimLineStyle;
  /**
   * The badge's fill, `#rrggbb`, and the ink that is readable on it. `null` for a claim without verdict, whose badge is
   * outlined.
   */
  fill: string | null;
  ink: string;
  lineColors: LineColors;
}

const asideStates: readonly ClaimState[] = ['withdrawn', 'cut'];

/** Whether the claim is out of the check. Such a claim is shown in the text only while it is chosen. */
export function isAside({ state }: { state: ClaimState }): boolean {
  return asideStates.includes(state);
}

interface DescribedClaim extends Omit<OpeningClaim, 'ratingId'> {
  rating: { label: string; color: string; icon: string } | null;
}

const noVerdict = { color: '#5d5f62', icon: 'message-circle-off', label: 'Not checkable' };

/** What the article shows for a claim as the API describes it. */
export function presentEditorClaim({ rating, unplaced, ...claim }: DescribedClaim): EditorClaim {
  if (unplaced === 'changed') return presentChangedClaim(claim);
  const shown = claim.state === 'not_checkable' ? noVerdict : showsRating(claim.state) ? rating : null;
  const fill = shown && safeColor(shown.color);
  return {
    ...claim,
    word: describeWord(claim.state, shown?.label ?? null),
    icon: shown && isClaimIcon(shown.icon) ? shown.icon : openIcon(claim.state),
    lineStyle: lineStyleOf(claim.state),
    fill,
    ink: fill ? inkOn(fill) : neutralInk,
    lineColors: lineColorsFor(fill ?? noVerdict.color),
  };
}

/** The claim is shown without its verdict, because that was given on other words. */
function presentChangedClaim(claim: Omit<DescribedClaim, 'rating' | 'unplaced'>): EditorClaim {
  return {
    ...claim,
    word: 'Changed?',
    icon: 'triangle-alert',
    lineStyle: 'framed',
    fill: null,
    ink: neutralInk,
    lineColors: changedLine,
  };
}

/** The colour of a warning, on light and on dark paper. */
const changedLine: LineColors = { light: '#8a5300', dark: '#e0a458' };

/** A grey that is readable on the paper of both themes, so that the badge of an open claim needs no second icon. */
const neutralInk = '#74777d';

function showsRating(state: ClaimState): boolean {
  return state !== 'marked' && !closedStates.includes(state);
}

function describeWord(state: ClaimState, label: string | null): string {
  switch (state) {
    case 'marked':
      return 'Marked';
    case 'in_progress':
      return label === null ? 'In progress' : `${label}, draft`;
    case 'waiting':
      return label === null ? 'Waiting' : `${label}, waiting`;
    case 'proposed':
    case 'approved':
    case 'not_checkable':
      return label ?? 'No verdict';
    case 'returned':
      return label === null ? 'Returned' : `${label}, returned`;
    case 'stale':
      return label === null ? 'Stale' : `${label}, stale`;
    case 'withdrawn':
      return 'Withdrawn';
    case 'duplicate':
      return 'Duplicate';
    case 'orphaned':
      return 'Text gone';
    case 'cut':
      return 'Cut';
  }
}

function openIcon(state: ClaimState): ClaimIcon {
  switch (state) {
    case 'in_progress':
      return 'pencil';
    case 'returned':
      return 'undo';
    case 'waiting':
    case 'stale':
    case 'orphaned':
      return 'clock';
    case 'withdrawn':
    case 'cut':
      return 'x';
    case 'duplicate':
      return 'copy';
    case 'marked':
    case 'proposed':
    case 'approved':
    case 'not_checkable':
      return 'circle-dashed';
  }
}
