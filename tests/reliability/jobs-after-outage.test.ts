import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citePage, startTestSite, untilFetched } from '../support/source-steps';
import type { WebSite } from '../support/web-site';
import { makeWorld, type World } from '../support/world';
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
