import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import { ledgerDescription } from '@/lib/domain/evidence/ledger-description';
import type { CitingClaim } from '../../repositories/evidence/citing-claims';
import type { ClaimNote, LedgerNote } from '../../repositories/commit';
import type { CopiedSource } from '../../repositories/sources/source-copies';
import { sha256 } from '../../sha256';
import { describeDifference } from './describe-evidence';
import type { CopyPlan } from './plan-copy';
import type { NewCopy } from './new-copy';

type Description = { [field: string]: Json };

/** A copy that is being stored, beside the one before it. */
interface StoredNow extends NewCopy {
  snapshotId: string;
  digest: string;
  /** The source with what the copy says of it. */
  described: CopiedSource;
  /** As the copy before it. */
  hasSameText: boolean;
}

/** What the chains say of a copy, and which claims it changes. */
export interface CopyDescription {
  /** For the newsroom's chain. */
  entry: LedgerNote;
  /** For the chains of the articles. */
  claimEntries: ClaimNote[];
  touched: { claimId: string; falls: boolean }[];
}

/** Of a confidential source nothing is said but that something came. */
export function describeCopy(
  source: CopiedSource,
  copy: StoredNow,
  citing: readonly CitingClaim[],
  plan: CopyPlan,
): CopyDescription {
  const hidden = (whole: Description) => ledgerDescription(whole, { ...source, openFields: [] }, sha256);
  const filled = describeDifference('source', descriptionOf(source), descriptionOf(copy.described));
  const hashes = { copy: copy.digest, formerCopy: source.newest?.sha256 ?? null };
  const { mediaType, origin, bytes, exchange } = copy;
  const entry: LedgerNote = {
    scopeId: source.newsroomId,
    action: source.newest && !copy.hasSameText ? 'source.changed' : 'source.stored',
    data: {
      sourceId: source.id,
      origin,
      ...hidden({
        ...hashes,
        mediaType,
        size: bytes.length,
        url: exchange?.finalUrl ?? null,
        changes: filled,
      }),
    },
  };
  const isRedescribed = Object.keys(filled).length > 0;
  const notes = citing.flatMap((claim) =>
    claim.citations.flatMap(({ id }): ClaimNote[] => {
      const planned = plan.changes.find(({ citationId }) => citationId === id);
      if (!planned && !isRedescribed) return [];
      const kind = planned?.change?.kind ?? null;
      const falls = kind === 'lost' && claim.isApproved;
      return [
        {
          scopeId: claim.articleId,
          claimId: claim.claimId,
          action: kind === 'lost' ? 'source.changed' : 'source.stored',
          data: {
            sourceId: id,
            passage: kind,
            ...hidden({ ...hashes, changes: filled }),
            ...(falls ? { staleParts: ['sources'] } : {}),
            ...(falls && claim.state === 'approved' ? { state: ['approved', 'stale'] } : {}),
          },
        },
      ];
    }),
  );
  const fallen = new Set(
    plan.changes
      .filter(({ claim, change }) => claim.isApproved && change?.kind === 'lost')
      .map(({ claim }) => claim.claimId),
  );
  const touched = [...new Set(notes.map(({ claimId }) => claimId))].map((claimId) => ({
    claimId,
    falls: fallen.has(claimId),
  }));
  return { entry, claimEntries: notes, touched };
}

function descriptionOf({ title, publisher, author, publishedAt }: CopiedSource): Description {
  return { title, publisher, author, publishedAt };
}
