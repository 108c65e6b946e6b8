import 'server-only';
import type { HistoryEntry } from '@/lib/contracts/claims';
import type { ChangesSinceSeen } from '@/lib/contracts/reviews';
import { historyChanges, historyReason } from '@/lib/domain/history-changes';
import type { LedgerNarrativeRecord } from '../repositories/ledger/ledger';

export function presentHistoryEntry(entry: LedgerNarrativeRecord): HistoryEntry {
  const { sequence, at, actor, action, claimId, claimNumber, data } = entry;
  return {
    sequence,
    at,
    actor,
    action,
    claimId,
    claimNumber,
    reason: historyReason(data),
    changes: historyChanges(action, data),
  };
}

/** The same entries as one list of changes, oldest first. */
export function presentChanges(entries: readonly LedgerNarrativeRecord[]): ChangesSinceSeen['changes'] {
  return entries.flatMap(({ action, data, actor, at }) =>
    historyChanges(action, data).map(({ field, before, after }) => ({
      field,
      before,
      after,
      by: actor?.name ?? 'Linecheck',
      at,
    })),
  );
}
