import { matchName } from '../byline/match-name';
import type { NamedMember } from '../byline/propose-writers';
import { listUnanswered, type WriterFacts } from './article-writers';

export const bylineBlockerCodes = ['byline_names_member'] as const;

/** This blocker belongs to the article and not to a claim. */
export interface BylineBlocker {
  code: (typeof bylineBlockerCodes)[number];
  message: string;
  claimId: null;
  claimNumber: null;
  range: null;
}

/** A member whom the byline names or once named, while nobody has said whether it means them. */
export function blockersOfByline(article: WriterFacts, members: readonly NamedMember[]): BylineBlocker[] {
  return listUnanswered(article, members).map(({ name }) => {
    const isNamed = article.byline !== null && matchName(article.byline, name) !== null;
    return {
      code: 'byline_names_member',
      message: `The byline ${isNamed ? 'names' : 'named'} ${name}: writer, or another person?`,
      claimId: null,
      claimNumber: null,
      range: null,
    };
  });
}
