import type { ArticleStanding } from '../vocabulary';

/** What an article is taken for until somebody says it: a text with an address is out already. */
export function proposeStanding(sourceUrl: string | null): ArticleStanding {
  return sourceUrl === null ? 'draft' : 'out';
}
