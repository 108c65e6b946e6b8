import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseUrl } from '../support/http';
import { rounds } from '../support/rounds';
import { printFigures } from './figures';
import { countStored, runLoad } from './load/run-load';
import { makeLoadScene } from './load/scene';
import { chooseSeed } from './seeded-random';
import { type ChildProcess, findFreePort, startScript, untilHealthy } from './server-process';

/** In a long run as it is promised; in a short one too little to say anything of times, which are then not asserted. */
const people = rounds(100, 20);
const perSecond = rounds(50, 10);
const seconds = rounds(120, 4);
const numbersOfServers = process.env.TEST_LONG ? [1, 2] : [2];
const seed = chooseSeed();
const promisedMs = { p95: 250, p99: 1_000 };
let other: ChildProcess;
let addresses: string[];

beforeAll(async () => {
  const first = baseUrl();
  other = startScript('scripts/serve.mjs', await findFreePort(), process.env);
  await untilHealthy(other);
  addresses = [first, baseUrl()];
  process.env.TEST_BASE_URL = first;
});
afterAll(() => other.end('SIGTERM'));

describe(`${people} people who follow ten articles and make ${perSecond} changes a second (RELIABILITY_SEED=${seed})`, () => {
  it.each(numbersOfServers)(
    'are all served, on %i servers: nothing fails, nothing breaks, and what was acknowledged is there',
    { timeout: 600_000 },
    async (servers) => {
      const scene = await makeLoadScene(people, addresses.slice(0, servers));
      const { felt, figures } = await runLoad(scene, { perSecond, seconds, seed });
      const stored = await countStored(scene);
      const acknowledged = felt.filter(({ status }) => status === 200 || status === 201);
      const others = felt.filter((one) => !acknowledged.includes(one));
      printFigures('P9', {
        servers,
        ...figures,
        failed: others.filter(({ status }) => status >= 500).length,
        resets: others.filter(({ status }) => status === 0).length,
        rows: stored.entries - scene.prepared.entries,
        acknowledged: acknowledged.length,
        seed,
      });
      expect(others.map(({ kind, status, answer }) => ({ kind, status, answer }))).toEqual([]);
      expect(stored.entries - scene.prepared.entries).toBe(acknowledged.length);
      expect(stored.claims - scene.prepared.claims).toBe(felt.filter(({ kind }) => kind === 'create').length);
      if (!process.env.TEST_LONG) return;
      expect(figures.p95).toBeLessThanOrEqual(promisedMs.p95);
      expect(figures.p99).toBeLessThanOrEqual(promisedMs.p99);
    },
  );
});
