import { today } from '@/components/ui/time/local-day';
import { callApi } from '@/lib/client/api/api';
import { randomId } from '@/lib/client/api/random-id';
import { placeOf } from '@/lib/client/claims/commands/citation-edits';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LibrarySourceDto, CitationDto } from '@/lib/contracts/sources';
import type { Stance } from '@/lib/domain/vocabulary';

/** The exact words of a copy, and where they stand in it. */
export interface ChosenPassage {
  passage: string;
  snapshotId: string;
  start: number;
  end: number;
}

export interface TakenPassage {
  /** The claim with its passage. */
  claim: ClaimDto;
  /** Restores what was there before, on the newest version of the claim. */
  takeBack: (claim: ClaimDto) => Promise<ClaimDto>;
}

/**
 * Writes the passage to the claim's citation. When a lost passage is restored it is still lost, since nobody has said
 * that it stands.
 */
export async function replacePassage(
  { id, version }: ClaimDto,
  citation: CitationDto,
  chosen: ChosenPassage,
): Promise<TakenPassage> {
  const params = { id, sourceId: citation.id };
  const before = { passage: citation.passage, ...(citation.lostIn ? {} : placeOf(citation)) };
  return {
    claim: await callApi('updateCitation', { params, ifMatch: version, body: chosen }),
    takeBack: (claim) => callApi('updateCitation', { params, ifMatch: claim.version, body: before }),
  };
}

/** Cites the source with the passage. */
export async function citePassage(
  { id }: ClaimDto,
  source: LibrarySourceDto,
  chosen: ChosenPassage,
  stance: Stance,
): Promise<TakenPassage> {
  const citationId = randomId();
  const accessed = source.url === null ? {} : { accessedAt: today() };
  const body = { id: citationId, sourceId: source.id, stance, ...accessed, ...chosen };
  return {
    claim: await callApi('addCitation', { params: { id }, body }),
    takeBack: (claim) =>
      callApi('removeCitation', { params: { id, sourceId: citationId }, ifMatch: claim.version }),
  };
}
