import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { hostileBodies } from '../../support/hostile-bodies';
import { longestWait } from '../../support/longest-wait';
import { atScale } from '../scale';
import { createBenchNewsroom } from './bench-newsroom';

/**
 * The longest that anybody else waits for an answer while one request of the largest size is hard to read: as a new
 * article, and tried out as its next revision.
 */
const base = process.env.TEST_BASE_URL ?? '';
const owner = new pg.Pool({ connectionString: process.env.TEST_OWNER_DATABASE_URL, max: 2 });
const newsroom = await createBenchNewsroom(owner);
const headers = { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' };

async function send(path: string, body: object): Promise<{ status: number; id?: string }> {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const { id } = (await answer.json()) as { id?: string };
  return { status: answer.status, id };
}

const { id: articleId } = await send('/articles', { text: `A short text, ${randomUUID()}.` });
const figures: Record<string, Record<string, number>> = {};
console.log('\nOthers wait while one request is hard to read');
for (const [what, body] of Object.entries(hostileBodies).slice(0, atScale(Infinity, 2))) {
  const ways = {
    article: () => send('/articles', { ...body, allowDuplicate: true }),
    revision: () => send(`/articles/${articleId}/revisions?dryRun=true`, { ...body, baseRevision: 1 }),
  };
  for (const [way, work] of Object.entries(ways)) {
    let status = 0;
    const { took, longest } = await longestWait(base, async () => (status = (await work()).status));
    figures[`${what}, ${way}`] = { status, took: Math.round(took), othersWait: Math.round(longest) };
    console.log(
      `  ${`${what}, ${way}`.padEnd(40)}${status}${took.toFixed(0).padStart(8)} ms; others wait ${longest.toFixed(0)} ms`,
    );
  }
}
console.log(JSON.stringify(figures));
await owner.end();
