import type { ClaimDto } from '@/lib/contracts/claims';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { ClaimKind, Risk } from '@/lib/domain/vocabulary';
import { cleanRationale, emptyRationale } from './rationale-document';

/** The span of a claim. Offsets are UTF-16 code units of that revision's text, the end excluded. */
export interface DraftSpan {
  revision: number;
  start: number;
  end: number;
  quote: string;
}

/** What a person types, chooses or moves in a claim, as the card holds it. Text is never null. */
export interface DraftValues {
  span: DraftSpan;
  statement: string;
  claimant: string;
  kind: ClaimKind;
  risk: Risk;
  /** An instant, ISO 8601. */
  dueAt: string | null;
  assigneeId: string | null;
  rating: string | null;
  rationale: DocumentNode;
}
export type DraftField = keyof DraftValues;

/** The claim's fields as the card holds them. */
export function valuesOfClaim(claim: ClaimDto): DraftValues {
  const rationale = claim.verdict?.rationaleDocument as DocumentNode | undefined;
  const { revision, start, end, quote } = claim.anchor;
  return {
    span: { revision, start, end, quote },
    statement: claim.statement,
    claimant: claim.claimant ?? '',
    kind: claim.kind,
    risk: claim.risk,
    dueAt: claim.dueAt,
    assigneeId: claim.assignee?.id ?? null,
    rating: claim.verdict?.rating ?? null,
    rationale: rationale?.content ? cleanRationale(rationale) : emptyRationale,
  };
}

/** The field in words, as notices and conflicts name it. */
export const draftFieldWords: Record<DraftField, string> = {
  span: 'words',
  statement: 'statement',
  claimant: 'who said it',
  kind: 'type',
  risk: 'risk',
  dueAt: 'due date',
  assigneeId: 'assignee',
  rating: 'verdict',
  rationale: 'reason for the verdict',
};

/** These two fields are one request to the server, and one thing to a reader. */
export const verdictFields: readonly DraftField[] = ['rating', 'rationale'];
