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
 * The next write for some changes of the claim as it is now: the span first, then plain fields, then the verdict. Null if
 * there are no changes.
 */
export function nextSaveRequest(claim: ClaimDto, changes: Draft): SaveRequest | null {
  // A move of the edges has its own entry in the history, and if it is refused, no statement is refused with it.
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
  // A verdict is always sent whole, so that no part of it depends on what the server had before.
  const values = valuesOfClaim(claim);
  const body: SetVerdictBody = {
    rating: changes.rating ? (changes.rating.value as string | null) : values.rating,
    rationaleDocument: cleanRationale((changes.rationale?.value ?? values.rationale) as DocumentNode),
  };
  return { kind: 'verdict', body, sent: changes };
}
