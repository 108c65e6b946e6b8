import type { DocumentNode } from '@/lib/domain/text/document';
import type { ClaimKind, Risk } from '@/lib/domain/vocabulary';

/** What a person types or chooses in a claim's card, as the card holds it: never null where it is text. */
export interface DraftValues {
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

/** The field in words, as notices and conflicts name it. */
export const draftFieldWords: Record<DraftField, string> = {
  statement: 'statement',
  claimant: 'who said it',
  kind: 'type',
  risk: 'risk',
  dueAt: 'due date',
  assigneeId: 'assignee',
  rating: 'verdict',
  rationale: 'reason for the verdict',
};

/** These two are one request to the server, and one thing to a reader. */
export const verdictFields: readonly DraftField[] = ['rating', 'rationale'];
