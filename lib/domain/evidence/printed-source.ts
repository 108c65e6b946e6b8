import type { SourceKind } from '../vocabulary';

/** What a report prints of a source wherever it is cited. */
export interface PrintedSource {
  kind: SourceKind;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  publishedAt: string | null;
  /** Nothing of it is printed while it is. */
  isConfidential: boolean;
}

const printedFields = [
  'kind',
  'title',
  'publisher',
  'author',
  'url',
  'publishedAt',
  'isConfidential',
] as const satisfies readonly (keyof PrintedSource)[];

/** Whether a source that becomes another one takes the approvals down that it is printed under. */
export function fellsApprovals(before: PrintedSource, after: PrintedSource): boolean {
  return printedFields.some((field) => before[field] !== after[field]);
}
