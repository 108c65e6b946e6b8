import 'server-only';
import type { ChangesSinceSeen } from '@/lib/contracts/reviews';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentChanges } from '../../presenters/present-history';
import { findSeen, listChangesAfter, type SeenRecord } from '../../repositories/ledger/seen';

/** Where this person stands with the claim; `not_found` where there is none in this newsroom. */
export async function getSeen(db: Db, actor: Actor, claimId: string): Promise<SeenRecord> {
  const seen = await findSeen(db, actor, claimId);
  if (!seen) throw new Failure('not_found', 'There is no such claim.');
  return seen;
}

/** What changed in a claim since this person last ticked it seen. A person who never looked has nothing to compare with. */
export async function loadChangesSinceSeen(db: Db, actor: Actor, claimId: string): Promise<ChangesSinceSeen> {
  const { articleId, sequence, seenSequence, seenAt, isSinceApproval } = await getSeen(db, actor, claimId);
  const isBehind = seenSequence !== null && seenSequence < sequence;
  const entries = isBehind ? await listChangesAfter(db, articleId, claimId, seenSequence) : [];
  return {
    sequence,
    seenSequence,
    seenAt: seenAt?.toISOString() ?? null,
    isSinceApproval,
    changes: presentChanges(entries),
  };
}
