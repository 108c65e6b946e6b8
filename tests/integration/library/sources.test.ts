import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import { addCitation, makeArticle, makeClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import {
  getSource,
  listSourceEntries,
  listSources,
  makeSource,
  mergeInto,
  someAddress,
  storeSnapshot,
} from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let editor: string;

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

const create = (body: unknown, headers: Record<string, string> = {}) =>
  call<LibrarySourceDto>('POST', '/sources', { token: editor, body, headers });

describe('a new source', () => {
  it('is taken from its address alone, and its page asked for in the same write', async () => {
    const url = someAddress('the-new-ferry-is-late.html');
    const { body: source } = await create({ url });
    expect(source).toMatchObject({
      kind: 'web',
      title: 'The new ferry is late',
      titleIsProposed: true,
      url,
      fetch: { state: expect.stringMatching(/^(queued|fetching|failed)$/) as string },
      copy: null,
      watched: true,
      citedBy: 0,
      version: 1,
      abilities: { edit: { allowed: true }, fetch: { allowed: true }, upload: { allowed: true } },
    });
    const [entry] = await listSourceEntries(world.newsroomId, source.id);
    expect(entry).toMatchObject({
      action: 'source.created',
      actorId: world.members.editor.id,
      data: { changes: { source: [null, { title: 'The new ferry is late', url, kind: 'web' }] } },
    });
  });

  it('is the one of this address that the newsroom has already, and nothing is written', async () => {
    const path = `news/${randomUUID()}`;
    const { body: first } = await create({ url: someAddress(path) });
    const again = await create({
      url: `http://www.pages.example/${path}/?utm_source=letter#top`,
      title: 'Another title',
    });
    expect([again.status, again.body.id, again.body.title]).toEqual([201, first.id, first.title]);
    expect(await listSourceEntries(world.newsroomId, first.id)).toHaveLength(1);
    const elsewhere = await call<LibrarySourceDto>('POST', '/sources', {
      token: world.tokens.outsider,
      body: { url: someAddress(path) },
    });
    expect(elsewhere.body.id).not.toBe(first.id);
  });

  it('is one source however many people add its address at once', async () => {
    const url = someAddress();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        create({ url: `${url}?utm_source=${index}`, id: randomUUID() }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const ids = [...new Set(answers.map(({ body }) => body.id))];
    expect(ids).toHaveLength(1);
    expect(
      await getDb().source.count({ where: { newsroomId: world.newsroomId, url: { startsWith: url } } }),
    ).toBe(1);
    expect(await listSourceEntries(world.newsroomId, ids[0] ?? '')).toHaveLength(1);
  });

  it('without an address needs a title, and has nothing to fetch', async () => {
    const refused = await create({ kind: 'letter' });
    expect([refused.status, faultyFields(refused as never)]).toEqual([422, ['title']]);
    const { body: letter } = await create({
      kind: 'letter',
      title: 'Letter from the harbour master',
      reliability: 'high',
      interestNote: 'Owns two stalls.',
    });
    expect(letter).toMatchObject({
      kind: 'letter',
      titleIsProposed: false,
      fetch: null,
      reliability: 'high',
      interestNote: 'Owns two stalls.',
      abilities: { fetch: { allowed: false, reason: 'It has no web address to fetch.' } },
    });
  });

  it('keeps the id that it was given, once, and answers a repeat the same', async () => {
    const id = randomUUID();
    const key = { 'idempotency-key': randomUUID() };
    const body = { id, title: 'An interview' };
    const first = await create(body, key);
    const repeat = await create(body, key);
    expect([first.status, repeat.text]).toEqual([201, first.text]);
    const taken = await create({ id, title: 'Another interview' });
    expect([taken.status, taken.body]).toMatchObject([409, { code: 'already_exists' }]);
    expect(await listSourceEntries(world.newsroomId, id)).toHaveLength(1);
  });

  it.each([
    ['a script for an address', { url: 'javascript:alert(1)' }, 'url'],
    ['an unknown kind', { title: 'x', kind: 'rumour' }, 'kind'],
    ['a version of its own', { title: 'x', version: 9 }, 'version'],
    ['readers of something open', { title: 'x', readerIds: [randomUUID()] }, 'readerIds'],
    ['U+0000', { title: 'x\0y' }, 'title'],
  ])('is refused with %s', async (_, body, field) => {
    const answer = await create(body);
    expect([answer.status, faultyFields(answer as never)]).toEqual([422, [field]]);
  });
});

describe('one source', () => {
  it('shows the claims that cite it, its copies and the others of its address', async () => {
    const url = someAddress();
    const source = await makeSource(editor, { url, title: 'Minutes' });
    const article = await makeArticle(editor, { title: 'Harbour rents' });
    const text = 'In all the council owns 41 of the stalls.';
    const older = await storeSnapshot(world.newsroomId, source.id, { bytes: text });
    const newer = await storeSnapshot(world.newsroomId, source.id, { bytes: `${text} Still.` });
    await getDb().source.update({ where: { id: source.id }, data: { snapshotId: newer } });
    const claim = await makeClaim(editor, article);
    await addCitation(editor, claim, citing(source.id, { passage: 'owns 41 of the stalls' }));
    const other = await makeClaim(editor, article, 'Nobody was asked');
    await addCitation(editor, other, citing(source.id, { passage: 'owns 14', stance: 'refutes' }));
    const shown = await getSource(world.tokens.viewer, source.id);
    expect(shown.citedBy).toBe(2);
    expect(shown.copies.map(({ snapshotId }) => snapshotId)).toEqual([newer, older]);
    expect(shown.copy?.snapshotId).toBe(newer);
    const [found, missing] = shown.uses;
    expect(found).toMatchObject({
      claimId: claim.id,
      claimNumber: claim.number,
      articleId: article.id,
      articleTitle: 'Harbour rents',
      quote: claim.anchor.quote,
      stance: 'supports',
      passageState: 'found',
      snapshotId: newer,
      start: text.indexOf('owns'),
    });
    expect(missing).toMatchObject({ claimId: other.id, stance: 'refutes', passageState: 'not_in_copy' });
    expect(shown.abilities.edit).toMatchObject({ allowed: false, reason: 'This needs the role editor.' });
    expect(shown.twinList).toEqual([]);
  });

  it('of another newsroom does not exist', async () => {
    const source = await makeSource(editor);
    expect((await call('GET', `/sources/${source.id}`, { token: world.tokens.outsider })).status).toBe(404);
  });
});

describe('the list', () => {
  it('finds words of title, publisher, author and address, and no pattern', async () => {
    const mark = randomUUID().slice(0, 8);
    const ids = await Promise.all(
      [
        { title: `Report ${mark}` },
        { title: 'x', publisher: `Press ${mark}` },
        { title: 'x', author: `${mark} Falk` },
        { url: someAddress(mark) },
        { title: `100%_${mark}` },
      ].map(async (body) => (await makeSource(editor, body)).id),
    );
    const found = await listSources(editor, { q: mark.toUpperCase() });
    expect(found.sources.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect((await listSources(editor, { q: `100%_${mark}` })).sources.map(({ id }) => id)).toEqual([ids[4]]);
    expect((await listSources(editor, { q: `1%${mark}` })).total).toBe(0);
    expect((await listSources(editor, { q: `\\` })).total).toBe(0);
    expect((await listSources(world.tokens.outsider, { q: mark })).total).toBe(0);
  });

  it('gives every source once, page by page', async () => {
    const { tokens } = await makeWorld();
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push((await makeSource(tokens.editor)).id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await listSources(tokens.viewer, { limit: '2', ...(cursor ? { cursor } : {}) });
      expect(page.total).toBe(5);
      seen.push(...page.sources.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(made.reverse());
    const odd = await call('GET', '/sources?cursor=2', { token: tokens.viewer });
    expect([odd.status, faultyFields(odd)]).toEqual([422, ['cursor']]);
  });

  it('shows what changed, died, failed, stands twice, is cited by nobody, by kind', async () => {
    const { tokens } = await makeWorld();
    const token = tokens.editor;
    const make = (body: Record<string, unknown>) => makeSource(token, body);
    const [changed, dead, failed] = [await make({}), await make({}), await make({})];
    const set = (id: string, data: Record<string, string>) => getDb().source.update({ where: { id }, data });
    await set(changed.id, { health: 'changed' });
    await set(dead.id, { health: 'dead' });
    await set(failed.id, { fetchState: 'failed' });
    const url = someAddress();
    const twin = await make({ url });
    const other = await make({ title: 'The same page' });
    await set(other.id, { url, urlKey: url.replace('https://', '') });
    await addCitation(token, await makeClaim(token, await makeArticle(token)), citing(dead.id));
    const shown = async (query: Record<string, string>) =>
      (await listSources(token, query)).sources.map(({ id }) => id).sort();
    expect(await shown({ show: 'changed' })).toEqual([changed.id]);
    expect(await shown({ show: 'dead' })).toEqual([dead.id]);
    expect(await shown({ show: 'failed' })).toContain(failed.id);
    expect(await shown({ show: 'twins' })).toEqual([twin.id, other.id].sort());
    expect(await shown({ show: 'uncited' })).not.toContain(dead.id);
    expect(await shown({ kind: 'web' })).toEqual([twin.id]);
    expect((await getSource(token, twin.id)).twinList).toEqual([
      { id: other.id, title: 'The same page', citedBy: 0 },
    ]);
    await mergeInto(token, other.id, twin.id);
    expect(await shown({ show: 'twins' })).toEqual([]);
    expect(await shown({})).not.toContain(other.id);
  });
});

function citing(sourceId: string, over: Record<string, unknown> = {}) {
  const described = { title: undefined, kind: undefined, publisher: undefined, url: undefined };
  return { ...described, sourceId, ...over };
}
