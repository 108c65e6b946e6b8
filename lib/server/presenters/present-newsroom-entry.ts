import 'server-only';
import type { NewsroomHistoryEntry } from '@/lib/contracts/newsroom-history';
import type { Json } from '@/lib/domain/canonical-json';
import { newsroomChanges } from '@/lib/domain/newsroom-changes';
import type { LedgerNarrativeRecord } from '../repositories/ledger/ledger';

/**
 * An entry of the newsroom's own chain. It shows of a source only what the chain says openly; nothing is looked up.
 */
export function presentNewsroomEntry(entry: LedgerNarrativeRecord): NewsroomHistoryEntry {
  const { sequence, at, actor, action, data } = entry;
  return {
    sequence,
    at,
    actor,
    action,
    about: textOf(data.name) ?? textOf(data.fileName) ?? textOf(data.url),
    sourceId: textOf(data.sourceId),
    changes: newsroomChanges(action, data),
  };
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
