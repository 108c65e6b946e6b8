import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { describeWording } from '@/lib/domain/report/words/report-text';
import type { ClaimState } from '@/lib/domain/vocabulary';

/** A claim of the report as a row of its list. */
export interface ReportDeskClaim {
  number: number;
  /** The claim's statement, or its words in the article if it has no statement. */
  words: string;
  state: ClaimState;
  verdict: { label: string; color: string; icon: string } | null;
  sources: number;
  checkedBy: string[];
  approvedBy: string | null;
  duplicateOf: number | null;
  /** What became of a suggested wording, in words. */
  wording: string | null;
}

/** The rows of the list, in text order. The rest of each claim stays on the server with the report. */
export function listClaimsOfReport(model: ReportModel): ReportDeskClaim[] {
  return model.claims.map(
    ({ number, statement, anchor, state, verdict, sources, approval, duplicateOf, wording }) => ({
      number,
      words: statement.trim() || `“${anchor.quote}”`,
      state,
      verdict: verdict && { label: verdict.label, color: verdict.color, icon: verdict.icon },
      sources: sources.length,
      checkedBy: verdict?.authors ?? [],
      approvedBy: approval?.by ?? null,
      duplicateOf,
      wording: wording ? describeWording(wording) : null,
    }),
  );
}
