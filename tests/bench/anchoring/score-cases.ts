import type { Reanchored } from '../../support/anchoring/reanchor';
import type { AnchorCase } from './read-cases';

/** Finds a claim in the new text; null when it is gone. */
export type Matcher = (anchored: AnchorCase) => Reanchored | null;

export interface Score {
  cases: number;
  /** With a gold place: found where at least half of what either covers is covered by both. Without: null. */
  right: number;
  /** Found where no character of the gold place is, or found although it is gone. */
  wrong: number;
  gone: number;
  /** `changed` or gone: a person will look. */
  flagged: number;
  /** Flagged, although nothing but signs and spaces differ. */
  falseAlarms: number;
  typographic: number;
  /** Kept silently, although a number or a negation differs. */
  missedFlips: number;
  flips: number;
}

/** Scores by category; claims of one to three words, and typographic edits, apart. */
export function scoreCases(cases: readonly AnchorCase[], match: Matcher): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const anchored of cases) {
    const found = match(anchored);
    const score = scoreOf(scores, categoryOf(anchored));
    const isFlagged = found === null || found.outcome === 'changed';
    const overlap = overlapOf(found, anchored.gold);
    score.cases += 1;
    if (found === null) score.gone += 1;
    if (anchored.gold === null ? found === null : overlap >= 0.5) score.right += 1;
    if (found !== null && overlap === 0) score.wrong += 1;
    if (isFlagged) score.flagged += 1;
    if (anchored.isTypographic) {
      score.typographic += 1;
      if (isFlagged) score.falseAlarms += 1;
    }
    if (anchored.isMeaningChanged) {
      score.flips += 1;
      if (!isFlagged) score.missedFlips += 1;
    }
  }
  return scores;
}

function categoryOf({ category, anchor, isTypographic }: AnchorCase): string {
  const isShort = anchor.exact.trim().split(/\s+/).length <= 3;
  return `${category}${isTypographic ? ', typographic' : ''}${isShort ? ', short' : ''}`;
}

function scoreOf(scores: Map<string, Score>, category: string): Score {
  const known = scores.get(category);
  if (known !== undefined) return known;
  const score: Score = {
    cases: 0,
    right: 0,
    wrong: 0,
    gone: 0,
    flagged: 0,
    falseAlarms: 0,
    typographic: 0,
    missedFlips: 0,
    flips: 0,
  };
  scores.set(category, score);
  return score;
}

function overlapOf(found: Reanchored | null, gold: AnchorCase['gold']): number {
  if (found === null || gold === null) return 0;
  const shared = Math.min(found.end, gold.end) - Math.max(found.start, gold.start);
  const covered = Math.max(found.end, gold.end) - Math.min(found.start, gold.start);
  return Math.max(0, shared) / covered;
}
