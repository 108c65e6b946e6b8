import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createClaim } from '@/lib/server/commands/claims/create-claim';
import { getDb } from '@/lib/server/db';
import { insertClaim } from '@/lib/server/repositories/claims/claims';
import { atScale } from '../scale';
import { createBenchArticle, createBenchNewsroom } from './bench-newsroom';
import { startBareNext } from './start-bare-next';

/**
 * Marks claims as fast as the database takes them: the same rows, ledger entry and notification through `pg` alone,
 * through the repository, through the whole command, and over HTTP, one after the other in one run. A bare route of the
 * same framework with the same statement is what HTTP is measured against.
 */
const owner = new pg.Pool({ connectionString: process.env.TEST_OWNER_DATABASE_URL, max: 2 });
const raw = new pg.Pool({ connectionString: process.env.TEST_DATABASE_URL, max: 32 });
const db = getDb();
const newsroom = await createBenchNewsroom(owner);
const seconds = Number(process.env.BENCH_SECONDS ?? atScale(4, 0.1));

const rawStatement = `
  WITH guard AS (
    UPDATE article SET claim_count = claim_count + 1, updated_at = now(), state = CASE state WHEN 'received' THEN 'in_check' ELSE state END
    WHERE id = $2 AND newsroom_id = $3 AND revision_number = 1 RETURNING claim_count AS number),
  row AS (
    INSERT INTO claim (id, article_id, newsroom_id, number, revision_number, made_on_revision, start_offset, end_offset, quote, prefix, suffix, sentence, created_by_id)
    SELECT $1, $2, $3, guard.number, 1, 1, 0, 9, 'the quote', '', '', 'the quote', $4 FROM guard RETURNING 1)
  SELECT guard.number, ledger_append($3, $2, $4, 'claim.created', $1, '{"quote":"the quote"}') FROM guard, (SELECT count(*) FROM row) AS done`;

const bare = await startBareNext(rawStatement);

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  if (response.status !== 201) throw new Error(`the server answered ${response.status}`);
}

interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
}

async function measure(concurrency: number, act: (worker: number) => Promise<unknown>): Promise<Figures> {
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => act(worker)));
  const durations: number[] = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: concurrency }, async (_, worker) => {
      for (let now = performance.now(); now < end; now = performance.now()) {
        await act(worker);
        durations.push(performance.now() - now);
      }
    }),
  );
  durations.sort((a, b) => a - b);
  const at = (share: number) => durations[Math.floor(durations.length * share)] ?? 0;
  return { perSecond: durations.length / seconds, p50: at(0.5), p95: at(0.95) };
}

/** One article for each worker, as when many people check many articles; and one for all of them. */
async function articlesFor(concurrency: number, isShared: boolean) {
  const made = await Promise.all(
    Array.from({ length: isShared ? 1 : Math.min(concurrency, 8) }, () =>
      createBenchArticle(owner, newsroom, 1_000, 0),
    ),
  );
  return (worker: number) => made[worker % made.length] as { id: string; text: string };
}

const span = { start: 0, end: 9, quote: 'the quote', prefix: '', suffix: '', sentence: 'the quote' };

const crowds = atScale(
  [
    { concurrency: 1, isShared: true },
    { concurrency: 8, isShared: true },
    { concurrency: 8, isShared: false },
    { concurrency: 32, isShared: false },
  ],
  [{ concurrency: 8, isShared: false }],
);

for (const { concurrency, isShared } of crowds) {
  const article = await articlesFor(concurrency, isShared);
  const { actor } = newsroom;
  const ways: [string, (worker: number) => Promise<unknown>][] = [
    [
      'pg, the same rows',
      (worker) =>
        raw.query(rawStatement, [randomUUID(), article(worker).id, actor.newsroomId, actor.memberId]),
    ],
    [
      'insertClaim (Prisma)',
      (worker) =>
        insertClaim(
          db,
          actor,
          {
            id: randomUUID(),
            articleId: article(worker).id,
            revisionNumber: 1,
            ...span,
            statement: '',
            claimant: null,
            kind: 'other',
            risk: 'normal',
          },
          { quote: span.quote },
        ),
    ],
    [
      'createClaim (command)',
      (worker) =>
        createClaim({ db, actor }, article(worker).id, {
          revision: 1,
          start: 0,
          end: 9,
          quote: article(worker).text.slice(0, 9),
        }),
    ],
    [
      'bare route over HTTP',
      (worker) =>
        post(bare.url, {
          articleId: article(worker).id,
          newsroomId: actor.newsroomId,
          memberId: actor.memberId,
        }),
    ],
    [
      'POST over HTTP',
      (worker) => {
        const { id, text } = article(worker);
        const body = { revision: 1, start: 0, end: 9, quote: text.slice(0, 9) };
        return post(`${process.env.TEST_BASE_URL}/api/v1/articles/${id}/claims`, body);
      },
    ],
  ];
  console.log(`\n${concurrency} at once, ${isShared ? 'one article' : 'eight articles'}`);
  const [pgWay, bareWay] = ['pg, the same rows', 'bare route over HTTP'];
  const measured = new Map<string, number>();
  for (const [name, act] of ways) {
    const { perSecond, p50, p95 } = await measure(concurrency, act);
    measured.set(name, perSecond);
    const bareSpeed = measured.get(bareWay);
    const cells = [
      `${perSecond.toFixed(0)}/s`.padStart(8),
      bareSpeed === undefined
        ? `${(perSecond / (measured.get(pgWay) ?? NaN)).toFixed(2)} of pg  `
        : `${(perSecond / bareSpeed).toFixed(2)} of bare`,
      `p50 ${p50.toFixed(1)} ms`,
      `p95 ${p95.toFixed(1)} ms`,
    ];
    console.log(`  ${name.padEnd(24)}${cells.join('   ')}`);
  }
}

bare.stop();
await Promise.all([owner.end(), raw.end(), db.$disconnect()]);
process.exit(0);
