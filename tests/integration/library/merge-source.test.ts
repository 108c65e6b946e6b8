import { randomUUID } from 'node:crypto';
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
import { call, faultyFields } from '../../support/http';
import {
  getSource,
  listSourceEntries,
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

const words = 'The council owns 41 of the 60 stalls.';

/** A source with a stored copy, and an approved claim whose passage is found in it. */
async function makeCited(
  title: string,
): Promise<{ source: LibrarySourceDto; claim: ClaimDto; copy: string }> {
  const source = await makeSource(editor, { title });
  const copy = await storeSnapshot(world.newsroomId, source.id, { bytes: words });
  await getDb().source.update({ where: { id: source.id }, data: { snapshotId: copy } });
  const claim = await giveVerdict(editor, await makeClaim(editor, await makeArticle(editor)));
  const cited = await addCitation(editor, claim, { ...citing(source.id), passage: 'owns 41' });
  const submitted = await act(editor, cited.id, 'submit');
  return { source, claim: await approve(world.tokens.reviewer, submitted.body), copy };
}

const citing = (sourceId: string) => ({
  sourceId,
  title: undefined,
  kind: undefined,
  publisher: undefined,
  url: undefined,
});

describe('a merged source', () => {
  it('hands over its citations with their places; an approval stands where nothing is printed otherwise', async () => {
    const { source, claim, copy } = await makeCited('The same minutes');
    const other = await makeSource(editor, { title: 'The same minutes' });
    const { status, body } = await mergeInto(editor, source.id, other.id);
    expect([status, body]).toMatchObject([
      200,
      { mergedInto: other.id, citedBy: 0, uses: [], abilities: { edit: { allowed: false } } },
    ]);
    const after = await getClaim(editor, claim.id);
    expect(after).toMatchObject({ state: 'approved', seal: claim.seal, version: claim.version + 1 });
    expect(after.sources[0]).toMatchObject({
      id: claim.sources[0]?.id,
      sourceId: other.id,
      place: claim.sources[0]?.place,
      copy: { snapshotId: copy },
      passageState: 'found',
    });
    const into = await getSource(editor, other.id);
    expect(into).toMatchObject({ citedBy: 1, copy: { snapshotId: copy }, version: other.version + 1 });
    expect(into.copies.map(({ snapshotId }) => snapshotId)).toEqual([copy]);
    expect((await call('GET', `/snapshots/${copy}`, { token: editor })).body).toMatchObject({
      sourceId: other.id,
    });
    const [entry] = (await listSourceEntries(world.newsroomId, source.id)).slice(-1);
    expect(entry).toMatchObject({
      action: 'source.merged',
      data: { into: other.id, changes: {} },
    });
  });

  it.each([
    ['title', { title: 'Minutes' }, ['Minutes, first draft', 'Minutes']],
    ['publisher', { title: 'Minutes, first draft', publisher: 'Harbour council' }, [null, 'Harbour council']],
  ] as const)('takes down the approvals that are printed with another %s', async (field, over, change) => {
    const { source, claim } = await makeCited('Minutes, first draft');
    const other = await makeSource(editor, { ...over });
    await mergeInto(editor, source.id, other.id);
    expect(await getClaim(editor, claim.id)).toMatchObject({
      state: 'stale',
      approval: null,
      version: claim.version + 1,
    });
    const entries = await getDb().ledgerEntry.findMany({
      where: { claimId: claim.id, action: 'source.merged' },
    });
    expect(entries.map(({ data }) => JSON.parse(data) as unknown)).toEqual([
      {
        sourceId: claim.sources[0]?.id,
        changes: { [`source.${field}`]: change },
        staleParts: ['sources'],
        state: ['approved', 'stale'],
      },
    ]);
  });

  it('takes along what was merged into it before, contacts too, and can be anchored in still', async () => {
    const { source, copy } = await makeCited('First');
    const [second, third] = [
      await makeSource(editor, { title: 'Second' }),
      await makeSource(editor, { title: 'Third' }),
    ];
    const contact = {
      person: 'Per Aas',
      channel: 'phone',
      askedAt: '2026-11-20T10:00:00Z',
      sourceId: second.id,
    };
    const asked = await makeClaim(editor, await makeArticle(editor));
    await call('POST', `/claims/${asked.id}/contacts`, { token: editor, body: contact });
    await mergeInto(editor, source.id, second.id);
    await mergeInto(editor, second.id, third.id);
    expect((await getSource(editor, source.id)).mergedInto).toBe(third.id);
    expect((await getClaim(editor, asked.id)).contacts[0]?.sourceId).toBe(third.id);
    expect((await getSource(editor, third.id)).copies.map(({ snapshotId }) => snapshotId)).toEqual([copy]);
    const place = {
      snapshotId: copy,
      start: words.indexOf('41'),
      end: words.indexOf('41') + 2,
      passage: '41',
    };
    const placed = await addCitation(editor, await getClaim(editor, asked.id), {
      ...citing(third.id),
      ...place,
    });
    expect(placed.sources.at(-1)).toMatchObject({ sourceId: third.id, passageState: 'found' });
  });
});

describe('a merge is refused', () => {
  it('into itself, a merged one, one of another newsroom, or nothing', async () => {
    const [a, b, c] = [await makeSource(editor), await makeSource(editor), await makeSource(editor)];
    await mergeInto(editor, b.id, c.id);
    const theirs = await makeSource(world.tokens.outsider);
    for (const into of [a.id, b.id, theirs.id, randomUUID()]) {
      const answer = await mergeInto(editor, a.id, into);
      expect([answer.status, faultyFields(answer as never)]).toEqual([422, ['into']]);
    }
    expect((await mergeInto(editor, theirs.id, a.id)).status).toBe(404);
    const again = await mergeInto(editor, b.id, a.id);
    expect([again.status, again.body]).toMatchObject([409, { code: 'wrong_state' }]);
  });

  it('where not the same people may read both', async () => {
    const { editor: me, reviewer } = world.members;
    const secret = (readerIds: string[]) =>
      makeSource(editor, { title: 'A source', confidential: true, readerIds });
    const [open, mine, ours, alsoOurs] = [
      await makeSource(editor),
      await secret([]),
      await secret([reviewer.id]),
      await secret([reviewer.id, me.id]),
    ];
    for (const [one, other] of [
      [open, mine],
      [mine, open],
      [mine, ours],
      [ours, mine],
    ] as const) {
      const answer = await mergeInto(editor, one.id, other.id);
      expect([answer.status, answer.body]).toMatchObject([409, { code: 'wrong_state' }]);
    }
    expect((await mergeInto(editor, ours.id, alsoOurs.id)).status).toBe(200);
  });
});

describe('merges at once', () => {
  it('in both directions come out one way', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [a, b] = [await makeCited('Same'), await makeCited('Same')];
      const answers = await Promise.all([
        mergeInto(editor, a.source.id, b.source.id),
        mergeInto(editor, b.source.id, a.source.id),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409 || status === 422)).toHaveLength(1);
      const [left, right] = [await getSource(editor, a.source.id), await getSource(editor, b.source.id)];
      expect([left.mergedInto, right.mergedInto].filter((id) => id !== null)).toHaveLength(1);
      expect(left.citedBy + right.citedBy).toBe(2);
    }
  });

  it('into one source all arrive', async () => {
    const others = await Promise.all(['1', '2', '3', '4'].map((n) => makeCited(`Page ${n}`)));
    const into = await makeSource(editor, { url: someAddress(), title: 'Page' });
    const answers = await Promise.all(others.map(({ source }) => mergeInto(editor, source.id, into.id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await getSource(editor, into.id)).toMatchObject({ citedBy: 4, version: into.version + 4 });
  });

  it('leave no citation behind that came while they went on', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [from, into] = [await makeSource(editor), await makeSource(editor)];
      const claims = await Promise.all(
        [1, 2, 3].map(async () => makeClaim(editor, await makeArticle(editor))),
      );
      const cite = (claim: ClaimDto) =>
        call('POST', `/claims/${claim.id}/sources`, {
          token: editor,
          body: { sourceId: from.id, stance: 'supports', passage: 'words' },
        });
      const answers = await Promise.all([...claims.map(cite), mergeInto(editor, from.id, into.id)]);
      expect(answers.every(({ status }) => [200, 201, 422].includes(status))).toBe(true);
      expect(await getDb().citation.count({ where: { sourceId: from.id } })).toBe(0);
      const arrived = answers.slice(0, 3).filter(({ status }) => status === 201).length;
      expect((await getSource(editor, into.id)).citedBy).toBe(arrived);
    }
  });
});
