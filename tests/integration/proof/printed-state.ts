import { extractText } from 'unpdf';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import type { ClaimDto } from '@/lib/contracts/claims';
import { type GateDto } from '@/lib/contracts/gate';
import { reportFormats } from '@/lib/contracts/reports';
import type { ArticleState } from '@/lib/domain/vocabulary';
import { call, fetchServer } from '../../support/http';

/** Every format, beside the JSON, in which the report is read as the model that all of them print. */
const otherFormats = reportFormats.filter((format) => format !== 'json');

export interface PrintedState {
  /** Each claim's own bytes, without what the text around it and later decisions add. */
  claims: Map<string, string>;
  /** The printed whole. */
  whole: string;
  files: Record<string, string>;
  /** The seal of each approval that stands. */
  approvals: Map<string, string>;
  /** How many signatures stand for what is printed now. */
  signatures: number;
  /** Of the article, as every list has it, and whether nothing but signatures is missing. */
  state: ArticleState;
  isReady: boolean;
}

/** What is printed of an article now, and which approvals and signatures stand over it. */
export async function readPrintedState(token: string, articleId: string): Promise<PrintedState> {
  const exported = (format: string) =>
    call<ReportModel>('GET', `/articles/${articleId}/report?format=${format}&unpublished=true`, { token });
  const [json, gate, claims, ...files] = await Promise.all([
    exported('json'),
    call<GateDto>('GET', `/articles/${articleId}/gate`, { token }),
    call<{ claims: ClaimDto[] }>('GET', `/articles/${articleId}/claims?limit=100`, { token }),
    ...otherFormats.map((format) => readFile(token, articleId, format)),
  ]);
  const model = json.body;
  return {
    claims: new Map(model.claims.map((claim) => [claim.id, claimBytes(claim)])),
    whole: wholeBytes(model),
    files: Object.fromEntries(
      otherFormats.map((format, index) => [format, withoutTimes(files[index] ?? '', model)]),
    ),
    approvals: new Map(
      claims.body.claims.flatMap(({ id, approval }) => (approval ? [[id, approval.seal] as const] : [])),
    ),
    signatures: gate.body.signOffs.filter(({ isCurrent }) => isCurrent).length,
    state: gate.body.state,
    isReady: gate.body.ready,
  };
}

/** What a reader has of the file: its text, or of a PDF the words on its pages. */
async function readFile(token: string, articleId: string, format: string): Promise<string> {
  const path = `/articles/${articleId}/report?format=${format}&unpublished=true`;
  const response = await fetchServer(`/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`${format}: ${response.status}`);
  if (format !== 'pdf') return response.text();
  const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
  return text;
}

/** Place, number, stored copies and what others decided on a claim are the article's; what the approval says of itself is none of its parts. */
function claimBytes(claim: ReportModel['claims'][number]): string {
  const { state: _, approval: __, stand: ___, anchor, sources, wording, ...printed } = claim;
  return JSON.stringify({
    ...printed,
    quote: anchor.quote,
    sources: sources.map(({ number: ____, copy: _____, changedSince: ______, ...source }) => source),
    wording: wording && { text: wording.text, replaces: wording.replaces, proposedBy: wording.proposedBy },
  });
}

/** But for what makes it an edition: its time, its head in the ledger, who signed and what is open. */
function wholeBytes(model: ReportModel): string {
  const {
    createdAt: _,
    ledgerHead: __,
    signOffs: ___,
    openPoints: ____,
    newsroom: _____,
    ...printed
  } = model;
  return JSON.stringify(printed);
}

/** A file without the same: where the model prints them, and the lines that only say them. */
function withoutTimes(text: string, { createdAt, ledgerHead, newsroom }: ReportModel): string {
  const minute = new Date(createdAt).toISOString().slice(11, 16);
  return [createdAt, ledgerHead.hash, newsroom]
    .reduce((rest, part) => rest.replaceAll(part, '*'), text)
    .replaceAll(new RegExp(`\\d{1,2} \\w{3} \\d{4}, (?:${minute}|\\d\\d:\\d\\d) UTC`, 'g'), '*')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '*')
    .replaceAll(/(?:Ledger (?:head, )?entry |linecheck:|#)?\b\d+:\*/g, '*')
    .replaceAll(/[Ll]edger(?: head,)? entry \d+/g, '*')
    .replaceAll(/Draft – [^<\n"]*/g, '*');
}
