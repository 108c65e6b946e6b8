import type { DocumentNode } from '../../text/document/document';
import type {
  ClaimKind,
  ClaimState,
  ContactChannel,
  ContactOutcome,
  Reliability,
  Risk,
  SourceKind,
  Stance,
} from '../../vocabulary';

type Instant = string | Date;

/** A claim with everything that belongs to it and is ever printed. Names are those at the time of the action. */
export interface PrintableClaim {
  state: ClaimState;
  quote: string;
  sentence: string;
  statement: string;
  claimant: string | null;
  kind: ClaimKind;
  risk: Risk;
  reason: string | null;
  decidedBy: { name: string } | null;
  duplicateOf: { number: number } | null;
  verdict: PrintableVerdict | null;
  sources: readonly PrintableSource[];
  contacts: readonly PrintableContact[];
  wording: { text: string; replaces: string; proposedBy: { name: string }; proposedAt: Instant } | null;
}

interface PrintableVerdict {
  rating: string | null;
  label: string | null;
  definition: string | null;
  color: string | null;
  icon: string | null;
  value: number | null;
  rationale: string;
  rationaleDocument: DocumentNode;
  authors: readonly { name: string }[];
  updatedAt: Instant;
}

export interface PrintableSource {
  id: string;
  kind: SourceKind;
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
  reliability: Reliability | null;
  interestNote: string | null;
  isConfidential: boolean;
  salt: string;
}

export interface PrintableContact {
  id: string;
  person: string;
  channel: ContactChannel;
  question: string | null;
  askedAt: Instant;
  outcome: ContactOutcome;
  answer: string | null;
  answeredAt: Instant | null;
  isConfidential: boolean;
  salt: string;
}

/** The newsroom's settings for its reports. */
export interface PrintRules {
  /** Whether reports print how each source was weighed, and its conflict of interest. */
  printsWeighing: boolean;
}

/** The states that close a claim. The reason and the person who gave it are printed. */
const closings = ['not_checkable', 'withdrawn', 'duplicate', 'cut'] as const satisfies readonly ClaimState[];

/** For a claim that is out of the check, only the words and its former verdict are printed. */
function closingOf({ state, reason, decidedBy, duplicateOf, verdict }: PrintableClaim) {
  const as = closings.find((one) => one === state);
  if (as === undefined) return null;
  const label = as === 'withdrawn' || as === 'cut' ? (verdict?.label ?? null) : null;
  return {
    as,
    reason,
    by: decidedBy?.name ?? null,
    duplicateOf: duplicateOf?.number ?? null,
    verdict: label,
  };
}

/**
 * The printed part of a claim: every word, name, date, mark and link that any edition, export or page prints of it,
 * confidential parts in full. An approval seals it (lib/domain/seal.ts); exporters print it without confidential parts
 * (withhold-confidential.ts). What surrounding text, other claims or later decisions add (number, place, state, approval)
 * belongs to the article's print.
 */
export function printClaim(claim: PrintableClaim, rules: PrintRules) {
  const { quote, sentence, statement, claimant, kind, risk, wording } = claim;
  const closing = closingOf(claim);
  // The check of a duplicate is printed at the claim that it repeats. What is withdrawn or cut is no longer checked.
  const hasCheck = closing === null || closing.as === 'not_checkable';
  return {
    quote,
    sentence,
    statement,
    claimant,
    kind,
    risk,
    closing,
    verdict: closing === null ? printVerdict(claim.verdict) : null,
    sources: hasCheck ? claim.sources.map((source) => printSource(source, rules)) : [],
    contacts: hasCheck ? claim.contacts.map(printContact) : [],
    wording: wording && {
      text: wording.text,
      replaces: wording.replaces,
      proposedBy: wording.proposedBy.name,
      proposedAt: instant(wording.proposedAt),
    },
  };
}

export type PrintedClaim = ReturnType<typeof printClaim>;
export type PrintedSource = PrintedClaim['sources'][number];
export type PrintedContact = PrintedClaim['contacts'][number];

function printVerdict(verdict: PrintableVerdict | null) {
  if (verdict?.rating == null) return null;
  const { rating, label, definition, color, icon, value, rationale, rationaleDocument } = verdict;
  return {
    ratingId: rating,
    label: label ?? '',
    definition: definition ?? '',
    color: color ?? '',
    icon: icon ?? '',
    value,
    rationale,
    rationaleDocument,
    authors: verdict.authors.map(({ name }) => name),
    at: instant(verdict.updatedAt),
  };
}

function printSource(source: PrintableSource, { printsWeighing }: PrintRules) {
  const { id, kind, title, publisher, author, url, publishedAt, accessedAt } = source;
  const { passage, locator, stance, primary, isConfidential, salt } = source;
  return {
    id,
    kind,
    title,
    publisher,
    author,
    url,
    publishedAt,
    accessedAt,
    passage,
    locator,
    stance,
    primary,
    reliability: printsWeighing ? source.reliability : null,
    interest: printsWeighing ? source.interestNote : null,
    confidential: isConfidential,
    // The salt keeps anybody from finding out, by trying values against the seal, what is or was confidential. No report
    // prints it.
    salt,
  };
}

/** The description of a source, the same wherever it is cited. */
export type SourceWords = Pick<
  PrintableSource,
  | 'kind'
  | 'title'
  | 'publisher'
  | 'author'
  | 'url'
  | 'publishedAt'
  | 'reliability'
  | 'interestNote'
  | 'isConfidential'
  | 'salt'
>;

/** Whether a citation prints the same with either source. If not, the approvals of its claim fall. */
export function printsAlike(one: SourceWords, other: SourceWords, rules: PrintRules): boolean {
  const printed = (words: SourceWords) => JSON.stringify(printSource({ ...words, ...bareCitation }, rules));
  return printed(one) === printed(other);
}

const bareCitation = {
  id: '',
  accessedAt: null,
  passage: null,
  locator: null,
  stance: 'context',
  primary: false,
} as const;

function printContact(contact: PrintableContact) {
  const { id, person, channel, question, outcome, answer, isConfidential, salt } = contact;
  return {
    id,
    person,
    channel,
    question,
    askedAt: instant(contact.askedAt),
    outcome,
    answer,
    answeredAt: contact.answeredAt === null ? null : instant(contact.answeredAt),
    confidential: isConfidential,
    salt,
  };
}

function instant(value: Instant): string {
  return new Date(value).toISOString();
}
