import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeArticle } from '../../support/claim-steps';
import { baseUrl, call } from '../../support/http';
import { makeSource, upload } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

const mebibyte = 1024 * 1024;
const declared = 24 * mebibyte;
const sent = randomBytes(8 * mebibyte);

let world: World;
let sourceId: string;
const sockets: Socket[] = [];
beforeAll(async () => {
  world = await makeWorld();
  sourceId = (await makeSource(world.tokens.editor, { title: 'An interview', kind: 'interview' })).id;
});
afterAll(() => sockets.forEach((socket) => socket.destroy()));

/** What the server holds, in MiB. */
function residentMegabytes(): number {
  const status = readFileSync(`/proc/${process.env.TEST_SERVER_PID}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Begins an upload, sends a part of it and no more. Resolves to the status, or to null if none has come when all is sent. */
function stall(token: string): Promise<number | null> {
  const { hostname, port } = new URL(baseUrl());
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        [
          `POST /api/v1/sources/${sourceId}/copies HTTP/1.1`,
          `host: ${hostname}:${port}`,
          `authorization: Bearer ${token}`,
          'content-type: application/pdf',
          `content-length: ${declared}`,
          '\r\n',
        ].join('\r\n'),
      );
      // The server takes what it dares to hold; the rest stays on the way.
      socket.write(sent, () => setTimeout(() => resolve(null), 2_000));
      setTimeout(() => resolve(null), 8_000);
    });
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      if (status) resolve(Number(status));
    });
  });
}

it('sixty stalled uploads of one person hold a bounded part of the memory, and nobody else waits', async () => {
  const before = residentMegabytes();
  const statuses = await Promise.all(Array.from({ length: 60 }, () => stall(world.tokens.editor)));
  const held = statuses.filter((status) => status === null).length;
  expect(new Set(statuses)).toEqual(new Set([null, 429]));
  expect(held).toBeLessThanOrEqual(20);
  // 64 MiB of bodies, and what a server of this kind keeps of them on the way.
  expect(residentMegabytes() - before).toBeLessThan(300);

  const own = await upload(world.tokens.editor, sourceId, 'a few words', '?name=a.txt', 'text/plain');
  expect([201, 429]).toContain(own.status);
  const others = await makeSource(world.tokens.editor2, { title: 'Another', kind: 'interview' });
  const other = await upload(world.tokens.editor2, others.id, 'the words', '?name=b.txt', 'text/plain');
  expect(other.status).toBe(201);
  await makeArticle(world.tokens.editor);
  expect((await call('GET', '/articles', { token: world.tokens.viewer })).status).toBe(200);
});
