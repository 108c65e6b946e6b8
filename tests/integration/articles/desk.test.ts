import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { MemberDto } from '@/lib/contracts/newsroom';
import type { DeskDto } from '@/lib/contracts/reviews';
import { getDb } from '@/lib/server/db';
import { act, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { storeSnapshot } from '../../support/library-steps';
import { revise } from '../../support/revision-steps';
import { makeWorld, type PersonKey, type World } from '../../support/world';
import { makeCheckedArticle, signOff } from '../reports/signed-article';

let world: World;
let article: ArticleDto;

beforeAll(async () => {
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor);
});

const deskOf = async (person: PersonKey) =>
  (await call<DeskDto>('GET', '/desk', { token: world.tokens[person] })).body;
const ids = (items: DeskDto['toReview']) => items.map(({ claimId }) => claimId);

async function assign(claim: ClaimDto, person: PersonKey): Promise<ClaimDto> {
  const answer = await call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
    token: world.tokens.editor,
    ifMatch: (await getClaim(world.tokens.editor, claim.id)).version,
    body: { assigneeId: world.members[person].id },
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

describe('an article that waits for signatures', () => {
  const toSign = async (person: PersonKey, id: string) =>
    (await deskOf(person)).toSign.find((item) => item.article.id === id);

  it('is on the desk of whoever may sign it and has not, until enough have', async () => {
    const { article: checked, claim } = await makeCheckedArticle(world, { dueAt: '2026-12-01T10:00:00Z' });
    for (const person of ['reviewer', 'reviewer2', 'both'] as const)
      expect(await toSign(person, checked.id)).toMatchObject({
        article: { title: checked.title, dueAt: '2026-12-01T10:00:00.000Z' },
        signedBy: [],
        signOffsNeeded: 2,
      });
    for (const person of ['editor', 'viewer', 'admin'] as const)
      expect((await deskOf(person)).toSign).toEqual([]);

    await signOff(world.tokens.reviewer, checked.id);
    expect(await toSign('reviewer', checked.id)).toBeUndefined();
    expect(await toSign('reviewer2', checked.id)).toMatchObject({
      signedBy: [{ id: world.members.reviewer.id }],
    });
    await signOff(world.tokens.reviewer2, checked.id);
    expect(await toSign('both', checked.id)).toBeUndefined();

    // Open again, it waits for an editor; closed again, for everybody's signature.
    await act(world.tokens.reviewer, claim.id, 'return', { reason: 'A newer table is out.' });
    expect(await toSign('reviewer', checked.id)).toBeUndefined();
    const returned = await getClaim(world.tokens.editor, claim.id);
    await call('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: returned.version,
      body: { statement: 'Rents rose by a tenth.' },
    });
    const { body: proposed } = await act(world.tokens.editor, claim.id, 'submit');
    expect(await toSign('reviewer', checked.id)).toBeUndefined();
    await act(world.tokens.reviewer, claim.id, 'approve', { seal: proposed.seal });
    for (const person of ['reviewer', 'reviewer2', 'both'] as const)
      expect(await toSign(person, checked.id)).toMatchObject({ signedBy: [] });
  });

  it('is on nobody’s while anything else is open', async () => {
    const { article: checked } = await makeCheckedArticle(world);
    await makeClaim(world.tokens.editor, checked, 'since 1998');
    expect(await toSign('reviewer', checked.id)).toBeUndefined();
  });
});

describe('claims that changed by themselves', () => {
  it('are on the desk of who is to check them, else of who marked them, and there only once', async () => {
    const { editor } = world.tokens;
    const changed = await makeProposedClaim(editor, article, '41 of the 60 stalls');
    const gone = await assign(await makeClaim(editor, article, 'since 1998'), 'editor2');
    await revise(editor, article.id, [
      ['41 of the 60', '44 of the 60'],
      [', who has kept a stall there since 1998', ''],
    ]);
    const [own, theirs, viewer] = [await deskOf('editor'), await deskOf('editor2'), await deskOf('viewer')];
    expect(ids(own.unplaced)).toEqual([changed.id]);
    expect(ids(theirs.unplaced)).toEqual([gone.id]);
    expect(theirs.unplaced).toMatchObject([{ state: 'orphaned', article: { id: article.id } }]);
    expect(ids(own.stale)).not.toContain(changed.id);
    expect(viewer.unplaced).toEqual([]);
    await act(world.tokens.editor2, gone.id, 'cut', {});
    expect((await deskOf('editor2')).unplaced).toEqual([]);
  });

  it('and so are those whose source lost their passage, before and after they are proposed', async () => {
    const { editor } = world.tokens;
    const claim = await makeProposedClaim(editor, await makeArticle(editor));
    const [source] = claim.sources;
    const later = await storeSnapshot(world.newsroomId, source?.sourceId ?? '', { bytes: 'Something else.' });
    await getDb().citation.update({ where: { id: source?.id ?? '' }, data: { lostInId: later } });
    expect(ids((await deskOf('editor')).passageLost)).toEqual([claim.id]);
    expect((await deskOf('editor2')).passageLost).toEqual([]);
    await assign(claim, 'editor2');
    expect((await deskOf('editor')).passageLost).toEqual([]);
    expect(ids((await deskOf('editor2')).passageLost)).toEqual([claim.id]);
  });

  it('are every editor’s when nobody is left who was concerned', async () => {
    const { editor2, admin } = world.tokens;
    const own = await makeArticle(world.tokens.editor);
    const claim = await assign(await makeClaim(editor2, own, 'Ida Moen'), 'editor2');
    await revise(world.tokens.editor, own.id, [
      [' said Ida Moen, who has kept a stall there since 1998', ''],
    ]);
    expect(ids((await deskOf('editor')).unplaced)).not.toContain(claim.id);
    const { body: list } = await call<{ members: MemberDto[] }>('GET', '/members', { token: admin });
    const member = list.members.find(({ id }) => id === world.members.editor2.id);
    const change = (version: number, disabled: boolean) =>
      call<MemberDto>('PATCH', `/members/${member?.id}`, {
        token: admin,
        ifMatch: version,
        body: { disabled },
      });
    const { body: disabled } = await change(member?.version ?? 0, true);
    expect(ids((await deskOf('editor')).unplaced)).toContain(claim.id);
    expect(ids((await deskOf('both')).unplaced)).toContain(claim.id);
    expect((await deskOf('reviewer')).unplaced).toEqual([]);
    await change(disabled.version, false);
  });
});
