import type { ExtractedArticle } from './extracted-article';

/** An article read from a PDF. `text` is in reading order, blocks apart by a blank line. */
export interface ExtractedPdf extends ExtractedArticle {
  /** Where each page begins in `text`, in UTF-16 code units, be it within a paragraph. A page without text begins where the next does. */
  pages: number[];
  /** Numbers, from 1, of the pages without a word on them: scans, or pictures alone. All of them: the file has no text. */
  pagesWithoutText: number[];
}
