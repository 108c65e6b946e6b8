import { setTimeout as wait } from 'node:timers/promises';
import { getDb } from '@/lib/server/db';
import { quantile, rounded } from '../figures';
import { seededRandom } from '../seeded-random';
import type { Felt } from './reviewer';
import type { LoadScene } from './scene';

export interface LoadFigures {
  people: number;
  streams: number;
  seconds: number;
  sent: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  slowest: number;
  events: number;
}

/** Lets everybody act at their own pace, `perSecond` acts in all, while they follow their articles. */
export async function runLoad(
  { reviewers }: LoadScene,
  { perSecond, seconds, seed }: { perSecond: number; seconds: number; seed: number },
): Promise<{ felt: Felt[]; figures: LoadFigures }> {
  const felt: Felt[] = [];
  const pauseMs = (reviewers.length / perSecond) * 1_000;
  const streams = new AbortController();
  const following = reviewers.map((reviewer) => reviewer.follow(streams.signal));
  const startedAt = performance.now();
  await Promise.all(
    reviewers.map(async (reviewer, index) => {
      const random = seededRandom(seed + index);
      // Nobody acts in step with others; whoever waited long for an answer has less time before the next act.
      for (let at = random() * pauseMs; at < seconds * 1_000; at += pauseMs * (0.5 + random())) {
        await wait(Math.max(0, startedAt + at - performance.now()));
        felt.push(await reviewer.act(random()));
      }
    }),
  );
  const lastedSeconds = (performance.now() - startedAt) / 1_000;
  // What happened last is on its way to everybody.
  await wait(500);
  streams.abort();
  const events = (await Promise.all(following)).reduce((sum, count) => sum + count, 0);
  const times = felt.map(({ milliseconds }) => milliseconds);
  const figures = {
    people: reviewers.length,
    streams: reviewers.length,
    seconds,
    sent: felt.length,
    perSecond: rounded(felt.length / lastedSeconds),
    p50: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
    p99: rounded(quantile(times, 0.99)),
    slowest: rounded(Math.max(...times)),
    events,
  };
  return { felt, figures };
}

/** What is in the database of a scene: its claims, and the entries of its chains. */
export async function countStored({ articles }: LoadScene): Promise<{ claims: number; entries: number }> {
  const ids = articles.map(({ id }) => id);
  return {
    claims: await getDb().claim.count({ where: { articleId: { in: ids } } }),
    entries: await getDb().ledgerEntry.count({ where: { scopeId: { in: ids } } }),
  };
}
