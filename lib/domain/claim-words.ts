import type {
  ArticleStanding,
  ClaimKind,
  ContactChannel,
  ContactOutcome,
  FetchState,
  PassageState,
  Reliability,
  Risk,
  SnapshotOrigin,
  SourceHealth,
  SourceKind,
  Stance,
  UnplacedReason,
  WordingState,
} from './vocabulary';

/** What kind of statement a claim is, as a label. */
export const claimKindWords: Record<ClaimKind, string> = {
  number: 'Number',
  date: 'Date',
  name: 'Name',
  quote: 'Quotation',
  cause: 'Cause',
  other: 'Other',
};

/** What is at risk if a claim is wrong, as a label. */
export const riskWords: Record<Risk, string> = { low: 'Low', normal: 'Normal', high: 'High' };

/** What a source is, as a label. */
export const sourceKindWords: Record<SourceKind, string> = {
  web: 'Web page',
  document: 'Document',
  report: 'Report',
  dataset: 'Data set',
  interview: 'Interview',
  phone: 'Phone call',
  email: 'E-mail',
  letter: 'Letter',
  book: 'Book',
  broadcast: 'Broadcast',
  other: 'Other source',
};

/** What was found when a source's page was looked at, after a colon. */
export const sourceHealthWords: Record<SourceHealth, string> = {
  unchanged: 'the page says what the newest copy says',
  changed: 'the page had changed',
  dead: 'nothing answers at its address any more',
};

/** Why a claim has no place in the present text, as a tag. */
export const unplacedWords: Record<UnplacedReason, string> = { changed: 'changed?', gone: 'text gone' };

/** What a passage does for the claim beside it. */
export const stanceWords: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
};

/** The same where the claim is not beside it, as in a printed list of sources. */
export const stancePhrases: Record<Stance, string> = {
  supports: 'Supports the claim',
  refutes: 'Refutes the claim',
  context: 'Gives context',
};

/** Whether an article is ours and still to run, as a label. */
export const standingWords: Record<ArticleStanding, string> = {
  draft: 'A draft of ours',
  out: 'Out already',
};

/** The state of a suggested wording, as a label. */
export const wordingStateWords: Record<WordingState, string> = {
  proposed: 'Suggested',
  fixed: 'Fixed',
  stands: 'Stands',
  overruled: 'Overruled',
};

/** How somebody was asked, as a label. */
export const contactChannelWords: Record<ContactChannel, string> = {
  phone: 'By phone',
  email: 'By e-mail',
  letter: 'By letter',
  in_person: 'In person',
  message: 'By message',
  other: 'Otherwise',
};

/** The outcome of asking somebody, as a label. */
export const contactOutcomeWords: Record<ContactOutcome, string> = {
  waiting: 'Waiting for an answer',
  answered: 'Answered',
  no_answer: 'No answer',
};

/** How reliable a source is, as a label. */
export const reliabilityWords: Record<Reliability, string> = { high: 'High', medium: 'Medium', low: 'Low' };

/** Whether a cited passage can be looked up by anyone, as a label. */
export const passageStateWords: Record<PassageState, string> = {
  found: 'In the stored copy',
  not_in_copy: 'Not in the stored copy',
  no_copy: 'No copy yet',
  offline: 'Offline source',
};

/** Where fetching a source's page stands, as a label. */
export const fetchStateWords: Record<FetchState, string> = {
  queued: 'Waiting to be fetched',
  fetching: 'Being fetched',
  stored: 'Stored',
  failed: 'Could not be fetched',
  cancelled: 'Fetching was given up',
};

/** How a stored copy came in, as a label. */
export const copyOriginWords: Record<SnapshotOrigin, string> = {
  fetch: 'Fetched',
  upload: 'Uploaded',
  import: 'Imported',
};
