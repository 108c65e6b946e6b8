import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../support/http';
import { inLanes } from '../support/in-lanes';
import { drawn } from '../support/rounds';
import { startTestSite } from '../support/source-steps';
import type { StaffMember } from '../support/staff';
import type { WebSite } from '../support/web-site';
import { innerAddresses } from '../unit/server/evidence/inner-addresses';
import { makeCrowd } from './crowd';
import { printFigures } from './figures';

const lanes = 4;
let crowd: StaffMember[];
let site: WebSite;
let reached = 0;
const listeners: Server[] = [];

/** Something inside that must never be asked. Below 1024 only root may listen; then one port less is watched. */
async function listenOn(host: string, port: number): Promise<void> {
  const server = createServer((_, response) => response.end('<p>Only for those inside.</p>'));
  server.on('connection', () => (reached += 1));
  server.listen(port, host);
  await once(server, 'listening').then(
    () => listeners.push(server),
    () => server.close(),
  );
}

beforeAll(async () => {
  site = await startTestSite();
  crowd = await makeCrowd(lanes);
  for (const [host, port] of [
    ['127.0.0.1', 80],
    ['::1', 80],
    ['127.0.0.1', 443],
  ] as const)
    await listenOn(host, port);
});
afterAll(async () => {
  for (const server of listeners) server.close();
  await site.stop();
});

describe('an address that lies inside, over the API', () => {
  it(
    'is refused in every spelling, straight and by a redirect, and nothing there is asked',
    { timeout: 240_000 },
    async () => {
      const addresses = [
        ...drawn(innerAddresses, 3),
        'http://localhost/',
        'http://LOCALHOST./',
        'https://127.0.0.1/',
      ];
      const straight = addresses.flatMap((url) => [url, url.replace(/^http:/i, 'https:')]);
      const redirected = addresses.map((url) => site.url(`/redirect/302?to=${encodeURIComponent(url)}`));
      const statuses = new Set<number>();
      await inLanes([...straight, ...redirected], lanes, async (url, lane) => {
        const answer = await call('POST', '/intakes/link', { token: crowd[lane]?.token, body: { url } });
        // Beside the site's own address, some of these spellings name another page of that site.
        const isOwnPage = answer.status === 201 && url.startsWith(site.url('/'));
        expect([url, isOwnPage || (answer.status >= 400 && answer.status < 500)]).toEqual([url, true]);
        statuses.add(answer.status);
      });
      expect(reached).toBe(0);
      printFigures('P8', {
        straight: straight.length,
        redirected: redirected.length,
        listeners: listeners.length,
        reached,
        statuses: [...statuses].sort().join(),
      });
    },
  );
});
