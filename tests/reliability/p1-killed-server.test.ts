import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArticle } from '../support/claim-steps';
import { rounds } from '../support/rounds';
import { ClaimWriters } from './claim-writers';
import { makeCrowd } from './crowd';
import { printFigures } from './figures';
import { chooseSeed, seededRandom } from './seeded-random';
import { type ChildProcess, findFreePort, startScript, untilHealthy } from './server-process';

const people = 8;
const kills = rounds(20, 3);
/** In a long run, 30 kills of server and database come after 10,000 acknowledged writes. */
const fewest = rounds(330, 20);
const seed = chooseSeed();
const random = seededRandom(seed);
const total = { acknowledged: 0, retried: 0, slowestReadyMs: 0 };
let tokens: string[];
let port: number;
let server: ChildProcess;

async function startServer(): Promise<void> {
  server = startScript('scripts/serve.mjs', port, process.env);
  await untilHealthy(server);
}

beforeAll(async () => {
  tokens = (await makeCrowd(people)).map(({ token }) => token);
  port = await findFreePort();
  await startServer();
});
afterAll(async () => {
  printFigures('P1', { fault: 'kill -9 of the server', kills, ...total, lost: 0, doubled: 0, seed });
  await server.end('SIGTERM');
});

describe(`a server that is killed while people write (RELIABILITY_SEED=${seed})`, () => {
  it.each(Array.from({ length: kills }, (_, index) => index + 1))(
    'has lost nothing and doubles nothing, round %i',
    { timeout: 180_000 },
    async () => {
      const [token = ''] = tokens;
      const writers = new ClaimWriters([await makeArticle(token), await makeArticle(token)], tokens);
      // The eight requests under way are at eight places of their work when it happens.
      const killAfter = fewest + Math.floor(random() * 130);
      const killed = writers.until(() => writers.count(201) >= killAfter).then(() => server.end('SIGKILL'));
      await writers.write(() => Promise.resolve(false));
      await killed;
      const acknowledged = writers.count(201);
      expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
      expect(writers.listOthersThan(201)).toHaveLength(people);
      expect(writers.count(null)).toBe(people);
      const startedAt = performance.now();
      await startServer();
      total.slowestReadyMs = Math.max(total.slowestReadyMs, Math.round(performance.now() - startedAt));
      total.retried += await writers.retry();
      await writers.expectNothingLost();
      total.acknowledged += acknowledged;
    },
  );
});
