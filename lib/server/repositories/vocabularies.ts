import 'server-only';
import {
  articleStandings,
  articleStates,
  authorParts,
  claimKinds,
  claimStates,
  contactChannels,
  contactOutcomes,
  fetchStates,
  reliabilities,
  reviewDecisions,
  reportFileStates,
  revisionOrigins,
  risks,
  roles,
  snapshotOrigins,
  sourceHealths,
  sourceKinds,
  stances,
  tokenScopes,
  unplacedReasons,
  wordingStates,
  writerStatuses,
} from '@/lib/domain/vocabulary';
import type * as enums from '../generated/enums';

type Enums = typeof enums;
type Value<Name extends keyof Enums> = Enums[Name][keyof Enums[Name]] & string;

/** A list for every enum of the schema, with no word that is not one of its values. */
type Lists = { [Name in keyof Enums]: readonly Value<Name>[] };

/** Accepts lists that have every value of their enums. For any other list it says which value is missing. */
type Whole<Given extends Lists> = {
  [Name in keyof Enums]: [Value<Name>] extends [Given[Name][number]]
    ? unknown
    : `the list lacks: ${Exclude<Value<Name>, Given[Name][number]>}`;
};

const namedAsInSchema = <const Given extends Lists>(lists: Given & Whole<Given>): Given => lists;

/**
 * The domain's closed lists under the names of the database's enums. A value too few or too many on either side, or an enum
 * without a list, does not compile.
 */
export const vocabularies = namedAsInSchema({
  ArticleState: articleStates,
  ArticleStanding: articleStandings,
  AuthorPart: authorParts,
  ClaimKind: claimKinds,
  ClaimState: claimStates,
  ContactChannel: contactChannels,
  ContactOutcome: contactOutcomes,
  FetchState: fetchStates,
  Reliability: reliabilities,
  ReviewDecision: reviewDecisions,
  ReportFileState: reportFileStates,
  RevisionOrigin: revisionOrigins,
  Risk: risks,
  Role: roles,
  SnapshotOrigin: snapshotOrigins,
  SourceHealth: sourceHealths,
  SourceKind: sourceKinds,
  Stance: stances,
  TokenScope: tokenScopes,
  UnplacedReason: unplacedReasons,
  WordingState: wordingStates,
  WriterStatus: writerStatuses,
});
