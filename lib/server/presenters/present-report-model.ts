import 'server-only';
import { copyPageUrl } from '@/lib/domain/report/report-urls';
import { numberSources } from '@/lib/domain/report/number-sources';
import type {
  ReportClaim,
  ReportModel,
  ReportVerdict,
  ReportWording,
} from '@/lib/domain/report/report-model';
import { type ClaimState, claimStates } from '@/lib/domain/vocabulary';
import type { ArticleRecord } from '../repositories/articles';
import type { ClaimRecord } from '../repositories/claim-record';
import type { GateRecord } from '../repositories/gate';
import type { RatingRecord } from '../repositories/scale';
import { gateFacts } from './present-gate';
import { presentReportContact, presentReportSource, type UnnumberedSource } from './present-report-evidence';

/** What a report is made of; all of it read for one state of the article. */
export interface ReportParts {
  gate: GateRecord;
  article: ArticleRecord;
  text: string;
  /** Every claim, in text order. */
  claims: readonly ClaimRecord[];
  /** The ratings now on the scale. */
  ratings: readonly RatingRecord[];
  newsroom: string;
  baseUrl: string;
  /** Anyone may read the copies that an edition names. */
  hasPublicCopies: boolean;
  /** Citations, by id, whose source's newest copy no longer has the passage. */
  outdated: ReadonlySet<string>;
  /** Null for a draft. */
  edition: { id: string; number: number; correction: string | null } | null;
}

/**
 * Puts a report together. Claims that are withdrawn, cut or without a place in this revision are counted but not printed; a
 * draft names what is still open.
 */
export function presentReportModel(parts: ReportParts): ReportModel {
  const { gate, article, edition } = parts;
  const { digest, blockers } = gateFacts(gate);
  const printed = parts.claims.filter(isInText).map((claim) => presentClaim(claim, parts));
  const scale = presentScale(parts.ratings, printed);
  return {
    schema: 'linecheck-report/1',
    reportId: edition?.id ?? null,
    edition: edition?.number ?? null,
    createdAt: gate.at.toISOString(),
    newsroom: parts.newsroom,
    baseUrl: parts.baseUrl,
    article: {
      id: article.id,
      title: article.title,
      writer: article.writer,
      publishedAt: article.publishedAt,
      sourceUrl: article.sourceUrl,
    },
    revision: { number: gate.revisionNumber, sha256: gate.revisionSha256, text: parts.text },
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
    claims: numberSources(printed).map((claim) => withCopyPages(claim, parts)),
    signOffs: gate.signOffs
      .filter((signOff) => signOff.digest === digest)
      .map(({ by, at }) => ({ name: by.name, at: new Date(at).toISOString() })),
    openPoints: blockers.map(({ code, message, claimNumber }) => ({ code, message, claimNumber })),
    ledgerHead: gate.head,
    correction: edition?.correction ?? null,
  };
}

function isInText({ state, revisionNumber, currentRevision }: ClaimRecord): boolean {
  return state !== 'withdrawn' && state !== 'cut' && revisionNumber === currentRevision;
}

/** In an edition the copies have public pages, by the numbers of their sources, where the newsroom has decided so. */
function withCopyPages(claim: ReportClaim, { edition, baseUrl, hasPublicCopies }: ReportParts): ReportClaim {
  if (!hasPublicCopies || edition === null) return claim;
  const sources = claim.sources.map((source) => {
    const url = copyPageUrl({ baseUrl, reportId: edition.id }, source.number);
    return source.copy && url !== null
      ? { ...source, copy: { ...source.copy, url, isPublic: true } }
      : source;
  });
  return { ...claim, sources };
}

type UnnumberedClaim = Omit<ReportClaim, 'sources'> & {
  sources: UnnumberedSource[];
};

/**
 * A duplicate is only named: its check stands at the claim that it repeats. A verdict is printed while the claim is
 * checked by verdict, not once it is declared not checkable.
 */
function presentClaim(claim: ClaimRecord, parts: ReportParts): UnnumberedClaim {
  const isDuplicate = claim.state === 'duplicate';
  const { approvedSeal, approvedBy, approvedAt } = claim;
  return {
    id: claim.id,
    number: claim.number,
    state: claim.state,
    anchor: {
      start: claim.start,
      end: claim.end,
      quote: claim.quote,
      prefix: claim.prefix,
      suffix: claim.suffix,
    },
    sentence: claim.sentence,
    statement: claim.statement,
    claimant: claim.claimant,
    kind: claim.kind,
    risk: claim.risk,
    reason: claim.reason,
    duplicateOf: claim.duplicateOf?.number ?? null,
    verdict: isDuplicate || claim.state === 'not_checkable' ? null : presentVerdict(claim),
    sources: isDuplicate ? [] : claim.sources.map((source) => presentReportSource(source, parts)),
    contacts: isDuplicate ? [] : claim.contacts.map(presentReportContact),
    approval:
      approvedSeal !== null && approvedBy !== null && approvedAt !== null
        ? { by: approvedBy.name, at: approvedAt.toISOString(), seal: approvedSeal }
        : null,
    wording: presentWording(claim),
  };
}

/** The note is for the writer and stays in the newsroom. */
function presentWording({ wording }: ClaimRecord): ReportWording | null {
  if (wording === null) return null;
  const { note: _, proposedBy, proposedAt, decidedBy, decidedAt, ...rest } = wording;
  return {
    ...rest,
    proposedBy: proposedBy.name,
    proposedAt: new Date(proposedAt).toISOString(),
    decidedBy: decidedBy?.name ?? null,
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
  };
}

function presentVerdict({ verdict }: ClaimRecord): ReportVerdict | null {
  if (verdict === null || verdict.rating === null) return null;
  return {
    ratingId: verdict.rating,
    label: verdict.label ?? '',
    definition: verdict.definition ?? '',
    color: verdict.color ?? '',
    icon: verdict.icon ?? '',
    value: verdict.value,
    rationale: verdict.rationale,
    rationaleDocument: verdict.rationaleDocument,
    authors: verdict.authors.map(({ name }) => name),
    at: new Date(verdict.updatedAt).toISOString(),
  };
}

/** The present scale, then retired ratings that a verdict still holds, so that every label is explained. */
function presentScale(
  ratings: readonly RatingRecord[],
  claims: readonly UnnumberedClaim[],
): ReportModel['scale'] {
  const scale = ratings.map(({ position, mustChange: _, ...rating }) => ({
    ...rating,
    icon: rating.icon as string,
    order: position,
  }));
  for (const { verdict } of claims) {
    if (verdict === null || scale.some(({ id }) => id === verdict.ratingId)) continue;
    const { ratingId, label, definition, color, icon, value } = verdict;
    const order = Math.max(-1, ...scale.map((rating) => rating.order)) + 1;
    scale.push({ id: ratingId, label, definition, color, icon, value, order });
  }
  return scale;
}

function countStates(claims: readonly ClaimRecord[]): Record<ClaimState, number> {
  const counts = Object.fromEntries(claimStates.map((state) => [state, 0])) as Record<ClaimState, number>;
  for (const { state } of claims) counts[state] += 1;
  return counts;
}
