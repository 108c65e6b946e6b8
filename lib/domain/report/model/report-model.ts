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
 * One article's fact-check as it was at one moment. It has everything that an exporter needs, so nothing is looked up
 * later. It is frozen as the JSON of an edition. `edition` and `reportId` are null in the preview of an article that is
 * not signed off.
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
    /**
     * A draft of the newsroom's own, or a text that is out already. Editions frozen before this field existed lack it.
     */
    standing?: ArticleStanding;
    /**
     * The writers, and the people whom the byline does not mean although they have its name. Editions frozen before this
     * field existed lack it.
     */
    writers?: ReportWriter[];
  };
  /** `createdAt` is when the text became what it is. Editions frozen before this field existed lack it. */
  revision: { number: number; sha256: string; text: string; createdAt?: string };
  counts: {
    claims: number;
    /** An edition frozen before a state existed does not mention it. */
    byState: Partial<Record<ClaimState, number>>;
    byRating: { ratingId: string; label: string; icon: string; count: number }[];
  };
  scale: ReportRating[];
  /** The claims that are in the text, in text order. */
  claims: ReportClaim[];
  /** The claims that were withdrawn or cut, by number. Editions frozen before these were printed lack them. */
  closed?: ClosedClaim[];
  signOffs: { name: string; at: string }[];
  /** What prevented the sign-off at that moment. Empty for an edition. */
  openPoints: { code: string; message: string; claimNumber: number | null }[];
  ledgerHead: { sequence: number; hash: string };
  /** What changed since the edition before this one. */
  correction: string | null;
}

export interface ReportWriter {
  name: string;
  isWriter: boolean;
  /** Why this person is no writer, and who said so. */
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
  /** The reason why it is closed or returned. */
  reason: string | null;
  /** The number of the claim that this one repeats. */
  duplicateOf: number | null;
  /** Who closed it. Editions frozen before it was printed lack it. */
  closedBy?: string | null;
  verdict: ReportVerdict | null;
  sources: ReportSource[];
  /** The people who were asked, in the order of asking. Editions frozen before contacts existed lack them. */
  contacts?: ReportContact[];
  approval: { by: string; at: string; seal: string } | null;
  /** Other words that were suggested. Editions frozen before suggestions existed lack them. */
  wording?: ReportWording | null;
  /** A lead's decision to let words stand that must change. */
  stand?: { reason: string; by: string; at: string } | null;
}

/** A claim that is no longer in the check, and why. */
export interface ClosedClaim {
  id: string;
  number: number;
  state: ClaimState;
  quote: string;
  statement: string;
  claimant: string | null;
  /** The label of its former verdict. */
  verdict: string | null;
  reason: string | null;
  by: string | null;
  /** The person who confirmed that it is closed. Null if no confirmation was needed. */
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
  /** Null if the source is confidential. */
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
  /** The stored copy that has the passage. For a source without a passage, the newest copy. */
  copy?: ReportCopy | null;
  /** The newest copy of its page, if that copy no longer has the passage. */
  changedSince?: { storedAt: string; sha256: string } | null;
  /** How reliable it is, and a conflict of interest, if the newsroom has them printed. */
  reliability?: Reliability | null;
  interest?: string | null;
  /** Confidential: the report says only that the source is there, and which way it points. */
  withheld?: boolean;
}

export interface ReportCopy {
  snapshotId: string;
  /** The hash of the bytes as they arrived. */
  sha256: string;
  storedAt: string;
  mediaType: string;
  /** The place of the passage in the copy's text, in UTF-16 code units. */
  place: { start: number; end: number } | null;
  url: string;
  /** Whether anyone may open the address. Otherwise only members of the newsroom may. */
  isPublic: boolean;
}

export interface ReportContact {
  id: string;
  person: string;
  /** Null if the contact is confidential, as are the times. */
  channel: ContactChannel | null;
  question: string | null;
  askedAt: string | null;
  outcome: ContactOutcome;
  answer: string | null;
  answeredAt: string | null;
  /** Confidential: the report says only that somebody was asked, and whether they answered. */
  withheld: boolean;
}
