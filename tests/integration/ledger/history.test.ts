import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimDto, History } from '@/lib/contracts/claims';
import type { ChangesSinceSeen, DeskDto } from '@/lib/contracts/reviews';
import { act, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const historyOf = async (path: string) =>
  (await call<History>('GET', path, { token: world.tokens.viewer })).body;
const edit = async (claim: ClaimDto, body: Record<string, unknown>) => {
  const { version } = await getClaim(world.tokens.editor, claim.id);
  const answer = await call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
    token: world.tokens.editor,
    ifMatch: version,
    body,
  });
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('history', () => {
  it('tells newest first who changed what, and why', async () => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeProposedClaim(world.tokens.editor, article);
    await edit(claim, { kind: 'number', risk: 'high' });
    await act(world.tokens.reviewer, claim.id, 'return', { reason: 'Which year?' });
    const { entries, nextCursor } = await historyOf(`/claims/${claim.id}/history`);
    expect(nextCursor).toBeNull();
    expect(entries.map(({ action }) => action)).toEqual([
      'claim.returned',
      'claim.updated',
      'claim.proposed',
      'source.added',
      'verdict.set',
      'claim.created',
    ]);
    expect(entries[0]).toMatchObject({
      actor: { id: world.members.reviewer.id, name: world.members.reviewer.name },
      claimNumber: claim.number,
      reason: 'Which year?',
      changes: [{ field: 'state', before: 'proposed', after: 'returned' }],
    });
    expect(entries[1]?.changes).toEqual([
      { field: 'kind', before: 'other', after: 'number' },
      { field: 'risk', before: 'normal', after: 'high' },
    ]);
    expect(entries.at(-1)?.changes).toContainEqual({
      field: 'quote',
      before: null,
      after: 'rose by 12 per cent',
    });
  });

  it('comes in pages that meet without gap or repeat', async () => {
    const article = await makeArticle(world.tokens.editor);
    for (const quote of ['41 of the 60', 'since 1998', 'on Monday'])
      await makeClaim(world.tokens.editor, article, quote);
    const sequences: number[] = [];
    for (let cursor: number | null = 0; cursor !== null;) {
      const page: History = await historyOf(
        `/articles/${article.id}/history?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      sequences.push(...page.entries.map(({ sequence }) => sequence));
      cursor = page.nextCursor;
    }
    expect(sequences).toEqual([4, 3, 2, 1]);
  });

  it('does not exist for another newsroom', async () => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeClaim(world.tokens.editor, article);
    const token = world.tokens.outsider;
    for (const path of [
      `/articles/${article.id}/history`,
      `/claims/${claim.id}/history`,
      `/claims/${claim.id}/changes`,
    ]) {
      expect((await call('GET', path, { token })).status).toBe(404);
    }
    expect((await call('POST', `/claims/${claim.id}/seen`, { token, body: { sequence: 1 } })).status).toBe(
      404,
    );
  });
});

describe('seen', () => {
  const changesOf = async (claim: ClaimDto) =>
    (await call<ChangesSinceSeen>('GET', `/claims/${claim.id}/changes`, { token: world.tokens.reviewer }))
      .body;
  const tick = (claim: ClaimDto, sequence: number) =>
    call<ChangesSinceSeen>('POST', `/claims/${claim.id}/seen`, {
      token: world.tokens.reviewer,
      body: { sequence },
    });

  it('shows what changed since the last look', async () => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeProposedClaim(world.tokens.editor, article);
    const first = await changesOf(claim);
    expect(first).toMatchObject({ seenSequence: null, seenAt: null, changes: [] });
    expect((await tick(claim, first.sequence)).body).toMatchObject({
      seenSequence: first.sequence,
      changes: [],
    });
    await edit(claim, { statement: 'Rents rose by 12 per cent.' });
    const { changes, seenSequence, sequence } = await changesOf(claim);
    expect(sequence).toBeGreaterThan(seenSequence ?? 0);
    expect(changes).toMatchObject([
      { field: 'statement', before: '', after: 'Rents rose by 12 per cent.', by: world.members.editor.name },
    ]);
    await tick(claim, sequence);
    expect((await tick(claim, first.sequence)).body).toMatchObject({ seenSequence: sequence, changes: [] });
  });

  it('refuses what is still to come', async () => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeClaim(world.tokens.editor, article);
    const answer = await call('POST', `/claims/${claim.id}/seen`, {
      token: world.tokens.reviewer,
      body: { sequence: 99 },
    });
    expect([answer.status, faultyFields(answer)]).toEqual([422, ['sequence']]);
  });
});

describe('the desk', () => {
  const deskOf = async (token: string) => (await call<DeskDto>('GET', '/desk', { token })).body;
  const ids = (items: DeskDto['toReview']) => items.map(({ claimId }) => claimId);

  it('shows each person what waits for them', async () => {
    const { editor, both, reviewer, viewer } = world.tokens;
    const article = await makeArticle(editor);
    const proposed = await makeProposedClaim(both, article, '41 of the 60');
    const returned = await makeProposedClaim(editor, article, 'since 1998');
    await act(reviewer, returned.id, 'return', { reason: 'Which register?' });
    const assigned = await edit(await makeClaim(editor, article, 'on Monday'), {
      assigneeId: world.members.editor2.id,
    });
    const own = await deskOf(both);
    expect(ids(own.toReview)).not.toContain(proposed.id);
    const desk = await deskOf(reviewer);
    const item = desk.toReview.find(({ claimId }) => claimId === proposed.id);
    expect(item).toMatchObject({
      state: 'proposed',
      seen: false,
      approve: { allowed: true },
      authors: [{ id: world.members.both.id }],
      article: { id: article.id },
    });
    const { body } = await call<ChangesSinceSeen>('GET', `/claims/${proposed.id}/changes`, {
      token: reviewer,
    });
    await call('POST', `/claims/${proposed.id}/seen`, { token: reviewer, body: { sequence: body.sequence } });
    expect((await deskOf(reviewer)).toReview.find(({ claimId }) => claimId === proposed.id)?.seen).toBe(true);
    const waiting = (await deskOf(editor)).returnedToYou.find(({ claimId }) => claimId === returned.id);
    expect(waiting).toMatchObject({ state: 'returned', reason: 'Which register?' });
    expect(ids((await deskOf(world.tokens.editor2)).assignedToYou)).toEqual([assigned.id]);
    expect(await deskOf(viewer)).toEqual({
      toSign: [],
      unplaced: [],
      passageLost: [],
      toReview: [],
      returnedToYou: [],
      stale: [],
      assignedToYou: [],
    });
  });

  it('puts what is due first', async () => {
    const { editor, reviewer2 } = world.tokens;
    const article = await makeArticle(editor);
    const undated = await makeProposedClaim(editor, article, '41 of the 60');
    const late = await makeProposedClaim(editor, article, 'since 1998');
    const soon = await makeProposedClaim(editor, article, 'on Monday');
    await edit(late, { dueAt: '2031-01-02T10:00:00Z' });
    await edit(soon, { dueAt: '2031-01-01T10:00:00Z' });
    const known = [undated.id, late.id, soon.id];
    expect(ids((await deskOf(reviewer2)).toReview).filter((id) => known.includes(id))).toEqual([
      soon.id,
      late.id,
      undated.id,
    ]);
  });
});
