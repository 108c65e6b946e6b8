import type { FailureCode } from '../failure';
import { describePermission, hasPermission } from '../permissions/permissions';
import type { ArticleState } from '../vocabulary';
import type { ActorFacts } from './decide-claim-action';

/** How many people sign an article before an edition of its report may be made. */
export const signOffsNeeded = 2;

/** What the rules of sign-off must know of an article. Ids are members'. */
export interface SignOffFacts {
  /** The article's writers, with those whom the byline may mean. */
  writerIds: readonly string[];
  /** The people who wrote sentences of the present text in Linecheck. */
  sentenceWriterIds: readonly string[];
  /** Everyone whose signature is valid for the article as it is now, each once. */
  signerIds: readonly string[];
  blockerCount: number;
}

export type SignOffDecision = { allowed: true } | { allowed: false; code: FailureCode; reason: string };

/** Whether this person may sign the article off as it stands, and why not. */
export function decideSignOff(article: SignOffFacts, actor: ActorFacts): SignOffDecision {
  if (!hasPermission(actor.roles, 'article.sign_off'))
    return refuse('not_permitted', describePermission('article.sign_off'));
  const own = decideOwnArticle(article, actor);
  if (own !== null) return own;
  if (article.signerIds.includes(actor.memberId)) {
    return refuse(
      'already_signed',
      'You have signed this article off as it stands. Another signature is somebody else’s.',
    );
  }
  if (article.blockerCount > 0) {
    return refuse('gate_closed', `${points(article.blockerCount)} between the article and sign-off.`);
  }
  return { allowed: true };
}

/** The refusal for a person who wrote the article or some of its words. Null for everybody else. */
export function decideOwnArticle(
  { writerIds, sentenceWriterIds }: Pick<SignOffFacts, 'writerIds' | 'sentenceWriterIds'>,
  { memberId }: Pick<ActorFacts, 'memberId'>,
): { allowed: false; code: FailureCode; reason: string } | null {
  if (writerIds.includes(memberId))
    return refuse('own_article', 'You wrote this article. Somebody else signs it off.');
  return sentenceWriterIds.includes(memberId)
    ? refuse('own_article', 'You wrote sentences of this text. Somebody else signs it off.')
    : null;
}

/** Whether this person may freeze the next edition now, and why not. */
export function decideCreateReport(article: SignOffFacts, actor: ActorFacts): SignOffDecision {
  if (!hasPermission(actor.roles, 'report.create'))
    return refuse('not_permitted', describePermission('report.create'));
  const missing = signOffsNeeded - article.signerIds.length;
  if (article.blockerCount > 0 || missing > 0) {
    return refuse(
      'gate_closed',
      `An edition needs the sign-off of two people. ${describeMissing(article.blockerCount, missing)}`,
    );
  }
  return { allowed: true };
}

/**
 * The state after one more valid signature. `signers` counts the people, this one included. A correction stays open
 * until the second signature.
 */
export function stateAfterSignOff(state: ArticleState, signers: number): ArticleState {
  if (state === 'published') return 'published';
  if (signers >= signOffsNeeded) return 'signed_off';
  return state === 'correction_open' ? 'correction_open' : 'check_complete';
}

function describeMissing(blockerCount: number, missing: number): string {
  if (blockerCount > 0)
    return blockerCount === 1 ? 'One point is still open.' : `${blockerCount} points are still open.`;
  return missing === 1 ? 'One more person has to sign.' : 'Nobody has signed what stands here now.';
}

function points(count: number): string {
  return count === 1 ? 'One point stands' : `${count} points stand`;
}

function refuse(code: FailureCode, reason: string): { allowed: false; code: FailureCode; reason: string } {
  return { allowed: false, code, reason };
}
