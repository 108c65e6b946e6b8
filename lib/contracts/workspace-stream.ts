import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { ClaimState, UnplacedReason } from '@/lib/domain/vocabulary';

/** What of a claim its highlight shows; offsets are UTF-16 code units of the text, the end excluded. */
export interface OpeningClaim {
  id: string;
  number: number;
  startOffset: number;
  endOffset: number;
  state: ClaimState;
  unplaced: UnplacedReason | null;
  ratingId: string | null;
}

/** The first screens of an article, which its page shows before any script has run. */
export interface ArticleOpening {
  /** The blocks with which the text begins. */
  document: DocumentNode;
  /** The claims that begin there, in text order. */
  claims: OpeningClaim[];
}

/**
 * What the page of an open article brings along while it is already being read, so that nothing has to be asked for once
 * its scripts run. JSON as text, because the page's own format takes a list of ten thousand apart value by value; null
 * where it could not be read, and the API is asked after all.
 */
export interface WorkspaceStream {
  /** The document of the article's revision. */
  document: Promise<string | null>;
  /** `ClaimColumns`. */
  claims: Promise<string | null>;
}
