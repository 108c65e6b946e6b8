import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AddCitationBody } from '@/lib/contracts/sources';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { filledPassage, rowOf } from '../../evidence/citing/citation-of-claim';
import { describeCitation } from '../../evidence/copies/describe-evidence';
import { type PassagePlacing, placePassage } from '../../evidence/citing/place-passage';
import { resolveSource } from '../../evidence/citing/resolve-source';
import { isUniqueViolation } from '../../http/database-failure';
import type { CitationRecord } from '../../repositories/evidence/citation-record';
import { insertCitation } from '../../repositories/evidence/citations';
import type { CitedSource } from '../../repositories/sources/sources';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

const maxSources = 100;

/** Adds a source with its passage to a claim: one that the newsroom has, or a new one. */
export async function addCitation(
  context: ChangeContext<number | null>,
  claimId: string,
  input: AddCitationBody,
) {
  const { db, actor } = context;
  const id = input.id ?? randomUUID();
  try {
    return await runClaimCommand(context, claimId, {
      rule: 'editSources',
      plan: async (claim) => {
        if (claim.sources.length >= maxSources)
          throw new Failure('wrong_state', `A claim holds at most ${maxSources} sources.`);
        const { source, seen, parts } = await resolveSource(db, actor, input);
        const passage = filledPassage(input.passage);
        const newest = {
          id: source.id,
          url: source.url,
          newestSnapshotId: source.newestCopy?.snapshotId ?? null,
        };
        const placing = await placePassage(db, actor.newsroomId, newest, { ...input, passage });
        const citation = newCitation(actor, source, { ...input, id, passage }, placing);
        return {
          action: 'source.added',
          parts: [...parts, insertCitation(actor, claimId, rowOf(citation, placing))],
          seen,
          after: { ...claim, sources: [...claim.sources, citation] },
          changes: { source: [null, describeCitation(citation)] },
          data: { sourceId: id },
        };
      },
    });
  } catch (error) {
    if (isUniqueViolation(error, 'citation_pkey'))
      throw new Failure('already_exists', 'A source with this id exists already.');
    throw error;
  }
}

function newCitation(
  actor: Actor,
  { id: sourceId, fetchState, ...source }: CitedSource,
  input: AddCitationBody & { id: string; passage: string | null },
  placing: PassagePlacing,
): CitationRecord {
  return {
    ...source,
    id: input.id,
    sourceId,
    accessedAt: input.accessedAt ?? null,
    stance: input.stance,
    passage: input.passage,
    locator: input.locator ?? null,
    primary: input.primary ?? false,
    addedBy: { id: actor.memberId, name: actor.name },
    fetch: fetchState === null ? null : { state: fetchState, detail: null },
    copy: null,
    place: placing.snapshotId === null ? null : { start: placing.start, end: placing.end },
    lostIn: null,
    health: null,
    checkedAt: null,
    reliability: null,
    interestNote: null,
    citedBy: 1,
  };
}
