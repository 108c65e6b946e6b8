import { describeContact } from './evidence-text';
import { ledgerProof } from './ledger-proof';
import type { ClosedClaim, ReportClaim, ReportModel, ReportSource } from '../model/report-model';
import { spellUrl } from '../model/report-urls';

/**
 * The columns of the table. There is one row per claim and source. A claim without sources has one row, and so has a
 * report without claims.
 */
const claimColumns = {
  claim: (claim) => claim.number,
  state: (claim) => claim.state,
  quote: (claim) => claim.anchor.quote,
  statement: (claim) => claim.statement,
  claimant: (claim) => claim.claimant,
  kind: (claim) => claim.kind,
  risk: (claim) => claim.risk,
  verdict: (claim) => claim.verdict?.label ?? null,
  verdict_value: (claim) => claim.verdict?.value ?? null,
  rationale: (claim) => claim.verdict?.rationale ?? null,
  checked_by: (claim) => claim.verdict?.authors.join('; ') ?? null,
  checked_at: (claim) => claim.verdict?.at ?? null,
  approved_by: (claim) => claim.approval?.by ?? null,
  approved_at: (claim) => claim.approval?.at ?? null,
  seal: (claim) => claim.approval?.seal ?? null,
  reason: (claim) => claim.reason,
  closed_by: (claim) => claim.closedBy ?? null,
  duplicate_of: (claim) => claim.duplicateOf,
  start: (claim) => claim.anchor.start,
  end: (claim) => claim.anchor.end,
  sentence: (claim) => claim.sentence,
  wording: (claim) => claim.wording?.text ?? null,
  wording_state: (claim) => claim.wording?.state ?? null,
  wording_reason: (claim) => claim.wording?.reason ?? null,
  wording_decided_by: (claim) => claim.wording?.decidedBy ?? null,
  wording_decided_at: (claim) => claim.wording?.decidedAt ?? null,
  stands_reason: (claim) => claim.stand?.reason ?? null,
  stands_by: (claim) => claim.stand?.by ?? null,
  stands_at: (claim) => claim.stand?.at ?? null,
  contacts: (claim) => claim.contacts?.map(describeContact).join('\n') || null,
} satisfies Record<string, (claim: ReportClaim) => Cell>;

/** For a claim that is no longer in the check, the table has its words and what became of it. */
const closedColumns: Partial<Record<keyof typeof claimColumns, (claim: ClosedClaim) => Cell>> = {
  claim: (claim) => claim.number,
  state: (claim) => claim.state,
  quote: (claim) => claim.quote,
  statement: (claim) => claim.statement,
  claimant: (claim) => claim.claimant,
  verdict: (claim) => claim.verdict,
  approved_by: (claim) => claim.confirmation?.by ?? null,
  approved_at: (claim) => claim.confirmation?.at ?? null,
  seal: (claim) => claim.confirmation?.seal ?? null,
  reason: (claim) => claim.reason,
  closed_by: (claim) => claim.by,
};

const sourceColumns = {
  source: (source) => source.number,
  source_kind: (source) => source.kind,
  source_title: (source) => source.title,
  source_publisher: (source) => source.publisher,
  source_author: (source) => source.author,
  source_url: (source) => (source.url === null ? null : spellUrl(source.url).text),
  source_published: (source) => source.publishedAt,
  source_accessed: (source) => source.accessedAt,
  stance: (source) => source.stance,
  primary: (source) => (source.primary ? 'yes' : 'no'),
  passage: (source) => source.passage,
  locator: (source) => source.locator,
  reliability: (source) => source.reliability ?? null,
  conflict_of_interest: (source) => source.interest ?? null,
  withheld: (source) => (source.withheld ? 'yes' : 'no'),
  copy_sha256: (source) => source.copy?.sha256 ?? null,
  copy_stored_at: (source) => source.copy?.storedAt ?? null,
  copy_type: (source) => source.copy?.mediaType ?? null,
  copy_url: (source) => source.copy?.url ?? null,
  changed_since: (source) => source.changedSince?.storedAt ?? null,
} satisfies Record<string, (source: ReportSource) => Cell>;

const reportColumns = {
  article: (model) => model.article.title,
  revision: (model) => model.revision.number,
  revision_sha256: (model) => model.revision.sha256,
  edition: (model) => model.edition ?? 'draft',
  created_at: (model) => model.createdAt,
  ledger_head: (model) => ledgerProof(model).head,
  ledger_url: (model) => ledgerProof(model).ledger,
  ledger_checker: (model) => ledgerProof(model).checker,
} satisfies Record<string, (model: ReportModel) => Cell>;

export type Cell = string | number | null;

/** The table's first row. */
export const csvHeader: string[] = [claimColumns, sourceColumns, reportColumns].flatMap((columns) =>
  Object.keys(columns),
);

/**
 * The table's rows below the header: claims in text order, then closed claims. Without any claims, one row tells which
 * report it is.
 */
export function createCsvRows(model: ReportModel): Cell[][] {
  const reportCells = Object.values(reportColumns).map((cell) => cell(model));
  const rows = model.claims.flatMap((claim) => {
    const claimCells = Object.values(claimColumns).map((cell) => cell(claim));
    const sources = claim.sources.length > 0 ? claim.sources : [null];
    return sources.map((source) => [
      ...claimCells,
      ...Object.values(sourceColumns).map((cell) => (source === null ? null : cell(source))),
      ...reportCells,
    ]);
  });
  const noSource = Object.keys(sourceColumns).map(() => null);
  const closed = (model.closed ?? []).map((claim) => [
    ...(Object.keys(claimColumns) as (keyof typeof claimColumns)[]).map(
      (column) => closedColumns[column]?.(claim) ?? null,
    ),
    ...noSource,
    ...reportCells,
  ]);
  if (rows.length + closed.length > 0) return [...rows, ...closed];
  const noClaim = Object.keys(claimColumns).map(() => null);
  return [[...noClaim, ...noSource, ...reportCells]];
}
