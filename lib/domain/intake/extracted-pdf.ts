import type { ExtractedArticle } from './extracted-article';

/** An article read from a PDF. `text` is in reading order, with a blank line between blocks. */
export interface ExtractedPdf extends ExtractedArticle {
  /**
   * The offset in `text` where each page begins, in UTF-16 code units; it may be within a paragraph. A page without text
   * begins where the next one does.
   */
  pages: number[];
  /**
   * The numbers, from 1, of the pages without words: scans, or pictures only. If all pages are listed, the file has no
   * text.
   */
  pagesWithoutText: number[];
}
