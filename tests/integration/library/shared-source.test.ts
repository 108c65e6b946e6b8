import { beforeAll, describe, expect, it } from 'vitest';
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
import { inLanes } from '../../support/in-lanes';
import {
  getSource,
  makeSource,
  mergeInto,
  patchSource,
  someAddress,
  storeSnapshot,
} from '../../support/library-steps';
import { rounds } from '../../support/rounds';
import { makeWorld, type World } from '../../support/world';

let world: World;
let editor: string;

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

const untyped = { title: undefined, kind: undefined, publisher: undefined, url: undefined };

/** A source with its copy, cited by claims of two articles. */
async function makeShared(): Promise<{ source: LibrarySourceDto; claims: [ClaimDto, ClaimDto] }> {
  const made = await makeSource(editor, { url: someAddress(), title: 'Minutes of the council' });
  const copy = await storeSnapshot(world.newsroomId, made.id, {
    bytes: 'The council owns 41 of the 60 stalls.',
  });
  await getDb().source.update({ where: { id: made.id }, data: { snapshotId: copy, fetchState: 'stored' } });
  const cite = { ...untyped, sourceId: made.id, passage: 'owns 41' };
  const claims = await Promise.all(
    [0, 1].map(async () => addCitation(editor, await makeClaim(editor, await makeArticle(editor)), cite)),
  );
  return { source: await getSource(editor, made.id), claims: claims as [ClaimDto, ClaimDto] };
}

/** Changes the source through the citation of one claim, at the version that was seen of that claim. */
function change(claim: ClaimDto, body: Record<string, unknown>, token = editor) {
  return call<ClaimDto>('PATCH', `/claims/${claim.id}/sources/${claim.sources[0]?.id}`, {
    token,
    body,
    ifMatch: claim.version,
  });
}

describe('two claims that cite one source, each changing another field of it at once', () => {
  it(`lose nothing in ${rounds(200, 40)} rounds: one is written, the other is a conflict that shows it`, async () => {
    const lanes = await Promise.all(Array.from({ length: 8 }, makeShared));
    const each = Array.from({ length: rounds(200, 40) }, (_, round) => round);
    await inLanes(each, lanes.length, async (round, lane) => {
      const shared = lanes[lane] as (typeof lanes)[number];
      const wishes = [{ publisher: `Publisher ${round}` }, { author: `Author ${round}` }] as const;
      const before = shared.source;
      const answers = await Promise.all([
        change(shared.claims[0], wishes[0]),
        change(shared.claims[1], wishes[1], world.tokens.editor2),
      ]);
      const winner = answers.findIndex(({ status }) => status === 200) as 0 | 1;
      const [won, lost] = [answers[winner], answers[1 - winner]];
      expect([lost?.status, lost?.body]).toMatchObject([
        409,
        { code: 'version_conflict', current: { sources: [wishes[winner]] } },
      ]);
      shared.source = await getSource(editor, before.id);
      const { publisher, author, version } = before;
      expect(shared.source).toMatchObject({ publisher, author, ...wishes[winner], version: version + 1 });
      shared.claims[winner] = won?.body as ClaimDto;
      shared.claims[1 - winner] = (lost?.body as unknown as { current: ClaimDto }).current;
    });
  }, 180_000);

  it('are told of it one after the other too: the second has not seen the first', async () => {
    const { source, claims } = await makeShared();
    expect((await change(claims[0], { publisher: 'Harbour council' })).status).toBe(200);
    const late = await change(claims[1], { author: 'Ida Falk' });
    expect([late.status, late.body]).toMatchObject([
      409,
      { current: { version: claims[1].version + 1, sources: [{ publisher: 'Harbour council' }] } },
    ]);
    const again = await change(await getClaim(editor, claims[1].id), { author: 'Ida Falk' });
    expect(again.body.sources[0]).toMatchObject({ publisher: 'Harbour council', author: 'Ida Falk' });
    expect((await getSource(editor, source.id)).version).toBe(source.version + 2);
  });
});

describe('what a source says of itself, changed through one of its claims', () => {
  /** A claim of an article of its own that cites the source twice, approved. */
  async function approveCiting(source: LibrarySourceDto): Promise<ClaimDto> {
    const claim = await giveVerdict(editor, await makeClaim(editor, await makeArticle(editor)));
    const cite = { ...untyped, sourceId: source.id };
    const once = await addCitation(editor, claim, { ...cite, passage: 'owns 41' });
    await addCitation(editor, once, { ...cite, passage: '60 stalls' });
    return approve(world.tokens.reviewer, (await act(editor, claim.id, 'submit')).body);
  }
  const entriesOf = (claim: ClaimDto) =>
    getDb().ledgerEntry.findMany({
      where: { scopeId: claim.articleId, claimId: claim.id, action: 'source.updated' },
      orderBy: { sequence: 'asc' },
    });

  it.each<['title' | 'publisher' | 'author' | 'kind' | 'publishedAt', string]>([
    ['title', 'Minutes, corrected'],
    ['publisher', 'Harbour council'],
    ['author', 'Ida Falk'],
    ['kind', 'report'],
    ['publishedAt', '2025-03-14'],
  ])(
    'another %s takes down every approval under which it is printed, in every chain',
    async (field, value) => {
      const { source, claims } = await makeShared();
      const approved = await approveCiting(source);
      const changed = await change(claims[0], { [field]: value, locator: 'page 4' });
      expect([changed.status, changed.body]).toMatchObject([
        200,
        { version: claims[0].version + 1, sources: [{ [field]: value, locator: 'page 4' }] },
      ]);
      const fallen = await getClaim(editor, approved.id);
      expect(fallen).toMatchObject({
        state: 'stale',
        approval: null,
        version: approved.version + 1,
        sources: [
          { [field]: value, locator: 'table 3' },
          { [field]: value, locator: 'table 3' },
        ],
      });
      expect((await getSource(editor, source.id)).version).toBe(source.version + 1);
      const [own] = await entriesOf(claims[0]);
      expect(JSON.parse(own?.data ?? '{}')).toMatchObject({
        sourceId: claims[0].sources[0]?.id,
        changes: {
          [`source.${field}`]: [source[field] ?? null, value],
          'source.locator': ['table 3', 'page 4'],
        },
      });
      const told = (await entriesOf(approved)).map(({ data }) => JSON.parse(data) as Record<string, unknown>);
      expect(told).toMatchObject(
        approved.sources.map(({ id }) => ({
          sourceId: id,
          staleParts: ['sources'],
          state: ['approved', 'stale'],
        })),
      );
      expect(await entriesOf(claims[1])).toHaveLength(1);
    },
  );

  it('takes down its own approval too, whichever words of it are printed', async () => {
    const { source } = await makeShared();
    const approved = await approveCiting(source);
    const changed = await change(approved, { publisher: 'Harbour council' });
    expect(changed.body).toMatchObject({ state: 'stale', approval: null, version: approved.version + 1 });
  });

  it('another address is another page, for every citation of it: no place, no copy, nothing known', async () => {
    const { source, claims } = await makeShared();
    const twice = await approveCiting(source);
    await getDb().source.update({
      where: { id: source.id },
      data: { health: 'unchanged', checkedAt: new Date() },
    });
    const url = someAddress();
    expect((await change(twice, { url })).status).toBe(200);
    for (const { id } of [twice, ...claims]) {
      for (const cited of (await getClaim(editor, id)).sources)
        expect(cited).toMatchObject({ url, copy: null, place: null, passageState: 'no_copy', lostIn: null });
    }
    expect(await getDb().citation.count({ where: { sourceId: source.id, NOT: { snapshotId: null } } })).toBe(
      0,
    );
    const after = await getSource(editor, source.id);
    expect(after).toMatchObject({ url, copy: null, health: null, version: source.version + 1 });
    expect(after.fetch?.state).toMatch(/^(queued|fetching|failed)$/);
  });

  it('no place in a copy fetched from another address can be given for it', async () => {
    const { source, claims } = await makeShared();
    const fetched = await storeSnapshot(world.newsroomId, source.id, {
      bytes: 'The council owns 41 of them.',
      origin: 'fetch',
      exchange: { ...exchangeOf(source.url ?? '') },
    });
    const place = { passage: 'owns 41', snapshotId: fetched, start: 12, end: 19 };
    const placed = await change(claims[0], place);
    expect(placed.body.sources[0]).toMatchObject({ copy: { snapshotId: fetched }, passageState: 'found' });
    const answer = await change(placed.body, { ...place, url: someAddress() });
    expect([answer.status, answer.body]).toMatchObject([422, { errors: [{ field: 'snapshotId' }] }]);
    const moved = await change(placed.body, { url: someAddress() });
    const late = await change(moved.body, place);
    expect([late.status, late.body]).toMatchObject([422, { errors: [{ field: 'snapshotId' }] }]);
  });

  it('holds against changes in the library and new citations at the same time', async () => {
    const { source, claims } = await makeShared();
    const rounds = Array.from({ length: 12 }, (_, round) => round);
    for (const round of rounds) {
      const [claim, seen, other] = await Promise.all([
        getClaim(editor, claims[0].id),
        getSource(editor, source.id),
        makeClaim(editor, await makeArticle(editor)),
      ]);
      const url = someAddress();
      const [own, library, cited] = await Promise.all([
        change(claim, { url }),
        patchSource(editor, seen, { author: `Author ${round}` }),
        call<ClaimDto>('POST', `/claims/${other.id}/sources`, {
          token: editor,
          body: { sourceId: source.id, stance: 'supports', passage: 'owns 41' },
        }),
      ]);
      const won = [own, library].filter(({ status }) => status === 200).length;
      expect([own.status, library.status].every((status) => status === 200 || status === 409)).toBe(true);
      expect(cited.status).toBe(201);
      const after = await getSource(editor, source.id);
      expect(after).toMatchObject({
        version: seen.version + won,
        url: own.status === 200 ? url : seen.url,
        author: library.status === 200 ? `Author ${round}` : seen.author,
      });
      // Whoever cites it in the same moment cites the page that it is, never the copy of the one that it was.
      const [citation] = (await getClaim(editor, other.id)).sources;
      if (own.status === 200) expect(citation).toMatchObject({ url, place: null, passageState: 'no_copy' });
    }
  });

  it('merged into one of another address, it leaves what was fetched from its own behind', async () => {
    const { source, claims } = await makeShared();
    const fetched = await storeSnapshot(world.newsroomId, source.id, {
      bytes: 'The council owns 41 of them.',
      origin: 'fetch',
      exchange: { ...exchangeOf(source.url ?? '') },
    });
    await change(claims[0], { passage: 'owns 41', snapshotId: fetched, start: 12, end: 19 });
    const into = await makeSource(editor, { url: someAddress(), title: source.title });
    expect((await mergeInto(editor, source.id, into.id)).status).toBe(200);
    expect((await getClaim(editor, claims[0].id)).sources[0]).toMatchObject({ url: into.url, place: null });
    // What somebody uploaded is what they said that it is.
    expect((await getClaim(editor, claims[1].id)).sources[0]).toMatchObject({ passageState: 'found' });
  });
});

/** A page as it was fetched. */
function exchangeOf(url: string) {
  return {
    requestedUrl: url,
    finalUrl: url,
    status: 200,
    statusText: 'OK',
    httpVersion: '1.1',
    headers: [],
    requestHeaders: [],
    redirects: [],
    fetchedAt: new Date(),
  };
}
