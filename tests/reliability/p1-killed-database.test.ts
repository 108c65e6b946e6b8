import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArticle } from '../support/claim-steps';
import { call } from '../support/http';
import { rounds } from '../support/rounds';
import { ClaimWriters } from './claim-writers';
import { makeCrowd } from './crowd';
import { printFigures } from './figures';
import { type Installation, startInstallation } from './own-installation';
import { chooseSeed, seededRandom } from './seeded-random';
import { untilHealthy } from './server-process';

const people = 8;
const kills = rounds(10, 2);
const fewest = rounds(330, 20);
const seed = chooseSeed();
const random = seededRandom(seed);
const total = { acknowledged: 0, refused: 0, retried: 0 };
let installation: Installation;
let tokens: string[];

beforeAll(async () => {
  installation = await startInstallation();
  tokens = (await makeCrowd(people)).map(({ token }) => token);
});
afterAll(async () => {
  printFigures('P1', { fault: 'kill -9 of Postgres', kills, ...total, lost: 0, doubled: 0, seed });
  await installation.end();
});

describe(`a Postgres that is killed while people write (RELIABILITY_SEED=${seed})`, () => {
  it.each(Array.from({ length: kills }, (_, index) => index + 1))(
    'comes back by itself, has lost nothing and doubles nothing, round %i',
    { timeout: 180_000 },
    async () => {
      const [token = ''] = tokens;
      const writers = new ClaimWriters([await makeArticle(token), await makeArticle(token)], tokens);
      const before = installation.postmaster();
      const killAfter = fewest + Math.floor(random() * 130);
      const killed = writers
        .until(() => writers.count(201) >= killAfter)
        .then(() => process.kill(before, 'SIGKILL'));
      const healed = killed
        .then(() => writers.until(() => writers.count(503) > 0))
        .then(() => {
          const acknowledged = writers.count(201);
          return writers.until(() => writers.count(201) >= acknowledged + 50);
        })
        .then(() => writers.stop());
      const health = new Set<number>();
      await writers.write(async () => {
        health.add((await call('GET', '/health')).status);
        return true;
      });
      await healed;
      const acknowledged = writers.count(201);
      // Never a 500, and the web server itself has not broken a single connection.
      expect(writers.listOthersThan(201, 503), installation.process.output().slice(-3_000)).toEqual([]);
      expect([...health].filter((status) => status !== 200)).toEqual([503]);
      expect(installation.process.hasEnded()).toBe(false);
      expect(installation.postmaster()).not.toBe(before);
      total.refused += writers.count(503);
      await untilHealthy(installation.process);
      total.retried += await writers.retry();
      await writers.expectNothingLost();
      total.acknowledged += acknowledged;
    },
  );
});
