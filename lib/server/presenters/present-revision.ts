import 'server-only';
import type { RevisionListItem } from '@/lib/contracts/revisions';
import type { RevisionSummaryRecord } from '../repositories/articles/revisions';

/** A revision as the list of them shows it, without its text. */
export function presentRevision(revision: RevisionSummaryRecord): RevisionListItem {
  const { number, sha256, origin, restoredFrom, createdAt, createdBy, characters, file, outcomes } = revision;
  return {
    number,
    sha256,
    origin,
    restoredFrom,
    createdAt: createdAt.toISOString(),
    createdBy,
    characters,
    file,
    outcomes,
  };
}
