import type { ExtractedArticle } from './extracted-article';

export interface WordComment {
  author: string | null;
  /** As the file has it, ISO 8601 as a rule. */
  at: string | null;
  text: string;
  /** The words of the article that it is about. */
  quote: string;
}

export interface TrackedChange {
  kind: 'insertion' | 'deletion';
  author: string | null;
  at: string | null;
  text: string;
}

/** Changes that somebody made with tracking on, and nobody has accepted or rejected. */
export interface TrackedChanges {
  insertions: number;
  deletions: number;
  /** Passages put elsewhere; they count neither as an insertion nor as a deletion. */
  moves: number;
  /** The first few, with their words. */
  examples: TrackedChange[];
}

/**
 * An article read from a Word file. `html` is the article with all tracked changes accepted; `text` is every word of the
 * file: the article, then comments, headers, footers, hidden words and notes that nothing refers to.
 */
export interface ExtractedDocx extends ExtractedArticle {
  comments: WordComment[];
  changes: TrackedChanges;
  /** The article with all tracked changes rejected; null when there are none. */
  htmlWithoutChanges: string | null;
  /** `YYYY-MM-DD`, like `modifiedAt`; `publishedAt` proposes the later of the two. */
  createdAt: string | null;
  modifiedAt: string | null;
}
