import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import type { CitationRecord } from '../../repositories/evidence/citation-record';
import type { CitationRow } from '../../repositories/evidence/citations';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import type { PassagePlacing } from './place-passage';

/**
 * A citation that the actor may change. Throws 404 if the claim has no such citation, 403 if they may not read it.
 */
export function getCitation(claim: ClaimRecord, citationId: string, actor: Actor): CitationRecord {
  const citation = claim.sources.find(({ id }) => id === citationId);
  if (!citation) throw new Failure('not_found', 'There is no such source on this claim.');
  if (isWithheldFrom(citation, actor))
    throw new Failure('withheld_evidence', 'This source is confidential. Only its readers can change it.');
  return citation;
}

/** A citation as it is kept. */
export function rowOf(citation: CitationRecord, placing: PassagePlacing): CitationRow {
  const { id, sourceId, stance, passage, locator, primary, accessedAt, lostIn } = citation;
  const lostInId = lostIn?.snapshotId ?? null;
  return { id, sourceId, stance, passage, locator, primary, accessedAt, lostInId, ...placing };
}

/** Words, or none: white space is no passage. */
export function filledPassage(passage: string | null | undefined): string | null {
  return passage?.trim() ? passage : null;
}
