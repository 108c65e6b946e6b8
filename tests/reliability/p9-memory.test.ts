import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baseUrl } from '../support/http';
import { printFigures, rounded } from './figures';
import { runLoad } from './load/run-load';
import { makeLoadScene } from './load/scene';
import { chooseSeed } from './seeded-random';

const minutes = Number(process.env.RELIABILITY_MINUTES ?? 15);
const seed = chooseSeed();
const promisedMegabytesPerHour = 20;

/** The memory that the server holds just now, in MiB. Only Linux tells it. */
function heldMegabytes(): number {
  const status = readFileSync(`/proc/${process.env.TEST_SERVER_PID}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** The slope of the straight line that fits best, by the distance between two values. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
}

describe.runIf(process.env.TEST_LONG && process.platform === 'linux')(
  'a quarter of an hour at half the load',
  () => {
    it('leaves the memory of the server as it was', { timeout: (minutes + 5) * 60_000 }, async () => {
      const scene = await makeLoadScene(100, [baseUrl()]);
      // The least of each half minute: what is above it is rubbish that nobody has collected yet.
      const least: number[] = [];
      let current = Infinity;
      const sampling = setInterval(() => (current = Math.min(current, heldMegabytes())), 1_000);
      const keeping = setInterval(() => {
        least.push(current);
        current = Infinity;
      }, 30_000);
      const { felt, figures } = await runLoad(scene, { perSecond: 25, seconds: minutes * 60, seed });
      clearInterval(sampling);
      clearInterval(keeping);
      // The first third warms up: caches fill and code is compiled.
      const settled = least.slice(Math.floor(least.length / 3));
      const megabytesPerHour = rounded(slopeOf(settled) * 120);
      printFigures('P9', {
        minutes,
        ...figures,
        failed: felt.filter(({ status }) => status === 0 || status >= 400).length,
        firstMegabytes: rounded(settled[0] ?? NaN),
        lastMegabytes: rounded(settled.at(-1) ?? NaN),
        megabytesPerHour,
        seed,
      });
      expect(felt.filter(({ status }) => status === 0 || status >= 400)).toEqual([]);
      expect(megabytesPerHour).toBeLessThanOrEqual(promisedMegabytesPerHour);
    });
  },
);
