import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { getDb } from '@/lib/server/db';
import { articleText, getScale, makeArticle, makeClaim, sourceBody } from '../support/claim-steps';
import { type Answer, baseUrl, call } from '../support/http';
import { inLanes } from '../support/in-lanes';
import { rounds } from '../support/rounds';
import type { StaffMember } from '../support/staff';
import { makeCrowd } from './crowd';
import { printFigures } from './figures';
import { type ChildProcess, findFreePort, startScript, untilHealthy } from './server-process';

const keys = rounds(100, 12);
const repeats = 10;
let other: ChildProcess;
let addresses: string[];
let crowd: StaffMember[];
let article: ArticleDto;
let rating: string;

beforeAll(async () => {
  const first = baseUrl();
  other = startScript('scripts/serve.mjs', await findFreePort(), process.env);
  await untilHealthy(other);
  addresses = [first, baseUrl()];
  crowd = await makeCrowd(10);
  const token = crowd[0]?.token ?? '';
  article = await makeArticle(token);
  rating = (await getScale(token)).ratings[0]?.id ?? '';
});
afterAll(() => other.end('SIGTERM'));

interface Write {
  method: string;
  path: string;
  body: unknown;
  ifMatch?: number;
  /** The rows that it may have made, and must have made once. */
  count: () => Promise<number>;
}

const kinds: ((token: string) => Promise<Write>)[] = [
  () => {
    const statement = randomUUID();
    const start = article.revision.text.indexOf('Nobody');
    const body = { revision: 1, start, end: start + 6, quote: 'Nobody', statement };
    const path = `/articles/${article.id}/claims`;
    return Promise.resolve({
      method: 'POST',
      path,
      body,
      count: () => getDb().claim.count({ where: { statement } }),
    });
  },
  () => {
    const title = randomUUID();
    const body = { title, text: `${articleText}\n\n${title}` };
    return Promise.resolve({
      method: 'POST',
      path: '/articles',
      body,
      count: () => getDb().article.count({ where: { title } }),
    });
  },
  async (token) => {
    const claim = await makeClaim(token, article);
    const passage = `Stalls: ${randomUUID()}`;
    return {
      method: 'POST',
      path: `/claims/${claim.id}/sources`,
      body: { ...sourceBody, url: null, passage },
      count: () => getDb().citation.count({ where: { passage } }),
    };
  },
  async (token) => {
    const claim = await makeClaim(token, article);
    return {
      method: 'PUT',
      path: `/claims/${claim.id}/verdict`,
      body: { rating, rationale: 'The table says so.' },
      ifMatch: claim.version,
      count: () =>
        getDb().ledgerEntry.count({ where: { claimId: claim.id, action: { not: 'claim.created' } } }),
    };
  },
];

describe(`${keys} writes that are each sent ${repeats} times at once, to two servers`, () => {
  it(
    'are carried out once, and each of their answers is the same to the byte',
    { timeout: 180_000 },
    async () => {
      let sent = 0;
      await inLanes(
        Array.from({ length: keys }, (_, index) => index),
        5,
        async (index, lane) => {
          const { token = '' } = crowd[(lane + index) % crowd.length] ?? {};
          const { method, path, body, ifMatch, count } = await (
            kinds[index % kinds.length] as (typeof kinds)[0]
          )(token);
          const headers = { 'idempotency-key': randomUUID() };
          const answers = await Promise.all(
            Array.from({ length: repeats }, (_, repeat): Promise<Answer<ClaimDto>> => {
              const base = addresses[repeat % addresses.length];
              return call(method, path, {
                token,
                body,
                headers,
                base,
                ...(ifMatch === undefined ? {} : { ifMatch }),
              });
            }),
          );
          sent += answers.length;
          expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
          expect([200, 201]).toContain(answers[0]?.status);
          expect(await count()).toBe(1);
        },
      );
      printFigures('P3', { keys, sent, servers: addresses.length, doubled: 0, differing: 0 });
    },
  );
});
