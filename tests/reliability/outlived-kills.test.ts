import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { call } from '../support/http';
import { citePage, startTestSite, untilFetched } from '../support/source-steps';
import type { WebSite } from '../support/web-site';
import { makeWorld, type World } from '../support/world';
import { printFigures } from './figures';
import { type Installation, startInstallation } from './own-installation';
import { untilHealthy } from './server-process';

let installation: Installation;
let site: WebSite;
let world: World;

beforeAll(async () => {
  site = await startTestSite();
  installation = await startInstallation();
  world = await makeWorld();
});
afterAll(async () => {
  await installation.end();
  await site.stop();
});

describe('a Postgres that is killed', () => {
  it('takes the background work with it only until it is back', async () => {
    const before = await citePage(world.tokens.editor, site.url('/article'));
    expect((await untilFetched(world.tokens.editor, before.id)).fetch?.state).toBe('stored');
    process.kill(installation.postmaster(), 'SIGKILL');
    await untilHealthy(installation.process);
    const after = await citePage(world.tokens.editor, site.url('/article/second'));
    expect((await untilFetched(world.tokens.editor, after.id, 40_000)).fetch?.state).toBe('stored');
    expect(installation.process.hasEnded()).toBe(false);
  });
});

/** Kills the web server and waits until there is another one. */
async function killWebServer(): Promise<void> {
  const before = installation.webServer();
  process.kill(before, 'SIGKILL');
  await vi.waitFor(() => expect([0, before]).not.toContain(installation.webServer()), 20_000);
}

describe('a web server that is killed under npm start', () => {
  it('is started again, and one line says so', async () => {
    const killedAt = performance.now();
    await killWebServer();
    await untilHealthy(installation.process);
    const readyAfterMs = Math.round(performance.now() - killedAt);
    await vi.waitFor(() =>
      expect(installation.process.output()).toMatch(
        /^The web server had ended \(\w+\) and is running again\.$/m,
      ),
    );
    expect((await call('GET', '/health')).status).toBe(200);
    printFigures('F1', { fault: 'kill -9 of the web server under npm start', readyAfterMs });
  });

  it.runIf(process.env.TEST_LONG)(
    'is given up clearly where it ends again and again, and takes Postgres down in order',
    { timeout: 120_000 },
    async () => {
      for (let kill = 0; !installation.process.hasEnded() && kill < 10; kill += 1) {
        const webServer = installation.webServer();
        if (webServer > 0) process.kill(webServer, 'SIGKILL');
        await vi.waitFor(
          () => expect(installation.process.hasEnded() || installation.webServer() > 0).toBe(true),
          30_000,
        );
      }
      await vi.waitFor(() => expect(installation.process.hasEnded()).toBe(true), 30_000);
      expect(installation.process.output()).toMatch(
        /^The web server ended \d times in a row soon after its start \(\w+\)\. Giving up\.$/m,
      );
      expect(() => installation.postmaster()).toThrow();
    },
  );
});
