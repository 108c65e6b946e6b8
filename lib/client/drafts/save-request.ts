import type { ClaimDto, SetVerdictBody, UpdateClaimBody } from '@/lib/contracts/claims';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { type Draft, draftFields, dropFields, type DraftEntry } from './draft';
import { type DraftSpan, valuesOfClaim, verdictFields } from './draft-field';
import { cleanRationale } from './rationale-document';

/** One write to the API and the changes that it carries. */
export type SaveRequest =
  | { kind: 'fields'; body: UpdateClaimBody; sent: Draft }
  | { kind: 'verdict'; body: SetVerdictBody; sent: Draft };

/**
 * The next write for some changes over the claim as it stands: the words first, then plain fields, then the verdict; null
 * for none.
 */
export function nextSaveRequest(claim: ClaimDto, changes: Draft): SaveRequest | null {
  // A move of the edges is an entry of its own in the history, and no refusal of it takes a statement along.
  if (changes.span) {
    const body = changes.span.value as DraftSpan;
    return { kind: 'fields', body, sent: { span: changes.span } };
  }
  const fields = dropFields(changes, verdictFields);
  if (draftFields(fields).length > 0) {
    const body = Object.fromEntries(
      draftFields(fields).map((field) => [field, (fields[field] as DraftEntry).value]),
    );
    return { kind: 'fields', body: body as UpdateClaimBody, sent: fields };
  }
  if (draftFields(changes).length === 0) return null;
  // A verdict is one thing: it goes whole, so that no half of it depends on what the server had before.
  const values = valuesOfClaim(claim);
  const body: SetVerdictBody = {
    rating: changes.rating ? (changes.rating.value as string | null) : values.rating,
    rationaleDocument: cleanRationale((changes.rationale?.value ?? values.rationale) as DocumentNode),
  };
  return { kind: 'verdict', body, sent: changes };
}
