import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '@/lib/domain/limits/limits';
import { call } from '../../support/http';
import { startTestSite } from '../../support/source-steps';
import type { WebSite } from '../../support/web-site';
import { makeWorld, type World } from '../../support/world';

let world: World;
let site: WebSite;
beforeAll(async () => {
  [world, site] = await Promise.all([makeWorld(), startTestSite()]);
});
afterAll(() => site.stop());

it('sixty links of one person to a page that never comes are asked for a few at a time, and others get theirs', async () => {
  const read = (token: string, path: string) =>
    call('POST', '/intakes/link', { token, body: { url: site.url(path) } });
  const many = Array.from({ length: 60 }, () => read(world.tokens.editor, '/trouble/silent'));
  const other = await read(world.tokens.editor2, '/article');
  expect(other.status).toBe(201);
  const answers = await Promise.all(many);
  const refused = answers.filter(({ status }) => status === 429);
  // Those that waited for the site hear that it does not answer.
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(60 - refused.length);
  expect(60 - refused.length).toBe(limits.fetch.inFlight?.perPerson);
  for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});
