import { randomUUID } from 'node:crypto';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import { type Answer, call } from './http';

export const articleText = [
  'Harbour rents rose by 12 per cent last year',
  'Rents on the north quay rose by 12 per cent in 2025, the council said on Monday. “Nobody was asked,” said Ida Moen, who has kept a stall there since 1998.',
  'The council owns 41 of the 60 stalls. A spokesman, Per Aas, said the money pays for a new sea wall.',
].join('\n\n');

/** Answers that the tests only go on from; a surprise stops the test with what the server said. */
function expectStatus<Body>(answer: { status: number; body: Body; text: string }, status: number): Body {
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

export async function makeArticle(token: string, over: Record<string, unknown> = {}): Promise<ArticleDto> {
  const text = `${articleText}\n\nRef ${randomUUID()}.`;
  return expectStatus(await call<ArticleDto>('POST', '/articles', { token, body: { text, ...over } }), 201);
}

export async function makeClaim(
  token: string,
  article: ArticleDto,
  quote = 'rose by 12 per cent',
  over: Record<string, unknown> = {},
): Promise<ClaimDto> {
  const start = article.revision.text.indexOf(quote);
  const body = { revision: article.revision.number, start, end: start + quote.length, quote, ...over };
  return expectStatus(await call<ClaimDto>('POST', `/articles/${article.id}/claims`, { token, body }), 201);
}

export async function getScale(token: string): Promise<ScaleDto> {
  return expectStatus(await call<ScaleDto>('GET', '/scale', { token }), 200);
}

export async function getClaim(token: string, id: string): Promise<ClaimDto> {
  return expectStatus(await call<ClaimDto>('GET', `/claims/${id}`, { token }), 200);
}

export async function giveVerdict(
  token: string,
  claim: ClaimDto,
  rationale = 'The council’s own table says so.',
): Promise<ClaimDto> {
  const { ratings } = await getScale(token);
  const body = { rating: ratings[0]?.id, rationale };
  return expectStatus(
    await call<ClaimDto>('PUT', `/claims/${claim.id}/verdict`, { token, body, ifMatch: claim.version }),
    200,
  );
}

export const sourceBody = {
  title: 'Quay rents 2024–2025',
  kind: 'document',
  publisher: 'Harbour council',
  url: 'https://council.example/rents.pdf',
  stance: 'supports',
  passage: 'Stall rents: 2024 100.00, 2025 112.00',
  locator: 'table 3',
};

export async function addCitation(
  token: string,
  claim: ClaimDto,
  over: Record<string, unknown> = {},
): Promise<ClaimDto> {
  return expectStatus(
    await call<ClaimDto>('POST', `/claims/${claim.id}/sources`, { token, body: { ...sourceBody, ...over } }),
    201,
  );
}

/** An action at the version that the claim has just now. */
export async function act(
  token: string,
  claimId: string,
  action: string,
  /** A string is sent as it is. */
  body?: Record<string, unknown> | string,
): Promise<Answer<ClaimDto>> {
  const { version } = await getClaim(token, claimId);
  return call<ClaimDto>('POST', `/claims/${claimId}/${action}`, { token, ifMatch: version, body });
}

/** A claim with verdict and source, proposed by the holder of the token. */
export async function makeProposedClaim(
  token: string,
  article: ArticleDto,
  quote?: string,
): Promise<ClaimDto> {
  const claim = await addCitation(token, await giveVerdict(token, await makeClaim(token, article, quote)));
  return expectStatus(
    await call<ClaimDto>('POST', `/claims/${claim.id}/submit`, { ifMatch: claim.version, token }),
    200,
  );
}

export async function approve(token: string, claim: ClaimDto): Promise<ClaimDto> {
  return expectStatus(
    await call<ClaimDto>('POST', `/claims/${claim.id}/approve`, { token, body: { seal: claim.seal } }),
    200,
  );
}
