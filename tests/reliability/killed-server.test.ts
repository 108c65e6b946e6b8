import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArticle } from '../support/claim-steps';
import { makeWorld, type World } from '../support/world';
import { ClaimWriters } from './claim-writers';
import { chooseSeed, seededRandom } from './seeded-random';
import { type ChildProcess, findFreePort, startScript, untilHealthy } from './server-process';

const people = 8;
const seed = chooseSeed();
const random = seededRandom(seed);
let world: World;
let port: number;
let server: ChildProcess;

async function startServer(): Promise<void> {
  server = startScript('scripts/serve.mjs', port, process.env);
  await untilHealthy(server);
}

beforeAll(async () => {
  world = await makeWorld();
  port = await findFreePort();
  await startServer();
});
afterAll(() => server.end('SIGTERM'));

describe(`a server that is killed while people write (RELIABILITY_SEED=${seed})`, () => {
  it.each([1, 2, 3])('has lost nothing and doubles nothing, round %i', async (round) => {
    const articles = [await makeArticle(world.tokens.editor), await makeArticle(world.tokens.editor)];
    const writers = new ClaimWriters(articles, world.tokens.editor);
    // The eight requests under way are at eight places of their work when it happens.
    const killAfter = 20 + Math.floor(random() * 130);
    const killed = writers.until(() => writers.count(201) >= killAfter).then(() => server.end('SIGKILL'));
    await writers.write(people, () => Promise.resolve(false));
    await killed;
    const acknowledged = writers.count(201);
    expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
    expect(writers.count(null)).toBe(people);
    const startedAt = performance.now();
    await startServer();
    const readyAfter = Math.round(performance.now() - startedAt);
    const retried = await writers.retry();
    await writers.expectNothingLost();
    console.log(JSON.stringify({ suite: 'killed-server', round, acknowledged, retried, readyAfter }));
  });
});
