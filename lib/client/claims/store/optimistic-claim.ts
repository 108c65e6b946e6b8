import type { Ability, Person } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { KeptMark } from '@/lib/client/drafts/kept-mark';
import { recordOf } from '@/lib/domain/record-of';
import { claimAbilities, type ClaimAbility } from '@/lib/domain/workflow/claim-transitions';
import { freshClaim } from '@/lib/domain/workflow/fresh-claim';

interface NewClaim extends Pick<KeptMark, 'id' | 'number' | 'revision' | 'anchor' | 'statement' | 'at'> {
  articleId: string;
  createdBy: Person;
}

/** What is typed before the mark is saved waits for it. Everything else needs a saved claim. */
const atOnce: ReadonlySet<ClaimAbility> = new Set(['edit', 'setVerdict']);
const allowed: Ability = { allowed: true, reason: null };
const wait: Ability = { allowed: false, reason: 'The mark is not saved yet.' };

/**
 * A claim as the server will probably answer it, shown before the answer. It has version 0, so that every answer is
 * newer.
 */
export function createOptimisticClaim(claim: NewClaim): ClaimDto {
  const { anchor } = claim;
  return {
    ...freshClaim(),
    id: claim.id,
    articleId: claim.articleId,
    number: claim.number,
    version: 0,
    seal: '',
    anchor: { revision: claim.revision, isCurrent: true, ...anchor },
    madeOnRevision: claim.revision,
    sentence: anchor.quote,
    statement: claim.statement,
    awaitsConfirmation: false,
    approval: null,
    mustChange: false,
    createdBy: claim.createdBy,
    createdAt: claim.at,
    updatedAt: claim.at,
    abilities: recordOf(claimAbilities, (action) => (atOnce.has(action) ? allowed : wait)),
  };
}
