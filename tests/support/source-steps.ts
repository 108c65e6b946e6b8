import { vi } from 'vitest';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { JobDto } from '@/lib/contracts/routes/jobs';
import type { CitationDto } from '@/lib/contracts/sources';
import { addCitation, getClaim, makeArticle, makeClaim } from './claim-steps';
import { call } from './http';
import { sitePort } from './site-port';
import { startWebSite, type WebSite } from './web-site';

/** The web site that the server under test may fetch from; one at a time. */
export function startTestSite(): Promise<WebSite> {
  return startWebSite({ port: sitePort() });
}

/** A claim of an article of its own that cites the page. */
export async function citePage(
  token: string,
  url: string,
  over: Record<string, unknown> = {},
): Promise<ClaimDto> {
  const claim = await makeClaim(token, await makeArticle(token));
  const untyped = { publisher: null, locator: null };
  return addCitation(token, claim, {
    title: `Page ${url}`,
    kind: 'web',
    url,
    passage: null,
    ...untyped,
    ...over,
  });
}

/** The first source of the claim, as soon as it is so: looked at again and again, as the page does that waits for it. */
export function untilSource(
  token: string,
  claimId: string,
  isSo: (source: CitationDto) => boolean,
  timeout = 20_000,
): Promise<CitationDto> {
  return vi.waitFor(
    async () => {
      const [source] = (await getClaim(token, claimId)).sources;
      if (!source || !isSo(source)) throw new Error(`it still is ${JSON.stringify(source)}`);
      return source;
    },
    { timeout, interval: 100 },
  );
}

/** The first source of the claim when nothing is fetched any more. */
export function untilFetched(token: string, claimId: string, timeout?: number): Promise<CitationDto> {
  return untilSource(token, claimId, isAtRest, timeout);
}

function isAtRest({ fetch }: CitationDto): boolean {
  return fetch !== null && fetch.state !== 'queued' && fetch.state !== 'fetching';
}

/** Has a source fetched again and waits for what comes of it. */
export async function fetchAgain(token: string, claim: ClaimDto): Promise<CitationDto> {
  const { status, text } = await call('POST', `/sources/${claim.sources[0]?.sourceId}/fetch`, { token });
  if (status !== 200) throw new Error(`expected 200, got ${status}: ${text}`);
  return untilFetched(token, claim.id);
}

/** The jobs of the newsroom, as its admin sees them. */
export async function listJobs(token: string): Promise<JobDto[]> {
  return (await call<{ jobs: JobDto[] }>('GET', '/jobs', { token })).body.jobs;
}
