import type { ArticleFileKind } from '@/lib/contracts/intakes';
import type { TrackedChanges, WordComment } from '@/lib/domain/intake/extracted-docx';
import type { Reading } from '../evidence/reading';

/** What was read from the file or page that an article came in, as its snapshot keeps it. */
export interface ArticleReading extends Reading {
  kind: ArticleFileKind;
  /** The article as it was before the changes that the file tracks; null where it tracks none. */
  htmlBefore: string | null;
  changes: TrackedChanges | null;
  comments: WordComment[];
}
