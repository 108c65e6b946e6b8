import type { ReportClaim } from '../model/report-model';

type PlacedClaim = Pick<ReportClaim, 'number' | 'state'> & { anchor: { start: number; end: number } };

/** A run of the article's text under one set of claims. */
export interface AnnotatedSegment {
  text: string;
  /** Numbers of the claims that cover the run, the shortest (innermost) last. */
  claims: number[];
  /** Numbers of the claims that end with this run. Their notes stand after it. */
  notes: number[];
}

/** One non-empty line of the article. */
export interface AnnotatedParagraph {
  segments: AnnotatedSegment[];
}

/**
 * Cuts the article into paragraphs, and these into runs at each start and end of a claim. So claims may overlap and nest
 * freely. Withdrawn claims are left out: they are in the claim list only. Offsets are UTF-16 code units.
 */
export function annotateText(text: string, claims: readonly PlacedClaim[]): AnnotatedParagraph[] {
  const placed = claims
    .filter(
      ({ state, anchor }) => state !== 'withdrawn' && anchor.start < anchor.end && anchor.start < text.length,
    )
    .sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter((line) => line[0].trim() !== '');

  const paragraphs: AnnotatedParagraph[] = [];
  let open: PlacedClaim[] = [];
  let next = 0;
  for (const [lineIndex, line] of lines.entries()) {
    const startOffset = line.index;
    const endOffset = startOffset + line[0].length;
    const followingOffset = lines[lineIndex + 1]?.index ?? Infinity;
    const here = [...open];
    for (let claim = placed[next]; claim && claim.anchor.start < endOffset; claim = placed[++next])
      here.push(claim);
    const touching = here.filter(({ anchor }) => anchor.end > startOffset);
    paragraphs.push({ segments: cutLine(text, { startOffset, endOffset, followingOffset }, touching) });
    open = touching.filter(({ anchor }) => anchor.end > followingOffset);
  }
  return paragraphs;
}

/** A line of the text, and where the next non-empty line begins. */
interface Line {
  startOffset: number;
  endOffset: number;
  followingOffset: number;
}

function cutLine(
  text: string,
  { startOffset, endOffset, followingOffset }: Line,
  claims: readonly PlacedClaim[],
): AnnotatedSegment[] {
  const cuts = new Set([startOffset, endOffset]);
  for (const { anchor } of claims) {
    for (const offset of [anchor.start, anchor.end])
      if (offset > startOffset && offset < endOffset) cuts.add(offset);
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((from, index) => {
    const to = offsets[index + 1] ?? endOffset;
    // A claim may end in the white space between two lines. Its last words are then the end of this line.
    const reach = to === endOffset ? followingOffset : to;
    const covering = claims
      .filter(({ anchor }) => anchor.start <= from && anchor.end >= to)
      .sort((a, b) => lengthOf(b) - lengthOf(a) || a.number - b.number);
    return {
      text: text.slice(from, to),
      claims: covering.map(({ number }) => number),
      notes: covering
        .filter(({ anchor }) => anchor.end <= reach)
        .map(({ number }) => number)
        .sort((a, b) => a - b),
    };
  });
}

function lengthOf({ anchor }: PlacedClaim): number {
  return anchor.end - anchor.start;
}
