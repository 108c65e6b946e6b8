import type { ArticleDto } from '@/lib/contracts/articles';
import type { CarryOverDto, CarryOverItem, CreateRevisionBody } from '@/lib/contracts/revisions';
import { type Answer, call } from './http';

type Input = Partial<CreateRevisionBody> & { baseRevision: number };

/** Sends a new text, or asks what it would do. */
export function sendRevision(
  token: string,
  articleId: string,
  body: Input,
  options: { dryRun?: boolean; headers?: Record<string, string> } = {},
): Promise<Answer<CarryOverDto>> {
  const query = options.dryRun ? '?dryRun=true' : '';
  return call<CarryOverDto>('POST', `/articles/${articleId}/revisions${query}`, {
    token,
    body,
    headers: options.headers ?? {},
  });
}

/** Saves the article's text with replacements, as the next revision. */
export async function revise(
  token: string,
  articleId: string,
  replacements: readonly (readonly [string, string])[],
  over: Partial<CreateRevisionBody> = {},
): Promise<CarryOverDto> {
  const { body: article } = await call<ArticleDto>('GET', `/articles/${articleId}`, { token });
  const text = replacements.reduce((words, [from, to]) => words.replace(from, to), article.revision.text);
  const answer = await sendRevision(token, articleId, {
    text,
    baseRevision: article.revision.number,
    ...over,
  });
  if (answer.status !== 201) throw new Error(`expected 201, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** What became of one claim. */
export function itemOf(carried: CarryOverDto, claimId: string): CarryOverItem {
  const item = carried.carryOver.find((one) => one.claimId === claimId);
  if (!item) throw new Error('the claim is not in the answer');
  return item;
}
