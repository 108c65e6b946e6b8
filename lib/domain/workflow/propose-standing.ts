import type { ArticleStanding } from '../vocabulary';

/** The standing of an article until somebody sets it: a text with an address is already published. */
export function proposeStanding(sourceUrl: string | null): ArticleStanding {
  return sourceUrl === null ? 'draft' : 'out';
}
