import 'server-only';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { insertAuthors } from '../../repositories/writers/claim-authors';
import { touchCitingClaims, workOnCitations } from '../../repositories/evidence/citing-claims';
import type { ClaimNote, StatementPart } from '../../repositories/commit';
import { updateLibrarySourceRow } from '../../repositories/sources/source-writes';
import { noteOnClaims } from './note-on-claims';
import type { PlannedSource } from './plan-source-change';
import { enqueueFetch } from './resolve-source';

/**
 * The claim through which somebody changes a source: the claim's own change and entry, and the citation that changes
 * with it.
 */
export interface OwnClaim {
  citationId: string;
  parts: StatementPart[];
  note: ClaimNote;
}

/**
 * Writes the planned change: the source, an entry for every claim that shows it in the chain of its article, and the
 * end of the approvals under which it is printed. Null if the source, or a claim that cites it, has changed since it
 * was read.
 */
export function writeSourceChange(
  db: Db,
  actor: Actor,
  { before, after, changes, approvalsFall, citing, concerned }: PlannedSource,
  own?: OwnClaim,
): Promise<{ sequence: number } | null> {
  const others = concerned.filter(({ claimId }) => claimId !== own?.note.claimId);
  const isOtherPage = after.url !== before.url;
  const told = concerned.map((claim) => ({
    ...claim,
    citations: claim.citations.filter(({ id }) => id !== own?.citationId),
  }));
  return updateLibrarySourceRow(
    db,
    actor,
    { before, after },
    {
      citing,
      parts: [
        ...(own?.parts ?? []),
        ...touchCitingClaims(
          others.map(({ claimId, isApproved }) => ({ claimId, falls: approvalsFall && isApproved })),
          own ? [own.note.claimId] : [],
        ),
        ...(isOtherPage && after.fetchState !== null ? [enqueueFetch(before.id)] : []),
        ...insertAuthors(actor, workOnCitations(told, 'source')),
      ],
      data: { sourceId: before.id, changes },
      claimEntries: [
        ...(own ? [own.note] : []),
        ...noteOnClaims(told, { action: 'source.updated', changes, approvalsFall }),
      ],
      ...(own ? { resourceId: own.note.claimId, placedCitation: own.citationId } : {}),
    },
  );
}
