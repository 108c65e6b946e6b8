import type { ExtractedArticle } from './extracted-article';

export interface WordComment {
  author: string | null;
  /** The time as the file gives it, usually ISO 8601. */
  at: string | null;
  text: string;
  /** The words of the article that the comment is about. */
  quote: string;
  /** The place in the list, from 0, of the comment that this one answers; null where it answers none. */
  replyTo: number | null;
  /** Whether it was marked as done, or the comment that it answers was. */
  isResolved: boolean;
}

export interface TrackedChange {
  kind: 'insertion' | 'deletion';
  author: string | null;
  at: string | null;
  text: string;
}

/** Changes that were made with tracking on and that nobody has accepted or rejected. */
export interface TrackedChanges {
  insertions: number;
  deletions: number;
  /** Passages that were moved. They count neither as an insertion nor as a deletion. */
  moves: number;
  /** The first few, with their words. */
  examples: TrackedChange[];
}

/**
 * An article read from a Word file. `html` is the article with all tracked changes accepted. `text` is every word of the
 * file: the article, then comments, headers, footers, hidden words and notes without a reference.
 */
export interface ExtractedDocx extends ExtractedArticle {
  comments: WordComment[];
  changes: TrackedChanges;
  /** The article with all tracked changes rejected; null when there are none. */
  htmlWithoutChanges: string | null;
  /** `YYYY-MM-DD`, as is `modifiedAt`. `publishedAt` proposes the later of the two. */
  createdAt: string | null;
  modifiedAt: string | null;
}
