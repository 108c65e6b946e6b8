import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { problem } from '@/lib/contracts/problem';
import { baseUrl, call } from '../support/http';
import { sendRaw } from '../support/raw-http';
import { makeCrowd } from './crowd';
import { printFigures, quantile, rounded } from './figures';

const clients = 200;
const host = 'Host: localhost\r\n';
const unfinished = (token: string) => ({
  headers: `GET /api/v1/health HTTP/1.1\r\n${host}`,
  body: `POST /api/v1/articles HTTP/1.1\r\n${host}Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`,
});
const limitSeconds = { headers: 30, body: 60 };

/** A connection that was used once and then left alone: whether it still serves after a proxy's minute. */
async function isKeptFor(milliseconds: number): Promise<boolean> {
  const { hostname, port } = new URL(baseUrl());
  const socket = connect(Number(port), hostname);
  let answers = 0;
  socket.on('data', (chunk) => (answers += chunk.toString().split('HTTP/1.1 200').length - 1));
  const ask = () => socket.write(`GET /api/v1/health HTTP/1.1\r\n${host}\r\n`);
  ask();
  await wait(milliseconds);
  if (!socket.writable) return false;
  ask();
  await wait(3_000);
  socket.destroy();
  return answers === 2;
}

describe.runIf(process.env.TEST_LONG)(`${2 * clients} clients who never finish what they ask`, () => {
  it('are told so and let go in time, and nobody else waits for them', { timeout: 120_000 }, async () => {
    const [person] = await makeCrowd(1);
    const kept = isKeptFor(62_000);
    const held = Object.entries(unfinished(person?.token ?? '')).map(async ([part, bytes]) => {
      const answers = await Promise.all(
        Array.from({ length: clients }, async (_, index) => {
          // One after the other, as nobody promises to serve hundreds who come at once.
          await wait(index * 20);
          return sendRaw(bytes, { isHeld: true });
        }),
      );
      for (const { status, body } of answers)
        expect([status, problem.parse(JSON.parse(body)).code]).toEqual([408, 'request_timeout']);
      return { part, seconds: Math.max(...answers.map(({ seconds }) => seconds)) };
    });
    const times: number[] = [];
    for (let index = 0; index < 100; index += 1) {
      const startedAt = performance.now();
      expect((await call('GET', '/health')).status).toBe(200);
      times.push(performance.now() - startedAt);
      await wait(100);
    }
    const [headers, body] = await Promise.all(held);
    expect(headers?.seconds).toBeLessThanOrEqual(limitSeconds.headers);
    expect(body?.seconds).toBeLessThanOrEqual(limitSeconds.body);
    expect(await kept).toBe(true);
    printFigures('P9', {
      slowClients: 2 * clients,
      headersCutAfterSeconds: rounded(headers?.seconds ?? NaN),
      bodyCutAfterSeconds: rounded(body?.seconds ?? NaN),
      othersP95Ms: rounded(quantile(times, 0.95)),
    });
  });
});
