import type { DraftValues } from '@/lib/client/drafts/draft-field';
import type { Ability } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { plainTextOf } from '@/lib/domain/text/offsets/plain-text-of';
import { missingForSubmit } from '@/lib/domain/workflow/decide-claim-action';

/**
 * Whether the verdict can be proposed as it stands on the screen. Typed and unsaved values count, since proposing saves
 * them first. The server decides again, by the same rule.
 */
export function abilityToPropose(claim: ClaimDto, values: DraftValues): Ability {
  const { submit } = claim.abilities;
  if (!submit.allowed && submit.missing === undefined) return submit;
  const missing = missingForSubmit({
    hasRating: values.rating !== null,
    hasRationale: plainTextOf(values.rationale as DocumentNode).trim() !== '',
    passageCount: claim.sources.filter((source) => source.passage?.trim() || source.withheld).length,
    contactCount: claim.contacts.filter(({ outcome }) => outcome !== 'waiting').length,
  });
  if (missing.length === 0) return { allowed: true, reason: null };
  return { allowed: false, reason: missing.map(({ message }) => message).join(' '), missing };
}
