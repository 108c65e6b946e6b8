import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import { addSource, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { inLanes } from '../../support/in-lanes';
import { getSource, makeSource, patchSource, someAddress, storeSnapshot } from '../../support/library-steps';
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
  const copy = await storeSnapshot(world.newsroomId, made.id, { bytes: 'The council owns 41 of the 60 stalls.' });
  await getDb().source.update({ where: { id: made.id }, data: { snapshotId: copy, fetchState: 'stored' } });
  const cite = { ...untyped, sourceId: made.id, passage: 'owns 41' };
  const claims = await Promise.all(
    [0, 1].map(async () => addSource(editor, await makeClaim(editor, await makeArticle(editor)), cite)),
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
  it('lose nothing in 200 rounds: what was answered with 200 is there, anything else is a conflict', async () => {
    const lanes = await Promise.all(Array.from({ length: 8 }, makeShared));
    const rounds = Array.from({ length: 200 }, (_, round) => round);
    let conflicts = 0;
    await inLanes(rounds, lanes.length, async (round, lane) => {
      const { source, claims } = lanes[lane] as (typeof lanes)[number];
      const wishes = [{ publisher: `Publisher ${round}` }, { author: `Author ${round}` }] as const;
      const [one, other, before] = await Promise.all([
        getClaim(editor, claims[0].id),
        getClaim(editor, claims[1].id),
        getSource(editor, source.id),
      ]);
      const answers = await Promise.all([change(one, wishes[0]), change(other, wishes[1], world.tokens.editor2)]);
      const after = await getSource(editor, source.id);
      const expected = answers.reduce(
        (fields, { status }, index) => ({ ...fields, ...(status === 200 ? wishes[index] : {}) }),
        { publisher: before.publisher, author: before.author },
      );
      expect(after).toMatchObject(expected);
      const won = answers.filter(({ status }) => status === 200).length;
      expect(won).toBeGreaterThan(0);
      expect(after.version).toBe(before.version + won);
      for (const { status, body } of answers) {
        if (status === 200) continue;
        conflicts += 1;
        expect([status, body]).toMatchObject([409, { code: 'version_conflict', current: { sources: [{}] } }]);
      }
    });
    expect(conflicts).toBeGreaterThan(0);
  });

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
