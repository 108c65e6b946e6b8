import 'server-only';
import type { ChangesSinceSeen } from '@/lib/contracts/reviews';
import { invalidField } from '@/lib/domain/failure';
import { getSeen, loadChangesSinceSeen } from '../../queries/articles/load-changes-since-seen';
import { upsertSeen } from '../../repositories/ledger/seen';
import type { CommandContext } from '../frame/command-context';

/**
 * Ticks a claim as seen up to an entry of the ledger that was on the screen. An entry that is still to come cannot
 * be ticked.
 */
export async function markSeen(
  { db, actor }: CommandContext,
  claimId: string,
  sequence: number,
): Promise<ChangesSinceSeen> {
  const { headSequence } = await getSeen(db, actor, claimId);
  if (sequence > headSequence) throw invalidField('sequence', 'is beyond the end of the ledger');
  await upsertSeen(db, actor, claimId, sequence);
  return loadChangesSinceSeen(db, actor, claimId);
}
