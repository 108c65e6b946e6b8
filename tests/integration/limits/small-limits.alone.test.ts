import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StorageDto } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { type ChildProcess, findFreePort, startScript, untilHealthy } from '../../reliability/server-process';
import { call, faultyFields } from '../../support/http';
import { makeSource, upload } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

const writes = 30;
/** MiB. */
const storage = 1;

let world: World;
const servers: ChildProcess[] = [];
const addresses: string[] = [];
const usual = process.env.TEST_BASE_URL;

/** Two processes with small limits on the database of all tests. */
beforeAll(async () => {
  world = await makeWorld();
  for (let index = 0; index < 2; index += 1) {
    const port = await findFreePort();
    const server = startScript('scripts/serve.mjs', port, {
      ...process.env,
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      LIMIT_WRITES: String(writes),
      LIMIT_STORAGE_MEGABYTES: String(storage),
    });
    servers.push(server);
    addresses.push(`http://127.0.0.1:${port}`);
    await untilHealthy(server);
  }
});
afterAll(async () => {
  process.env.TEST_BASE_URL = usual;
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
});

it('two processes share the limit of a person, and say when it goes on', async () => {
  const answers = [];
  for (let index = 0; index < writes + 10; index += 1) {
    process.env.TEST_BASE_URL = addresses[index % 2];
    const body = { text: `Text ${index} of the tide tables.` };
    answers.push(await call('POST', '/articles', { token: world.tokens.editor, body }));
  }
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(writes);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  for (const { headers, body } of refused) {
    expect(body).toMatchObject({ code: 'too_many_requests' });
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(body.detail).toContain(seconds === 1 ? 'in a second' : `in ${seconds} seconds`);
  }
  const body = { text: 'The text of somebody else.' };
  expect((await call('POST', '/articles', { token: world.tokens.editor2, body })).status).toBe(201);
  expect((await call('GET', '/articles', { token: world.tokens.editor })).status).toBe(200);
});

it('files that race never fill more than the newsroom may keep, and the count is what is kept', async () => {
  const { editor2, admin } = world.tokens;
  const size = 300 * 1024;
  const sources = [];
  for (let index = 0; index < 8; index += 1)
    sources.push(await makeSource(editor2, { title: `Source ${index}`, kind: 'interview' }));
  const files = sources.map(() => randomBytes(size));
  const answers = await Promise.all(
    sources.map((source, index) => {
      process.env.TEST_BASE_URL = addresses[index % 2];
      return upload(editor2, source.id, files[index] ?? '', '?name=scan.bin', 'application/octet-stream');
    }),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  for (const answer of answers.filter(({ status }) => status !== 201)) {
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'quota_full', errors: [{ field: 'body' }] });
  }

  // The same bytes once more are kept already, so that they need no room.
  const kept = answers.findIndex(({ status }) => status === 201);
  const twice = await upload(editor2, sources.at(-1)?.id ?? '', files[kept] ?? '', '?name=again.bin');
  expect([200, 201]).toContain(twice.status);

  const { body } = await call<StorageDto>('GET', '/newsroom/storage', { token: admin });
  const [row] = await getDb().$queryRaw<{ bytes: bigint }[]>`
    SELECT sum(size)::bigint AS bytes FROM (
      SELECT DISTINCT sha256, size FROM snapshot WHERE newsroom_id = ${world.newsroomId}::uuid) AS kept`;
  expect(body).toEqual({ used: 3 * size, limit: storage * 1024 * 1024 });
  expect(Number(row?.bytes)).toBe(body.used);
  const refused = await call('POST', '/intakes?name=a.txt', {
    token: editor2,
    body: 'word '.repeat(60_000),
    contentType: 'text/plain',
  });
  expect(refused.status).toBe(413);
  expect(faultyFields(refused)).toEqual(['body']);
});
