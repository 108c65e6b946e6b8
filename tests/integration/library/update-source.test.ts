import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import {
  act,
  addCitation,
  approve,
  getClaim,
  giveVerdict,
  makeArticle,
  makeClaim,
} from '../../support/claim-steps';
import { call } from '../../support/http';
import {
  getSource,
  listSourceEntries,
  makeSource,
  patchSource,
  someAddress,
  storeSnapshot,
} from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let editor: string;
let article: ArticleDto;
let source: LibrarySourceDto;
let approved: ClaimDto;
let marked: ClaimDto;

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

// A source that an approved claim and one in progress cite, with its passage in a stored copy.
beforeEach(async () => {
  source = await makeSource(editor, { url: someAddress(), title: 'Minutes of the council' });
  const copy = await storeSnapshot(world.newsroomId, source.id, {
    bytes: 'The council owns 41 of the 60 stalls.',
  });
  await getDb().source.update({ where: { id: source.id }, data: { snapshotId: copy } });
  article = await makeArticle(editor);
  const cite = {
    sourceId: source.id,
    passage: 'owns 41',
    title: undefined,
    kind: undefined,
    publisher: undefined,
    url: undefined,
  };
  const first = await addCitation(editor, await giveVerdict(editor, await makeClaim(editor, article)), cite);
  const submitted = await act(editor, first.id, 'submit');
  approved = await approve(world.tokens.reviewer, submitted.body);
  marked = await addCitation(editor, await makeClaim(editor, article, 'Nobody was asked'), cite);
});

const entriesOf = (claim: ClaimDto, action: string) =>
  getDb().ledgerEntry.findMany({ where: { scopeId: article.id, claimId: claim.id, action } });

describe('a changed title', () => {
  it('takes down the approval that rests on it, and tells every chain', async () => {
    const changed = await patchSource(editor, source, { title: 'Minutes, corrected' });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { title: 'Minutes, corrected', version: source.version + 1 },
    ]);
    expect(changed.headers.get('etag')).toBe(`"${source.version + 1}"`);
    const after = await getClaim(editor, approved.id);
    expect(after).toMatchObject({ state: 'stale', approval: null, version: approved.version + 1 });
    expect(after.sources[0]).toMatchObject({ title: 'Minutes, corrected', passageState: 'found' });
    expect(await getClaim(editor, marked.id)).toMatchObject({
      state: marked.state,
      version: marked.version + 1,
    });
    const change = { 'source.title': ['Minutes of the council', 'Minutes, corrected'] };
    const [entry] = await entriesOf(approved, 'source.updated');
    expect(JSON.parse(entry?.data ?? '{}')).toEqual({
      sourceId: approved.sources[0]?.id,
      changes: change,
      staleParts: ['sources'],
      state: ['approved', 'stale'],
    });
    const [other] = await entriesOf(marked, 'source.updated');
    expect(JSON.parse(other?.data ?? '{}')).toEqual({ sourceId: marked.sources[0]?.id, changes: change });
    const entries = await listSourceEntries(world.newsroomId, source.id);
    expect(entries.at(-1)).toMatchObject({
      action: 'source.updated',
      actorId: world.members.editor.id,
      data: { changes: change },
    });
  });
});

describe('another address', () => {
  it('is another page: nothing of it is stored, no passage is in it, and it is fetched', async () => {
    const url = someAddress();
    const { body } = await patchSource(editor, source, { url });
    expect(body).toMatchObject({ url, copy: null, health: null });
    expect(body.fetch?.state).toMatch(/^(queued|fetching|failed)$/);
    expect(body.copies).toHaveLength(1);
    const after = await getClaim(editor, approved.id);
    expect(after.state).toBe('stale');
    expect(after.sources[0]).toMatchObject({ url, place: null, copy: null, passageState: 'no_copy' });
  });

  it('may be none', async () => {
    const { body } = await patchSource(editor, source, { url: null });
    expect(body).toMatchObject({ url: null, fetch: null, copy: null });
  });
});

describe('whatever else is printed of it', () => {
  it.each([
    ['publisher', { publisher: 'Harbour council' }],
    ['kind', { kind: 'report' }],
    ['author', { author: 'Ida Falk' }],
    ['day', { publishedAt: '2025-03-14' }],
  ])('takes the approval down as well: %s', async (_, body) => {
    expect((await patchSource(editor, source, body)).status).toBe(200);
    expect(await getClaim(editor, approved.id)).toMatchObject({
      state: 'stale',
      approval: null,
      version: approved.version + 1,
      sources: [body],
    });
    expect(await entriesOf(approved, 'source.updated')).toHaveLength(1);
  });
});

describe('what no approval rests on', () => {
  it.each([['weighing', { reliability: 'low', interestNote: 'Its chair owns stalls.' }]])(
    'leaves it alone, and shows on the claim: %s',
    async (_, body) => {
      expect((await patchSource(editor, source, body)).status).toBe(200);
      const after = await getClaim(editor, approved.id);
      expect(after).toMatchObject({ state: 'approved', seal: approved.seal, version: approved.version + 1 });
      expect(after.approval).not.toBeNull();
      const { reliability, interestNote } = await getSource(editor, source.id);
      expect(after.sources[0]).toMatchObject({ reliability, interestNote });
      expect(await entriesOf(approved, 'source.updated')).toHaveLength(1);
    },
  );

  it('touches no claim where no claim shows it', async () => {
    const { body } = await patchSource(editor, source, { watched: false, reliabilityNote: 'Kept by hand.' });
    expect(body).toMatchObject({ watched: false, reliabilityNote: 'Kept by hand.' });
    expect((await getClaim(editor, approved.id)).version).toBe(approved.version);
    expect(await entriesOf(approved, 'source.updated')).toEqual([]);
  });

  it('writes nothing where nothing changes', async () => {
    const { body } = await patchSource(editor, source, { title: source.title, watched: true });
    expect(body.version).toBe(source.version);
    expect(await listSourceEntries(world.newsroomId, source.id)).toHaveLength(1);
  });
});

describe('two at once', () => {
  it('are one change and a conflict that shows it', async () => {
    const titles = ['One title', 'Other title'];
    const answers = await Promise.all(titles.map((title) => patchSource(editor, source, { title })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200)?.body;
    const loser = answers.find(({ status }) => status === 409)?.body;
    expect(loser).toMatchObject({
      code: 'version_conflict',
      current: { title: winner?.title, version: winner?.version },
    });
    expect(await entriesOf(approved, 'source.updated')).toHaveLength(1);
  });

  it('hold against work on the claims that cite it: none of it is lost', async () => {
    const renames = ['a', 'b', 'c'].map((title) => ({ title: `${title} ${randomUUID()}` }));
    const work = (async () => {
      for (const body of renames) {
        const { status } = await patchSource(editor, await getSource(editor, source.id), body);
        expect(status).toBe(200);
      }
    })();
    const statements: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const claim = await getClaim(editor, marked.id);
      const body = { statement: `Nobody was asked, ${n}` };
      const answer = await call('PATCH', `/claims/${marked.id}`, {
        token: editor,
        ifMatch: claim.version,
        body,
      });
      statements.push(answer.status);
    }
    await work;
    expect(statements.every((status) => status === 200 || status === 409)).toBe(true);
    const kept = statements.filter((status) => status === 200).length;
    const after = await getClaim(editor, marked.id);
    expect(after.version).toBe(marked.version + kept + renames.length);
    expect((await getSource(editor, source.id)).title).toBe(renames.at(-1)?.title);
  });

  it('wants the version that was seen', async () => {
    const without = await call('PATCH', `/sources/${source.id}`, { token: editor, body: { title: 'x' } });
    expect([without.status, without.body.code]).toEqual([428, 'version_missing']);
    const old = await patchSource(editor, { ...source, version: source.version + 7 }, { title: 'x' });
    expect(old.status).toBe(409);
  });
});
