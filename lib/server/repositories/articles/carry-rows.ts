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
  version: number;
  revisionNumber: number;
  start: number;
  end: number;
  state: ClaimState;
  unplaced: UnplacedReason | null;
  heldState: ClaimState | null;
  approvedSeal: string | null;
  /**
   * The fact that several places share, named by the claim that is checked: for a duplicate its original, else the
   * claim itself.
   */
  factId: string;
  /** The wording suggested for it that nobody has answered. */
  wording: string | null;
}

/** All claims of an article. Raw: the plan needs them as one query sees them at one moment. */
export async function listCarryClaims(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<CarryClaim[]> {
  return db.$queryRaw<CarryClaim[]>`
    SELECT c.id, c.number, c.version, c.revision_number AS "revisionNumber", c.start_offset AS "start", c.end_offset AS "end",
      c.state, c.unplaced, c.held_state AS "heldState", c.approved_seal AS "approvedSeal",
      coalesce(c.duplicate_of_id, c.id) AS "factId", w.text AS wording
    FROM claim c LEFT JOIN wording w ON w.claim_id = c.id AND w.state = 'proposed'
    WHERE c.article_id = ${articleId}::uuid AND c.newsroom_id = ${newsroomId}::uuid
    ORDER BY c.start_offset, c.number`;
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
