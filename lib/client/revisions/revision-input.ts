import type { CreateRevisionBody } from '@/lib/contracts/revisions';

/** A new text in one of the forms that it can come in, with the edits that led to it where they are known. */
export type RevisionInput = Pick<
  CreateRevisionBody,
  'text' | 'html' | 'markdown' | 'intake' | 'changes' | 'document' | 'restore' | 'edits'
>;

/** The same text without the edits: they count from one base alone. */
export function withoutEdits({ edits: _edits, ...input }: RevisionInput): RevisionInput {
  return input;
}
