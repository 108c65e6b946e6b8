import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArticle } from '../support/claim-steps';
import { call } from '../support/http';
import { makeWorld, type World } from '../support/world';
import { ClaimWriters } from './claim-writers';
import { type Installation, startInstallation } from './own-installation';
import { chooseSeed, seededRandom } from './seeded-random';
import { untilHealthy } from './server-process';

const people = 8;
const seed = chooseSeed();
const random = seededRandom(seed);
let installation: Installation;
let world: World;

beforeAll(async () => {
  installation = await startInstallation();
  world = await makeWorld();
});
afterAll(() => installation.end());

describe(`a Postgres that is killed while people write (RELIABILITY_SEED=${seed})`, () => {
  it.each([1, 2])('comes back by itself, has lost nothing and doubles nothing, round %i', async (round) => {
    const articles = [await makeArticle(world.tokens.editor), await makeArticle(world.tokens.editor)];
    const writers = new ClaimWriters(articles, world.tokens.editor);
    const before = installation.postmaster();
    const killAfter = 20 + Math.floor(random() * 130);
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
    await writers.write(people, async () => {
      health.add((await call('GET', '/health')).status);
      return true;
    });
    await healed;
    const [acknowledged, refused] = [writers.count(201), writers.count(503)];
    // Never a 500, and the web server itself has not broken a single connection.
    expect(writers.listOthersThan(201, 503), installation.process.output().slice(-3_000)).toEqual([]);
    expect([...health].filter((status) => status !== 200)).toEqual([503]);
    expect(installation.process.hasEnded()).toBe(false);
    expect(installation.postmaster()).not.toBe(before);
    await untilHealthy(installation.process);
    const retried = await writers.retry();
    await writers.expectNothingLost();
    console.log(JSON.stringify({ suite: 'killed-database', round, acknowledged, refused, retried }));
  });
});
