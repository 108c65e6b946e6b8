import type { ReportModel } from '../model/report-model';
import { checkerUrl, ledgerUrl } from '../model/report-urls';

/** What a report prints so that anyone can check its ledger without asking us. */
export interface LedgerProof {
  /** The number and hash of the entry at which the report was made, in the form that the checker takes. */
  head: string;
  /** The ledger beside the edition. Null for a draft. */
  ledger: string | null;
  checker: string;
  /** The command to run once both files are there. */
  command: string;
}

/** Head, addresses and command, for every format of a report. */
export function ledgerProof(model: ReportModel): LedgerProof {
  const head = `${model.ledgerHead.sequence}:${model.ledgerHead.hash}`;
  return {
    head,
    ledger: ledgerUrl(model),
    checker: checkerUrl(model.baseUrl),
    command: `node verify.mjs ledger.json --head ${head}`,
  };
}
