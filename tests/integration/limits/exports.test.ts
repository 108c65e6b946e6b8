import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReportFileDto } from '@/lib/contracts/reports';
import { getDb } from '@/lib/server/db';
import { makeArticle } from '../../support/claim-steps';
import { call, fetchServer } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const get = (path: string, token: string) =>
  fetchServer(`/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });

describe('forty PDFs at once for one person', () => {
  it('are made or refused by name, and another person gets theirs meanwhile', async () => {
    const { id } = await makeArticle(world.tokens.editor);
    const path = `/articles/${id}/report?format=pdf`;
    const many = Array.from({ length: 40 }, () => get(path, world.tokens.viewer));
    const other = await get(path, world.tokens.reviewer);
    expect(other.status).toBe(200);
    const answers = await Promise.all(many);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(12);
    expect(statuses.filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
    for (const { status, headers } of answers)
      if (status !== 200) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the PDF of a long report', () => {
  const words = 'The harbour has four berths and a slip. ';
  const longText = Array.from({ length: 90 }, (_, index) => `${index}. ${words.repeat(75)}`).join('\n\n');
  const makeLong = (mark: string) => makeArticle(world.tokens.editor, { text: `${mark} ${longText}` });
  const ask = (articleId: string, token: string) =>
    call<ReportFileDto>('GET', `/articles/${articleId}/report?format=pdf`, { token });

  it('is made in the background for whoever asked, and for nobody else', async () => {
    const { viewer, reviewer } = world.tokens;
    const { id } = await makeLong('First');
    const asked = await ask(id, viewer);
    expect(asked.status).toBe(202);
    expect(asked.headers.get('location')).toBe(asked.body.url);
    expect(Number(asked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(asked.body).toMatchObject({ articleId: id, fileUrl: null, problem: null });
    const again = await ask(id, viewer);
    expect(again.body.id).toBe(asked.body.id);

    const path = asked.body.url.slice('/api/v1'.length);
    expect((await call('GET', path, { token: reviewer })).status).toBe(404);
    const ready = await vi.waitFor(
      async () => {
        const { body } = await call<ReportFileDto>('GET', path, { token: viewer });
        expect(body.state).toBe('ready');
        return body;
      },
      { timeout: 55_000, interval: 250 },
    );
    expect(ready.fileUrl).toBe(`${asked.body.url}/file`);
    const file = await fetchServer(`${ready.fileUrl}`, { headers: { authorization: `Bearer ${viewer}` } });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await get(`${path}/file`, reviewer)).status).toBe(404);
    expect((await get(`${path}/file`, world.tokens.outsider)).status).toBe(404);
  });

  it('waits for two others of the same person at most', async () => {
    const { id } = await makeLong('Second');
    const { newsroomId } = world;
    const createdById = world.members.reviewer2.id;
    const request = { edition: null, paper: 'a4', evenUnpublished: false };
    // Two that nobody makes, so that they are still waited for.
    const data = ['one', 'two'].map((stand) => ({
      ...{ id: randomUUID(), articleId: id, newsroomId, createdById },
      ...{ request, stand, claims: 0, characters: 300_000 },
    }));
    await getDb().reportFile.createMany({ data });
    const refused = await ask(id, world.tokens.reviewer2);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await getDb().reportFile.deleteMany({ where: { createdById } });
    expect((await ask(id, world.tokens.reviewer2)).status).toBe(202);
  });
});
