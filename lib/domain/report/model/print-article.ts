import type { ClaimState, WordingState } from '../../vocabulary';
import { claimStates } from '../../vocabulary';
import { recordOf } from '../../record-of';
import { numberSources } from './number-sources';
import { type PrintableClaim, type PrintableSource, printClaim, type PrintRules } from './print-claim';
import type { ClosedClaim, ReportModel, ReportRating, ReportWording } from './report-model';
import { type UnnumberedSource, withholdConfidential } from './withhold-confidential';

type Instant = string | Date;

/** A cited source with the stored copy that its passage stands in. */
type CopiedSource = PrintableSource & {
  copy: {
    snapshotId: string;
    sourceId: string;
    sha256: string;
    mediaType: string;
    storedAt: Instant;
  } | null;
  place: { start: number; end: number } | null;
};

/** A claim with its place in the text and the decisions on it. Names are those at the time of the action. */
export interface PlacedClaim extends Omit<PrintableClaim, 'wording' | 'sources'> {
  sources: readonly CopiedSource[];
  id: string;
  number: number;
  /** The revision of its place. */
  revisionNumber: number;
  start: number;
  end: number;
  prefix: string;
  suffix: string;
  approvedSeal: string | null;
  approvedBy: { name: string } | null;
  approvedAt: Instant | null;
  stand?: { reason: string; by: { name: string }; at: Instant } | null;
  wording:
    | (NonNullable<PrintableClaim['wording']> & {
        state: WordingState;
        reason: string | null;
        decidedBy: { name: string } | null;
        decidedAt: Instant | null;
        fixedIn: number | null;
      })
    | null;
}

/** Everything that a report is made of, all read for one state of the article. */
export interface PrintableArticle {
  article: ReportModel['article'];
  revision: ReportModel['revision'];
  /** Every claim, in text order. */
  claims: readonly PlacedClaim[];
  /** The ratings now on the scale. */
  scale: readonly ReportRating[];
  /** Whether anyone may read the copies that an edition names. */
  hasPublicCopies: boolean;
  /** Citations, by id, if the newest copy of their source no longer has the passage. */
  changedSince: ReadonlyMap<string, { storedAt: string; sha256: string }>;
}

/**
 * The printed whole of an article. It is everything that any edition prints, without what makes it an edition (its
 * number, its time, the signatures, the ledger's head, the correction) and without the names of newsroom and server. A
 * sign-off covers it.
 */
export function printArticle(parts: PrintableArticle, rules: PrintRules) {
  const { article, revision, hasPublicCopies } = parts;
  const claims = parts.claims.filter((claim) => isInText(claim, revision.number));
  const printed = claims.map((claim) => printPlacedClaim(claim, parts, rules));
  const scale = withRetiredRatings(parts.scale, printed);
  return {
    article,
    revision,
    counts: {
      claims: parts.claims.length,
      byState: countStates(parts.claims),
      byRating: scale.map(({ id, label, icon }) => ({
        ratingId: id,
        label,
        icon,
        count: printed.filter(({ verdict }) => verdict?.ratingId === id).length,
      })),
    },
    scale,
    claims: numberSources(printed),
    closed: parts.claims
      .filter(({ state }) => isOut(state))
      .map((claim) => printClosedClaim(claim, rules))
      .sort((a, b) => a.number - b.number),
    // If no copy is named, none is linked.
    hasPublicCopies:
      hasPublicCopies && printed.some(({ sources }) => sources.some(({ copy }) => Boolean(copy))),
  };
}

export type PrintedArticle = ReturnType<typeof printArticle>;

function isOut(state: ClaimState): boolean {
  return state === 'withdrawn' || state === 'cut';
}

function isInText({ state, revisionNumber }: PlacedClaim, current: number): boolean {
  return !isOut(state) && revisionNumber === current;
}

function printPlacedClaim(claim: PlacedClaim, parts: PrintableArticle, rules: PrintRules) {
  const { id, number, state, start, end, prefix, suffix, stand } = claim;
  const { quote, closing, sources, ...printed } = withholdConfidential(printClaim(claim, rules));
  return {
    ...printed,
    id,
    number,
    state,
    anchor: { start, end, quote, prefix, suffix },
    reason: closing?.reason ?? (state === 'returned' ? claim.reason : null),
    duplicateOf: closing?.duplicateOf ?? null,
    closedBy: closing?.by ?? null,
    sources: sources.map((source) => ({ ...source, ...printCopy(source, claim, parts) })),
    approval: approvalOf(claim),
    wording: printed.wording && { ...printed.wording, ...decisionOf(claim.wording) },
    stand: stand == null ? null : { reason: stand.reason, by: stand.by.name, at: instant(stand.at) },
  };
}

/** The copy that has the passage, and whether its page still has it. For a confidential source, neither is told. */
function printCopy(
  { id, withheld }: UnnumberedSource,
  claim: PlacedClaim,
  { changedSince }: PrintableArticle,
) {
  const { copy = null, place = null } = claim.sources.find((source) => source.id === id) ?? {};
  if (withheld || copy === null) return { copy: null, changedSince: null };
  const { snapshotId, sourceId, sha256, mediaType } = copy;
  return {
    copy: { snapshotId, sourceId, sha256, storedAt: instant(copy.storedAt), mediaType, place },
    changedSince: changedSince.get(id) ?? null,
  };
}

function printClosedClaim(claim: PlacedClaim, rules: PrintRules): ClosedClaim {
  const { id, number, state } = claim;
  const { quote, statement, claimant, closing } = printClaim(claim, rules);
  return {
    id,
    number,
    state,
    quote,
    statement,
    claimant,
    verdict: closing?.verdict ?? null,
    reason: closing?.reason ?? null,
    by: closing?.by ?? null,
    confirmation: approvalOf(claim),
  };
}

function approvalOf({ approvedSeal, approvedBy, approvedAt }: PlacedClaim) {
  return approvedSeal !== null && approvedBy !== null && approvedAt !== null
    ? { by: approvedBy.name, at: instant(approvedAt), seal: approvedSeal }
    : null;
}

/** The decision on the suggested words. The note to the writer stays in the newsroom. */
function decisionOf(wording: PlacedClaim['wording']) {
  const { state = 'proposed', reason = null, fixedIn = null, decidedBy, decidedAt } = wording ?? {};
  return {
    state,
    reason,
    fixedIn,
    decidedBy: decidedBy?.name ?? null,
    decidedAt: decidedAt == null ? null : instant(decidedAt),
  } satisfies Partial<ReportWording>;
}

/** The present scale, then retired ratings that a verdict still has, so that every label is explained. */
function withRetiredRatings(
  ratings: readonly ReportRating[],
  claims: readonly Pick<ReturnType<typeof printPlacedClaim>, 'verdict'>[],
): ReportRating[] {
  const scale = [...ratings];
  for (const { verdict } of claims) {
    if (verdict === null || scale.some(({ id }) => id === verdict.ratingId)) continue;
    const { ratingId, label, definition, color, icon, value } = verdict;
    const order = Math.max(-1, ...scale.map((rating) => rating.order)) + 1;
    scale.push({ id: ratingId, label, definition, color, icon, value, order });
  }
  return scale;
}

function countStates(claims: readonly PlacedClaim[]): Record<ClaimState, number> {
  const counts = recordOf(claimStates, () => 0);
  for (const { state } of claims) counts[state] += 1;
  return counts;
}

function instant(value: Instant): string {
  return new Date(value).toISOString();
}
