import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { DeskDto } from '@/lib/contracts/reviews';
import { expectLedgerHolds } from '../../support/article-invariants';
import { getClaim, giveVerdict, makeArticle, makeClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { itemOf, revise } from '../../support/revision-steps';
import { act, confirm, gateCodes, gateOf, makeRatedClaim } from '../../support/verdict-steps';
import { makeWorld, type PersonKey, type World } from '../../support/world';

let world: World;
let article: ArticleDto;
/** What keeps the gate from saying that nothing is marked. */
let sound: ClaimDto;

beforeAll(async () => {
  world = await makeWorld();
});

const reason = { reason: 'Not worth it' };
/** Said once in the text; the headline has part of it. */
const quote = 'rose by 12 per cent in 2025';

async function makeArticleWithClaim(): Promise<void> {
  article = await makeArticle(world.tokens.editor);
  sound = await makeRatedClaim(world, article, 'True', 'owns 41 of the 60 stalls');
}

async function closeAs(state: string, person: PersonKey = 'editor2'): Promise<ClaimDto> {
  await makeArticleWithClaim();
  const claim = await makeRatedClaim(world, article, 'True', quote);
  if (state === 'withdrawn') return (await act(world, person, claim.id, 'withdraw', reason)).body;
  if (state === 'duplicate') {
    await act(world, 'reviewer', claim.id, 'return', reason);
    return (await act(world, person, claim.id, 'duplicate', { claimId: sound.id })).body;
  }
  await revise(world.tokens.editor, article.id, [
    ['Rents on the north quay rose by 12 per cent in 2025, the council said on Monday. ', ''],
  ]);
  expect((await getClaim(world.tokens.viewer, claim.id)).state).toBe('orphaned');
  return (await act(world, person, claim.id, 'cut')).body;
}

async function toReview(person: PersonKey): Promise<string[]> {
  const { body } = await call<DeskDto>('GET', '/desk', { token: world.tokens[person] });
  return body.toReview.map(({ claimId }) => claimId);
}

describe.each(['withdrawn', 'duplicate', 'cut'])('a checked claim that is %s by one person', (state) => {
  it('stands in the way, on desks that may decide, until a second has confirmed it', async () => {
    const claim = await closeAs(state);
    expect(claim).toMatchObject({ state, awaitsConfirmation: true, approval: null });
    expect(claim.decidedBy?.id).toBe(world.members.editor2.id);
    const { blockers } = await gateOf(world, article.id);
    expect(blockers).toMatchObject([{ code: 'closing_unseen', claimId: claim.id }]);
    expect(blockers[0]?.message).toContain(world.members.editor2.name);
    expect(await toReview('reviewer')).toContain(claim.id);
    expect(await toReview('editor2')).not.toContain(claim.id);

    const confirmed = await confirm(world, 'reviewer', claim.id);
    expect(confirmed.status, confirmed.text).toBe(200);
    expect(confirmed.body).toMatchObject({ state, awaitsConfirmation: false });
    expect(confirmed.body.approval?.by.id).toBe(world.members.reviewer.id);
    expect(await gateOf(world, article.id)).toMatchObject({ ready: true, blockers: [] });
    expect(await toReview('reviewer')).not.toContain(claim.id);
    expect(await confirm(world, 'reviewer2', claim.id)).toMatchObject({ status: 409 });
    await expectLedgerHolds(world.tokens.viewer, article.id);
  });

  it('is not confirmed by whoever did it, nor by whoever gave its verdict', async () => {
    const own = await closeAs(state, 'both');
    expect(await confirm(world, 'both', own.id)).toMatchObject({
      status: 403,
      body: { code: 'own_decision' },
    });
    expect(await toReview('both')).not.toContain(own.id);
    expect(await confirm(world, 'editor', own.id)).toMatchObject({ status: 403 });
    expect(await confirm(world, 'outsider' as PersonKey, own.id)).toMatchObject({ status: 404 });
    expect(await gateCodes(world, article.id)).toEqual(['closing_unseen']);
  });

  it('loses the confirmation when it is opened again, and asks anew', async () => {
    const claim = await closeAs(state);
    await confirm(world, 'reviewer', claim.id);
    const open = await act(world, 'editor', claim.id, 'reopen');
    expect(open.status, open.text).toBe(200);
    expect(open.body).toMatchObject({ approval: null, awaitsConfirmation: false });
    const action = state === 'cut' ? 'cut' : 'withdraw';
    const closed = await act(world, 'editor', claim.id, action, reason);
    expect(closed.body).toMatchObject({ awaitsConfirmation: true, approval: null });
    expect(await gateCodes(world, article.id)).toContain('closing_unseen');
  });

  it('is sent back by a reviewer who does not agree', async () => {
    const claim = await closeAs(state);
    await confirm(world, 'reviewer', claim.id);
    const back = await act(world, 'reviewer2', claim.id, 'return', { reason: 'Check it' });
    expect(back.status, back.text).toBe(200);
    expect(back.body).toMatchObject({ approval: null, duplicateOf: null, reason: 'Check it' });
    if (state === 'cut')
      expect(back.body).toMatchObject({ state: 'orphaned', unplaced: { heldState: 'returned' } });
    else expect(back.body.state).toBe('returned');
  });

  it('is confirmed by one of two who do so at once', async () => {
    const claim = await closeAs(state);
    const { seal } = await getClaim(world.tokens.viewer, claim.id);
    const answers = await Promise.all(
      (['reviewer', 'reviewer2', 'reviewer', 'reviewer2'] as const).map((person) =>
        call('POST', `/claims/${claim.id}/approve`, {
          token: world.tokens[person],
          ifMatch: claim.version,
          body: { seal },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const after = await getClaim(world.tokens.viewer, claim.id);
    expect([after.version, after.reviews.filter(({ decision }) => decision === 'approved').length]).toEqual([
      claim.version + 1,
      2,
    ]);
  });
});

describe('a closing that needs nobody', () => {
  it('is that of a mark that nobody has rated', async () => {
    await makeArticleWithClaim();
    const { id } = await makeClaim(world.tokens.editor, article);
    const withdrawn = await act(world, 'editor', id, 'withdraw', reason);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', awaitsConfirmation: false });
    expect((await gateOf(world, article.id)).ready).toBe(true);
    expect(await confirm(world, 'reviewer', id)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
  });

  it('is not that of a claim whose rating was taken away before', async () => {
    await makeArticleWithClaim();
    const rated = await giveVerdict(world.tokens.editor, await makeClaim(world.tokens.editor, article));
    const cleared = await call<ClaimDto>('PUT', `/claims/${rated.id}/verdict`, {
      token: world.tokens.editor,
      ifMatch: rated.version,
      body: { rating: null, rationale: '' },
    });
    expect(cleared.body.verdict?.rating).toBeNull();
    const withdrawn = await act(world, 'editor', rated.id, 'withdraw', reason);
    expect(withdrawn.body.awaitsConfirmation).toBe(true);
    expect(await gateCodes(world, article.id)).toEqual(['closing_unseen']);
  });
});

describe('a claim cut while a new text comes in', () => {
  it('was decided by whoever brought that in, and asks for another person', async () => {
    await makeArticleWithClaim();
    const claim = await makeRatedClaim(world, article, 'True', quote);
    const carried = await revise(
      world.tokens.both,
      article.id,
      [['Rents on the north quay rose by 12 per cent in 2025, the council said on Monday. ', '']],
      { decisions: [{ claimId: claim.id, decision: 'cut' }] },
    );
    expect(itemOf(carried, claim.id).outcome).toBe('gone');
    const { blockers } = await gateOf(world, article.id);
    expect(blockers).toMatchObject([{ code: 'closing_unseen', claimId: claim.id, range: null }]);
    expect(blockers[0]?.message).toContain(world.members.both.name);
    expect(await confirm(world, 'both', claim.id)).toMatchObject({ body: { code: 'own_decision' } });
    expect(await confirm(world, 'reviewer', claim.id)).toMatchObject({ status: 200 });
  });
});

describe('a duplicate', () => {
  it('of a claim that is closed afterwards stands in the way again', async () => {
    const claim = await closeAs('duplicate');
    await confirm(world, 'reviewer', claim.id);
    await act(world, 'editor2', sound.id, 'withdraw', reason);
    await confirm(world, 'reviewer', sound.id);
    expect(await gateCodes(world, article.id)).toEqual(['no_claims', 'original_closed']);
  });

  it('keeps its confirmation over other words elsewhere, and loses it over its own', async () => {
    const claim = await closeAs('duplicate');
    await confirm(world, 'reviewer', claim.id);
    await revise(world.tokens.editor, article.id, [['Ida Moen', 'Ida Moe']]);
    expect((await getClaim(world.tokens.viewer, claim.id)).approval).not.toBeNull();
    await revise(world.tokens.editor, article.id, [[quote, 'rose by 13 per cent in 2025']]);
    const changed = await getClaim(world.tokens.viewer, claim.id);
    expect(changed).toMatchObject({ unplaced: { reason: 'changed' }, approval: null });
    const proposed = changed.unplaced?.proposed ?? { start: 0, end: 0, quote: '' };
    const placed = await act(world, 'editor', claim.id, 're-mark', {
      revision: changed.unplaced?.revision,
      start: proposed.start,
      end: proposed.end,
      quote: proposed.quote,
    });
    expect(placed.body).toMatchObject({ state: 'duplicate', approval: null, awaitsConfirmation: true });
  });
});
