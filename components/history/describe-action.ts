import type { ArticleLedgerAction, ClaimLedgerAction } from '@/lib/domain/ledger-actions';

/** Kinds of events, as the timeline filters by them. */
export const eventTypes = ['marking', 'verdict', 'source', 'decision', 'article'] as const;
export type EventType = (typeof eventTypes)[number];

export const eventTypeWords: Record<EventType, string> = {
  marking: 'Marking and details',
  verdict: 'Verdicts',
  source: 'Sources and contacts',
  decision: 'Decisions',
  article: 'Article and reports',
};

/** The name of the claim comes after these words, or in their gap if they have one. */
const claimActions: Record<string, { words: string; type: EventType }> = {
  'claim.created': { words: 'marked', type: 'marking' },
  'claim.updated': { words: 'changed', type: 'marking' },
  'claim.carried': { words: 'changed the text under', type: 'marking' },
  'claim.re_marked': { words: 'marked … anew', type: 'marking' },
  'claim.cut': { words: 'cut', type: 'decision' },
  'claim.places_settled': { words: 'found that … still holds', type: 'decision' },
  'claim.withdrawn': { words: 'withdrew', type: 'decision' },
  'claim.reopened': { words: 'reopened', type: 'decision' },
  'claim.duplicate': { words: 'made … a duplicate', type: 'decision' },
  'claim.not_checkable': { words: 'declared … not checkable', type: 'decision' },
  'claim.proposed': { words: 'proposed the verdict of', type: 'verdict' },
  'claim.approved': { words: 'approved', type: 'decision' },
  'claim.returned': { words: 'returned', type: 'decision' },
  'claim.fell': { words: 'took down the approval of', type: 'decision' },
  'claim.let_stand': { words: 'let the words stand of', type: 'decision' },
  'claim.stand_taken_back': { words: 'took back that the words stand of', type: 'decision' },
  'wording.proposed': { words: 'suggested other words for', type: 'decision' },
  'wording.changed': { words: 'changed the suggested words for', type: 'decision' },
  'wording.withdrawn': { words: 'took back the suggested words for', type: 'decision' },
  'wording.stands': { words: 'let the words stand of', type: 'decision' },
  'wording.overruled': { words: 'overruled the suggested words for', type: 'decision' },
  'verdict.set': { words: 'changed the verdict of', type: 'verdict' },
  'source.added': { words: 'added a source to', type: 'source' },
  'source.updated': { words: 'changed a source of', type: 'source' },
  'source.removed': { words: 'removed a source from', type: 'source' },
  'source.created': { words: 'added a source to', type: 'source' },
  'source.merged': { words: 'put two sources together under', type: 'source' },
  'source.stored': { words: 'stored a copy of a source of', type: 'source' },
  'source.changed': { words: 'found a source changed under', type: 'source' },
  'source.failed': { words: 'could not fetch a source of', type: 'source' },
  'contact.added': { words: 'asked somebody about', type: 'source' },
  'contact.updated': { words: 'noted what came of asking about', type: 'source' },
  'contact.removed': { words: 'removed a contact from', type: 'source' },
} satisfies Record<ClaimLedgerAction, { words: string; type: EventType }>;

const articleActions: Record<string, string> = {
  'article.created': 'brought in the article',
  'article.updated': 'changed the details of the article',
  'article.writer_named': 'named a writer of the article',
  'article.writer_struck': 'said of somebody that they did not write the article',
  'article.signed_off': 'signed the article off',
  'revision.created': 'brought in a new version of the text',
  'seals.outdated': 'found approvals from before all that is printed was sealed',
  'report.created': 'made a report',
  'report.unpublished': 'unpublished the report',
  'report.republished': 'published the report again',
  'link.created': 'made a private link to the report',
  'link.revoked': 'ended a private link to the report',
} satisfies Record<ArticleLedgerAction, string>;

/**
 * What was done, as the rest of a sentence that begins with a person. With `object` it names the claim ("approved claim
 * 4"). With null it does not name the claim ("changed the verdict", "approved it").
 */
export function describeAction(action: string, object: string | null): string {
  const known = claimActions[action];
  if (!known) return articleActions[action] ?? action.replace(/[._]/g, ' ');
  const { words } = known;
  if (words.includes('…')) return words.replace('…', object ?? 'it');
  if (object !== null) return `${words} ${object}`;
  return / (?:of|to|from|under|for|about)$/.test(words) ? words.replace(/ \w+$/, '') : `${words} it`;
}

export function eventTypeOf(action: string): EventType {
  return claimActions[action]?.type ?? 'article';
}
