import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { CarryDecision, CarryOutcome, ClaimState, UnplacedReason } from '@/lib/domain/vocabulary';
import type { carryReasons } from '@/lib/contracts/revisions';
import type { Db } from '../../db';

export type CarryReason = (typeof carryReasons)[number];

/** The facts of a claim that carrying over needs. */
export interface CarryClaim {
  id: string;
  number: number;
  revisionNumber: number;
  start: number;
  end: number;
  state: ClaimState;
  unplaced: UnplacedReason | null;
  heldState: ClaimState | null;
  /**
   * The fact that several places share, named by the claim that is checked: for a duplicate its original, else the
   * claim itself.
   */
  factId: string;
  /** The wording suggested for it that nobody has answered. */
  wording: string | null;
}

/** All claims of an article as one query sees them at one moment. Only a thread reads the list, which may be long. */
export interface SeenClaims {
  /** The JSON of a list of `CarryClaim`, in the order of their places. */
  claimsJson: string;
  count: number;
  /** The sum of their versions, which grows with every change of any of them. */
  versions: number;
  /** The revisions that their places are in. */
  revisionNumbers: number[];
  /** The claims whose approval is set aside. */
  heldApprovalIds: string[];
  /** The version of the claim that was asked for. */
  version: number | null;
}

/** All claims of an article, and the version of one of them. */
export async function readCarryClaims(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  claimId: string | null,
): Promise<SeenClaims> {
  const [seen] = await db.$queryRaw<SeenClaims[]>`
    SELECT coalesce(json_agg(json_build_object(
        'id', c.id, 'number', c.number, 'revisionNumber', c.revision_number, 'start', c.start_offset, 'end', c.end_offset,
        'state', c.state, 'unplaced', c.unplaced, 'heldState', c.held_state,
        'factId', coalesce(c.duplicate_of_id, c.id), 'wording', w.text) ORDER BY c.start_offset, c.number), '[]')::text AS "claimsJson",
      count(*)::int AS count, coalesce(sum(c.version), 0)::int AS versions,
      coalesce(array_agg(DISTINCT c.revision_number), '{}') AS "revisionNumbers",
      coalesce(array_agg(c.id) FILTER (WHERE c.held_state = 'approved'), '{}') AS "heldApprovalIds",
      max(c.version) FILTER (WHERE c.id = ${claimId}::uuid) AS version
    FROM claim c LEFT JOIN wording w ON w.claim_id = c.id AND w.state = 'proposed'
    WHERE c.article_id = ${articleId}::uuid AND c.newsroom_id = ${newsroomId}::uuid`;
  if (!seen) throw new Error('A count of claims gives one row.');
  return seen;
}

/**
 * What became of a claim, as a revision keeps it: id, number, outcome, reason, decision, the revision, start and end before,
 * start and end after (null when gone), the state before and after, whether a suggested wording was fixed.
 */
export type CarryRow = [
  string,
  number,
  CarryOutcome,
  CarryReason | null,
  CarryDecision | null,
  number,
  number,
  number,
  number | null,
  number | null,
  ClaimState,
  ClaimState,
  boolean,
];
