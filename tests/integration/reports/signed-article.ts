import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { ReportDto } from '@/lib/contracts/reports';
import { approve, makeArticle, makeProposedClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import type { World } from '../../support/world';

/** An article whose one claim is approved, so that its gate is open. */
export async function makeCheckedArticle(
  world: World,
  over: Record<string, unknown> = {},
): Promise<{ article: ArticleDto; claim: ClaimDto }> {
  const article = await makeArticle(world.tokens.editor, over);
  const proposed = await makeProposedClaim(world.tokens.editor, article);
  return { article, claim: await approve(world.tokens.reviewer, proposed) };
}

/** Signs what has the digest given, or whatever stands there. */
export function signOff(
  token: string,
  articleId: string,
  { digest, headers = {} }: { digest?: string | null; headers?: Record<string, string> } = {},
) {
  const body = digest ? { digest } : undefined;
  return call<GateDto>('POST', `/articles/${articleId}/sign-off`, { token, headers, body });
}

/** The digest of what stands there now. */
export async function readDigest(token: string, articleId: string): Promise<string | null> {
  return (await call<GateDto>('GET', `/articles/${articleId}/gate`, { token })).body.digest;
}

/** A checked article with the signatures of two reviewers. */
export async function makeSignedArticle(world: World, over: Record<string, unknown> = {}) {
  const made = await makeCheckedArticle(world, over);
  for (const token of [world.tokens.reviewer, world.tokens.reviewer2]) {
    const answer = await signOff(token, made.article.id);
    if (answer.status !== 200) throw new Error(`sign-off: ${answer.text}`);
  }
  return made;
}

export function publish(
  token: string,
  articleId: string,
  body: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  return call<ReportDto>('POST', `/articles/${articleId}/reports`, { token, body, headers });
}

export async function makeEdition(world: World, over: Record<string, unknown> = {}) {
  const made = await makeSignedArticle(world, over);
  const answer = await publish(world.tokens.editor, made.article.id);
  if (answer.status !== 201) throw new Error(`edition: ${answer.text}`);
  return { ...made, report: answer.body };
}
