/**
 * The closed lists of the trade's words, the same in interface, code, database and API. Those that the database keeps are its
 * enums too, and `lib/server/repositories/vocabularies.ts` does not compile where the two differ.
 */
export const roles = ['viewer', 'editor', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

export const articleStates = [
  'received',
  'in_check',
  'check_complete',
  'signed_off',
  'published',
  'correction_open',
] as const;
export type ArticleState = (typeof articleStates)[number];

/**
 * A draft is ours, and its wrong words must be corrected. Any other text is out already, and its wrong words are the
 * finding.
 */
export const articleStandings = ['draft', 'out'] as const;
export type ArticleStanding = (typeof articleStandings)[number];

/** How the list of articles can be ordered. The default puts the last change first. */
export const articleSorts = ['updated', 'created', 'due', 'title'] as const;

export const claimStates = [
  'marked',
  'in_progress',
  'waiting',
  'not_checkable',
  'proposed',
  'returned',
  'approved',
  'stale',
  'withdrawn',
  'duplicate',
  'orphaned',
  'cut',
] as const;
export type ClaimState = (typeof claimStates)[number];

/**
 * What happened to a claim's words in a newer revision. `same` and `moved`: identical words in one clear place and in
 * an identical sentence. `changed`: a person must say whether it is still the same claim. `gone`: no counterpart was
 * found.
 */
export const carryOutcomes = ['same', 'moved', 'changed', 'gone'] as const;
export type CarryOutcome = (typeof carryOutcomes)[number];

/** A person's answer for a claim whose words changed: still this claim, another claim, or no longer in the text. */
export const carryDecisions = ['keep', 'other', 'cut'] as const;
export type CarryDecision = (typeof carryDecisions)[number];

/** Why a claim has no place of its own in the current revision; null while it has one. */
export const unplacedReasons = ['changed', 'gone'] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

/** What became of a suggested wording. */
export const wordingStates = ['proposed', 'fixed', 'stands', 'overruled'] as const;
export type WordingState = (typeof wordingStates)[number];

/** What a reviewer can decide on a claim. */
export const reviewDecisions = ['approved', 'returned'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** How a revision came about. */
export const revisionOrigins = ['import', 'text', 'edit', 'wording', 'restore'] as const;
export type RevisionOrigin = (typeof revisionOrigins)[number];

export const claimKinds = ['number', 'date', 'name', 'quote', 'cause', 'other'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const risks = ['low', 'normal', 'high'] as const;
export type Risk = (typeof risks)[number];

export const sourceKinds = [
  'web',
  'document',
  'report',
  'dataset',
  'interview',
  'phone',
  'email',
  'letter',
  'book',
  'broadcast',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Kinds of source without an address to look up: somebody noted the words or holds the paper. */
export const offlineKinds = [
  'interview',
  'phone',
  'email',
  'letter',
  'book',
  'broadcast',
  'document',
  'other',
] as const satisfies readonly SourceKind[];

export const stances = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof stances)[number];

/** How reliable a source is. */
export const reliabilities = ['high', 'medium', 'low'] as const;
export type Reliability = (typeof reliabilities)[number];

/** Where fetching a source's page stands. */
export const fetchStates = ['queued', 'fetching', 'stored', 'failed', 'cancelled'] as const;
export type FetchState = (typeof fetchStates)[number];

/** The result of the last look at a source's address, compared with the newest stored copy. */
export const sourceHealths = ['unchanged', 'changed', 'dead'] as const;
export type SourceHealth = (typeof sourceHealths)[number];

/** How a stored copy came in. */
/** How far the PDF of a long report is, which is set in the background. */
export const reportFileStates = ['waiting', 'setting', 'ready', 'failed'] as const;
export type ReportFileState = (typeof reportFileStates)[number];

export const snapshotOrigins = ['fetch', 'upload', 'import'] as const;
export type SnapshotOrigin = (typeof snapshotOrigins)[number];

/**
 * Whether a cited passage is in the stored copy of its source. `offline`: the source has no address and no file, so
 * only the person who noted the words can confirm them.
 */
export const passageStates = ['found', 'not_in_copy', 'no_copy', 'offline'] as const;
export type PassageState = (typeof passageStates)[number];

export const contactChannels = ['phone', 'email', 'letter', 'in_person', 'message', 'other'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export const contactOutcomes = ['waiting', 'answered', 'no_answer'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** The parts of the interface that an API token can be held to. */
export const tokenAreas = [
  'articles',
  'claims',
  'library',
  'reports',
  'people',
  'settings',
  'account',
] as const;
export type TokenArea = (typeof tokenAreas)[number];

/** `read` and `write` are for every area, each of the others for one. */
export const tokenScopes = [
  'read',
  'write',
  ...tokenAreas.flatMap((area) => [`${area}_read`, `${area}_write`] as const),
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** No enum of the database, since a name with a hyphen can be none of Prisma's: a check there has the same list. */
export const ratingIcons = [
  'circle-check',
  'check',
  'contrast',
  'puzzle',
  'x',
  'circle-x',
  'circle-help',
  'message-circle-off',
  'triangle-alert',
  'clock',
  'scale',
  'star',
] as const;
export type RatingIcon = (typeof ratingIcons)[number];

/**
 * Whether somebody wrote an article. `proposed`: the byline may name them and nobody has said whom it means; they count
 * as a writer. `other`: a person has said that they did not write it.
 */
export const writerStatuses = ['writer', 'proposed', 'other'] as const;
export type WriterStatus = (typeof writerStatuses)[number];

/** The parts of a claim that are somebody's work. */
export const authorParts = [
  'rating',
  'rationale',
  'statement',
  'span',
  'source',
  'passage',
  'place',
  'contact',
  'wording',
  'proposal',
] as const;
export type AuthorPart = (typeof authorParts)[number];
