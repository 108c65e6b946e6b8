import type { Anchor } from '../../text/offsets/describe-anchor';
import type { DocumentNode } from '../../text/document/document';
import type {
  ArticleStanding,
  ClaimKind,
  ClaimState,
  ContactChannel,
  ContactOutcome,
  Reliability,
  Risk,
  SourceKind,
  Stance,
  WordingState,
} from '../../vocabulary';

/**
 * One article's fact-check as it stood at one moment: everything that an exporter needs, nothing looked up later.
 * Frozen as the JSON of an edition. `edition` and `reportId` are null in the preview of an article not signed off.
 */
export interface ReportModel {
  schema: 'linecheck-report/1' | 'linecheck-report/2';
  reportId: string | null;
  edition: number | null;
  createdAt: string;
  newsroom: string;
  baseUrl: string;
  article: {
    id: string;
    title: string;
    writer: string | null;
    publishedAt: string | null;
    sourceUrl: string | null;
    /** A draft of the newsroom's own, or a text that is out already. Editions frozen before it was said lack it. */
    standing?: ArticleStanding;
    /** Who wrote it, and of whom it was said that the byline means another person. Editions frozen before it was said lack it. */
    writers?: ReportWriter[];
  };
  /** `createdAt`: when the text came to be as it is. Editions frozen before it was kept lack it. */
  revision: { number: number; sha256: string; text: string; createdAt?: string };
  counts: {
    claims: number;
    /** An edition frozen before a state was known says nothing of it. */
    byState: Partial<Record<ClaimState, number>>;
    byRating: { ratingId: string; label: string; icon: string; count: number }[];
  };
  scale: ReportRating[];
  /** Those that stand in the text, in its order. */
  claims: ReportClaim[];
  /** Those that were withdrawn or cut, by number. Editions frozen before they were printed lack them. */
  closed?: ClosedClaim[];
  signOffs: { name: string; at: string }[];
  /** What stood between the article and sign-off at that moment; empty for an edition. */
  openPoints: { code: string; message: string; claimNumber: number | null }[];
  ledgerHead: { sequence: number; hash: string };
  /** What changed since the edition before this one. */
  correction: string | null;
}

export interface ReportWriter {
  name: string;
  isWriter: boolean;
  /** Why they are none, and who said so. */
  reason: string | null;
  by: string | null;
}

export interface ReportRating {
  id: string;
  label: string;
  definition: string;
  /** `#rrggbb` */
  color: string;
  icon: string;
  value: number | null;
  order: number;
}

export interface ReportClaim {
  id: string;
  number: number;
  state: ClaimState;
  anchor: Anchor;
  sentence: string;
  statement: string;
  claimant: string | null;
  kind: ClaimKind;
  risk: Risk;
  /** Why it is closed or returned. */
  reason: string | null;
  /** The number of the claim that this one repeats. */
  duplicateOf: number | null;
  /** Who closed it. Editions frozen before it was printed lack it. */
  closedBy?: string | null;
  verdict: ReportVerdict | null;
  sources: ReportSource[];
  /** Who was asked, in the order of asking. Editions frozen before contacts were known lack it. */
  contacts?: ReportContact[];
  approval: { by: string; at: string; seal: string } | null;
  /** Other words that were suggested. Editions frozen before suggestions were known lack it. */
  wording?: ReportWording | null;
  /** A lead's word that what must change stands all the same. */
  stand?: { reason: string; by: string; at: string } | null;
}

/** A claim that is no longer in the check, with what became of it. */
export interface ClosedClaim {
  id: string;
  number: number;
  state: ClaimState;
  quote: string;
  statement: string;
  claimant: string | null;
  /** The label of the verdict that it had. */
  verdict: string | null;
  reason: string | null;
  by: string | null;
  /** Who has confirmed that it is closed; null where nobody had to. */
  confirmation: { by: string; at: string; seal: string } | null;
}

export interface ReportWording {
  text: string;
  replaces: string;
  state: WordingState;
  proposedBy: string;
  proposedAt: string;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  fixedIn: number | null;
}

export interface ReportVerdict {
  ratingId: string;
  label: string;
  definition: string;
  color: string;
  icon: string;
  value: number | null;
  rationale: string;
  rationaleDocument: DocumentNode;
  authors: string[];
  at: string;
}

export interface ReportSource {
  id: string;
  /** 1, 2, 3 … over the whole report. */
  number: number;
  /** Null of what is confidential. */
  kind: SourceKind | null;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  publishedAt: string | null;
  accessedAt: string | null;
  passage: string | null;
  locator: string | null;
  stance: Stance;
  primary: boolean;
  // Editions frozen before copies were kept lack what follows.
  /** The stored copy that the passage stands in; of a source without a passage the newest one. */
  copy?: ReportCopy | null;
  /** The newest copy of its page, where that no longer has the passage. */
  changedSince?: { storedAt: string; sha256: string } | null;
  /** How far one can lean on it, and a conflict of interest, where the newsroom has that printed. */
  reliability?: Reliability | null;
  interest?: string | null;
  /** Confidential: the report says that it is there, and which way it points. */
  withheld?: boolean;
}

export interface ReportCopy {
  snapshotId: string;
  /** Of the bytes as they came. */
  sha256: string;
  storedAt: string;
  mediaType: string;
  /** Where the passage is in the copy's text, in UTF-16 code units. */
  place: { start: number; end: number } | null;
  url: string;
  /** Anyone may follow the address; otherwise only members of the newsroom. */
  isPublic: boolean;
}

export interface ReportContact {
  id: string;
  person: string;
  /** Null of who is confidential, as are the times. */
  channel: ContactChannel | null;
  question: string | null;
  askedAt: string | null;
  outcome: ContactOutcome;
  answer: string | null;
  answeredAt: string | null;
  /** Confidential: the report says that somebody was asked, and whether they answered. */
  withheld: boolean;
}
