import type { CreateRevisionBody } from '@/lib/contracts/revisions';

/** A new text in one of its possible forms, with the edits that led to it if they are known. */
export type RevisionInput = Pick<
  CreateRevisionBody,
  'text' | 'html' | 'markdown' | 'intake' | 'changes' | 'document' | 'restore' | 'edits'
>;

/** The same text without the edits, which count from one base only. */
export function withoutEdits({ edits: _edits, ...input }: RevisionInput): RevisionInput {
  return input;
}
