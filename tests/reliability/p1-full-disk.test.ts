import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArticle } from '../support/claim-steps';
import { call } from '../support/http';
import { ClaimWriters } from './claim-writers';
import { makeCrowd } from './crowd';
import { printFigures } from './figures';
import { type Installation, startInstallation } from './own-installation';
import { untilHealthy } from './server-process';

const megabyte = 1024 * 1024;
/** A disk in memory, small enough to be filled. Only root can have one, and only on Linux. */
const disk = mkdtempSync(path.join(tmpdir(), 'linecheck-disk-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]).status === 0;
const ballast = path.join(disk, 'ballast');
let installation: Installation | undefined;
let tokens: string[];

/** Leaves so many bytes of the disk free. */
function leave(bytes: number): void {
  const file = openSync(ballast, 'w');
  ftruncateSync(file, 0);
  const piece = Buffer.alloc(megabyte);
  const { bavail, bsize } = statfsSync(disk);
  for (let left = bavail * bsize - bytes; left > 0; left -= piece.length) {
    try {
      writeSync(file, piece, 0, Math.min(left, piece.length));
    } catch {
      // Somebody else took what was there.
      break;
    }
  }
  closeSync(file);
}

beforeAll(async () => {
  if (!isMounted) return;
  chmodSync(disk, 0o711);
  const folder = path.join(disk, 'data');
  mkdirSync(folder, { mode: 0o711 });
  installation = await startInstallation(folder);
  tokens = (await makeCrowd(8)).map(({ token }) => token);
});
afterAll(async () => {
  if (isMounted) {
    rmSync(ballast, { force: true });
    await installation?.end();
    spawnSync('umount', [disk]);
  }
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!isMounted)('a disk that is full, where a small one can be mounted', () => {
  it(
    'is told to whoever saves, leaves reading alone, and loses nothing once there is room',
    { timeout: 120_000 },
    async () => {
      const [token = ''] = tokens;
      const articles = [await makeArticle(token), await makeArticle(token)];
      const writers = new ClaimWriters(articles, tokens);
      const writing = writers.write(() => Promise.resolve(true));
      await writers.until(() => writers.count(201) >= 100);
      leave(20 * megabyte);
      await writers.until(() => writers.count(507) >= 50);
      const refusal = writers.attempts.find(({ status }) => status === 507);
      expect(JSON.parse(refusal?.answer ?? '')).toMatchObject({
        code: 'storage_full',
        detail: expect.stringContaining(
          'The storage of this server is full, so this was not saved.',
        ) as string,
      });
      const reads = new Set<number>();
      for (const { id } of articles) {
        reads.add((await call('GET', `/articles/${id}/claims`, { token })).status);
        reads.add((await call('GET', `/articles/${id}`, { token })).status);
      }
      expect([...reads]).toEqual([200]);

      // To the last byte: now the database itself finds no room, and may even end.
      leave(0);
      const refused = writers.count(507);
      await writers.until(() => writers.count(507) >= refused + 200);
      const whileFull = (await call('GET', '/articles', { token })).status;
      const before = writers.count(201);

      rmSync(ballast);
      const freedAt = performance.now();
      await writers.until(() => writers.count(201) >= before + 50);
      const servedAfterMs = Math.round(performance.now() - freedAt);
      writers.stop();
      await writing;
      expect(writers.listOthersThan(201, 503, 507), installation?.process.output().slice(-3_000)).toEqual([]);
      if (installation) await untilHealthy(installation.process);
      const retried = await writers.retry();
      await writers.expectNothingLost();
      printFigures('P1', {
        fault: 'full disk',
        acknowledged: writers.count(201),
        refused: retried,
        reads: whileFull,
        servedAfterMs,
        lost: 0,
      });
    },
  );
});
