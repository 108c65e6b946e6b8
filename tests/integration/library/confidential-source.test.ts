import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JobDto } from '@/lib/contracts/routes/jobs';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import { lastError, makeAbandonedJob } from '../../support/abandoned-job';
import { addCitation, makeArticle, makeClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import {
  getSource,
  listSourceEntries,
  listSources,
  makeSource,
  mergeInto,
  patchSource,
  someAddress,
  storeSnapshot,
  upload,
} from '../../support/library-steps';
import { listJobs } from '../../support/source-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let editor: string;
let source: LibrarySourceDto;
let copy: string;
const mark = randomUUID().slice(0, 8);
const secrets = [
  `Ida ${mark}`,
  `Harbour ${mark}`,
  `Falk ${mark}`,
  `pages.example/${mark}`,
  `Owes ${mark}`,
  `Knows ${mark}`,
];

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
  source = await makeSource(editor, {
    title: `Ida ${mark}`,
    publisher: `Harbour ${mark}`,
    author: `Falk ${mark}`,
    url: someAddress(mark),
    reliability: 'high',
    reliabilityNote: `Knows ${mark}`,
    interestNote: `Owes ${mark}`,
    confidential: true,
    readerIds: [world.members.reviewer.id],
  });
  copy = await storeSnapshot(world.newsroomId, source.id, { bytes: `What ${mark} said.` });
  await getDb().source.update({ where: { id: source.id }, data: { snapshotId: copy, health: 'changed' } });
  const claim = await makeClaim(editor, await makeArticle(editor));
  const described = { title: undefined, kind: undefined, publisher: undefined, url: undefined };
  await addCitation(editor, claim, {
    ...described,
    sourceId: source.id,
    passage: `What ${mark} said`,
    locator: null,
  });
});

describe('a confidential source', () => {
  it('is whole for its readers, of whom whoever added it is one', async () => {
    for (const token of [editor, world.tokens.reviewer]) {
      const shown = await getSource(token, source.id);
      expect(shown).toMatchObject({
        title: `Ida ${mark}`,
        confidential: true,
        withheld: false,
        interestNote: `Owes ${mark}`,
      });
      expect(shown.readers.map(({ id }) => id).sort()).toEqual(
        [world.members.editor.id, world.members.reviewer.id].sort(),
      );
      expect(shown.uses[0]).toMatchObject({ passage: `What ${mark} said`, passageState: 'found' });
      expect((await call('GET', `/snapshots/${copy}`, { token })).status).toBe(200);
    }
  });

  it('tells everybody else, an admin too, only that it is there', async () => {
    for (const token of [world.tokens.admin, world.tokens.editor2, world.tokens.viewer]) {
      const answer = await call<LibrarySourceDto>('GET', `/sources/${source.id}`, { token });
      expect(answer.body).toMatchObject({
        title: 'Confidential source',
        confidential: true,
        withheld: true,
        citedBy: 1,
        copies: [],
        readers: [],
        copy: null,
        health: null,
        reliability: null,
        abilities: { edit: { allowed: false }, fetch: { allowed: false } },
      });
      expect(answer.body.uses[0]).toMatchObject({ passage: null, passageState: null, snapshotId: null });
      for (const secret of [...secrets, copy]) expect(answer.text).not.toContain(secret);
      const list = await call('GET', '/sources', { token });
      expect(list.text).toContain(source.id);
      for (const secret of secrets) expect(list.text).not.toContain(secret);
    }
  });

  it('answers no question by what it hides', async () => {
    const twin = await makeSource(editor, { url: someAddress(mark) });
    expect(twin.id).not.toBe(source.id);
    for (const secret of secrets.slice(0, 4)) {
      const found = await listSources(world.tokens.editor2, { q: secret });
      expect(found.sources.map(({ id }) => id).filter((id) => id !== twin.id)).toEqual([]);
      const known = await listSources(editor, { q: secret });
      expect(known.sources.map(({ id }) => id)).toContain(source.id);
    }
    expect((await listSources(world.tokens.editor2, { q: 'Confidential source' })).total).toBe(0);
    for (const show of ['changed', 'twins'])
      expect((await listSources(world.tokens.editor2, { show })).sources.map(({ id }) => id)).not.toContain(
        source.id,
      );
    expect(await getSource(world.tokens.editor2, twin.id)).toMatchObject({ twins: 0, twinList: [] });
    expect(await getSource(editor, twin.id)).toMatchObject({ twins: 1, twinList: [{ id: source.id }] });
    expect((await listSources(world.tokens.editor2, { show: 'confidential' })).sources[0]).toMatchObject({
      id: source.id,
      withheld: true,
    });
  });

  it('has copies that do not exist for others', async () => {
    for (const path of ['', '/page', '/file', '/warc'])
      for (const token of [world.tokens.admin, world.tokens.viewer, world.tokens.outsider])
        expect((await call('GET', `/snapshots/${copy}${path}`, { token })).status).toBe(404);
  });

  it('is changed, filled and merged by its readers alone', async () => {
    const token = world.tokens.editor2;
    const other = await makeSource(token);
    const answers = [
      await patchSource(token, source, { title: 'x' }),
      await mergeInto(token, source.id, other.id),
      await call('POST', `/sources/${source.id}/fetch`, { token }),
    ];
    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([403, { code: 'withheld_evidence' }]);
    expect((await upload(token, source.id, 'words')).status).toBe(403);
    const into = await mergeInto(token, other.id, source.id);
    expect([into.status, faultyFields(into as never)]).toEqual([422, ['into']]);
  });

  it('stands in the ledger as a digest', async () => {
    const { body: renamed } = await patchSource(editor, await getSource(editor, source.id), {
      title: `Ida M. ${mark}`,
    });
    expect(renamed.title).toBe(`Ida M. ${mark}`);
    const entries = await getDb().ledgerEntry.findMany({ where: { newsroomId: world.newsroomId } });
    const text = entries.map(({ data }) => data).join('\n');
    // Its address stands there for the open source that has the same one.
    const hidden = secrets.filter((secret) => !secret.startsWith('pages.'));
    for (const secret of [...hidden, `Ida M. ${mark}`]) expect(text).not.toContain(secret);
    const [created, changed] = await listSourceEntries(world.newsroomId, source.id);
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(created?.data).toEqual({
      sourceId: source.id,
      changes: { source: [null, { confidential: true, digest }] },
    });
    expect(changed?.data).toMatchObject({ changes: { 'source.digest': [digest, digest] } });
  });
});

describe('its readers', () => {
  it('are named by a reader, who stays one', async () => {
    const secret = await makeSource(editor, { title: 'A source', confidential: true });
    const named = await patchSource(editor, secret, { readerIds: [world.members.both.id] });
    expect(named.body.readers.map(({ id }) => id).sort()).toEqual(
      [world.members.editor.id, world.members.both.id].sort(),
    );
    expect((await getSource(world.tokens.both, secret.id)).withheld).toBe(false);
    const stranger = await patchSource(editor, named.body, { readerIds: [world.outsider.id] });
    expect([stranger.status, faultyFields(stranger as never)]).toEqual([422, ['readerIds']]);
  });

  it('open it for all, for good', async () => {
    const secret = await makeSource(editor, { title: `Opened ${mark}`, confidential: true });
    const opened = await patchSource(editor, secret, { confidential: false });
    expect(opened.body).toMatchObject({ confidential: false, readers: [] });
    expect(await getSource(world.tokens.viewer, secret.id)).toMatchObject({
      title: `Opened ${mark}`,
      withheld: false,
    });
    const back = await patchSource(editor, opened.body, { confidential: true });
    expect([back.status, faultyFields(back as never)]).toEqual([422, ['confidential']]);
    expect((await listSourceEntries(world.newsroomId, secret.id)).at(-1)?.data).toMatchObject({
      changes: { 'source.confidential': [true, null], 'source.title': [null, `Opened ${mark}`] },
    });
  });

  it('of the source that others were merged into read their copies', async () => {
    const make = () => makeSource(editor, { title: 'A source', confidential: true });
    const [from, into] = [await make(), await make()];
    const kept = await storeSnapshot(world.newsroomId, from.id);
    await mergeInto(editor, from.id, into.id);
    const status = async () =>
      (await call('GET', `/snapshots/${kept}`, { token: world.tokens.viewer })).status;
    expect(await status()).toBe(404);
    await patchSource(editor, await getSource(editor, into.id), { confidential: false });
    expect(await status()).toBe(200);
  });
});

describe('a job about a confidential source', () => {
  const jobOf = async (token: string) =>
    (await listJobs(token)).find(({ sourceId }) => sourceId === secret.id) as JobDto;
  let secret: LibrarySourceDto;

  beforeAll(async () => {
    secret = await makeSource(editor, {
      url: someAddress(`job-${mark}`),
      confidential: true,
      readerIds: [world.members.all.id],
    });
    await makeAbandonedJob(secret.id);
  });

  it('tells an admin who may not read it neither its site nor what went wrong, and lets them try again', async () => {
    const jobs = (await listJobs(world.tokens.admin)).filter(({ sourceId }) => sourceId === secret.id);
    for (const word of ['pages.example', mark, lastError]) expect(JSON.stringify(jobs)).not.toContain(word);
    expect(await jobOf(world.tokens.admin)).toMatchObject({
      subject: 'Confidential source',
      withheld: true,
      state: 'failed',
      lastError: 'It did not succeed. Why, only the readers of this source can see.',
    });
    expect(await jobOf(world.tokens.all)).toMatchObject({ withheld: false, lastError });
    const { number } = await jobOf(world.tokens.admin);
    const retried = await call('POST', `/jobs/${number}/retry`, { token: world.tokens.admin });
    expect(retried.status).toBe(200);
    const again = (retried.body as { jobs: JobDto[] }).jobs.filter(({ sourceId }) => sourceId === secret.id);
    for (const word of ['pages.example', mark, lastError]) expect(JSON.stringify(again)).not.toContain(word);
  });
});
