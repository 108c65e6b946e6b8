import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { ClaimState, UnplacedReason } from '@/lib/domain/vocabulary';

/** The parts of a claim that its highlight shows. Offsets are UTF-16 code units of the text; the end is excluded. */
export interface OpeningClaim {
  id: string;
  number: number;
  startOffset: number;
  endOffset: number;
  state: ClaimState;
  unplaced: UnplacedReason | null;
  ratingId: string | null;
}

/** The first screens of an article. Its page shows them before any script has run. */
export interface ArticleOpening {
  /** The first blocks of the text. */
  document: DocumentNode;
  /** The claims that begin in those blocks, in text order. */
  claims: OpeningClaim[];
}

/**
 * What the page of an open article sends while it is already being read, so that its scripts need not ask for it. It is
 * JSON as text, because the page's own format takes a list of ten thousand apart value by value. Null if it could not be
 * read; the API is then asked.
 */
export interface WorkspaceStream {
  /** The document of the article's revision. */
  document: Promise<string | null>;
  /** `ClaimColumns`. */
  claims: Promise<string | null>;
}
