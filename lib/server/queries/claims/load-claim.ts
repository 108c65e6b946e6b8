import 'server-only';
import type { ClaimDto } from '@/lib/contracts/claims';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentClaim } from '../../presenters/present-claim';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import { findClaim } from '../../repositories/claims/claims';

/** The claim as stored; `not_found` where there is none in this newsroom. */
export async function getClaim(db: Db, actor: Actor, claimId: string): Promise<ClaimRecord> {
  const claim = await findClaim(db, actor.newsroomId, claimId);
  if (!claim) throw new Failure('not_found', 'There is no such claim.');
  return claim;
}

/** The claim as it is shown to this person. */
export async function loadClaim(db: Db, actor: Actor, claimId: string): Promise<ClaimDto> {
  return presentClaim(await getClaim(db, actor, claimId), actor);
}
