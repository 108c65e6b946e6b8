import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { sha256 } from '@/lib/server/sha256';
import {
  act,
  approve,
  articleText,
  getClaim,
  makeArticle,
  makeClaim,
  makeProposedClaim,
} from '../../support/claim-steps';
import { call } from '../../support/http';
import { itemOf, revise, sendRevision } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let article: ArticleDto;

beforeAll(async () => {
  world = await makeWorld();
});

/** A fresh article with one claim approved in it. */
async function approvedClaim(quote = 'rose by 12 per cent in 2025'): Promise<ClaimDto> {
  article = await makeArticle(world.tokens.editor);
  return approve(world.tokens.reviewer, await makeProposedClaim(world.tokens.editor, article, quote));
}

const gate = async () =>
  (await call<GateDto>('GET', `/articles/${article.id}/gate`, { token: world.tokens.viewer })).body;

describe('an approved claim in a new revision', () => {
  it('goes along with its words, approval and all, where the text moves around it', async () => {
    const claim = await approvedClaim();
    const carried = await revise(world.tokens.editor, article.id, [
      ['Rents on the north quay', 'A first paragraph that was not there.\n\nRents on the north quay'],
    ]);
    expect(itemOf(carried, claim.id)).toMatchObject({
      outcome: expect.stringMatching(/^(same|moved)$/) as string,
      state: { before: 'approved', after: 'approved' },
    });
    const after = await getClaim(world.tokens.viewer, claim.id);
    expect(after).toMatchObject({
      state: 'approved',
      version: claim.version,
      madeOnRevision: 1,
      unplaced: null,
      anchor: { revision: 2, isCurrent: true, quote: claim.anchor.quote },
      approval: { seal: claim.seal },
    });
    expect(carried.revision.text.slice(after.anchor.start, after.anchor.end)).toBe(claim.anchor.quote);
    expect(carried.newPassages.map(({ start, end }) => carried.revision.text.slice(start, end))).toEqual([
      'A first paragraph that was not there.',
    ]);
  });

  it('keeps its approval over another kind of quotation mark, dash and space', async () => {
    const claim = await approvedClaim('“Nobody was asked,” said Ida Moen');
    const carried = await revise(world.tokens.editor, article.id, [
      ['“Nobody was asked,” said Ida', '"Nobody was asked," said\u00A0Ida'],
    ]);
    expect(itemOf(carried, claim.id).outcome).toMatch(/^(same|moved)$/);
    const after = await getClaim(world.tokens.viewer, claim.id);
    expect(after).toMatchObject({ state: 'approved', seal: claim.seal });
    expect(after.anchor.quote).toBe('"Nobody was asked," said\u00A0Ida Moen');
  });

  it.each([
    ['a digit', 'by 12 per cent in', 'by 13 per cent in'],
    ['a negation in it', 'rose by 12 per cent in', 'rose not by 12 per cent in'],
    ['its sentence alone', 'the council said on Monday', 'the council denied on Monday'],
  ])('falls when %s changes, and waits for a person', async (_, from, to) => {
    const claim = await approvedClaim();
    const carried = await revise(world.tokens.editor, article.id, [[from, to]]);
    expect(itemOf(carried, claim.id)).toMatchObject({
      outcome: 'changed',
      decision: null,
      state: { before: 'approved', after: 'stale' },
      before: { revision: 1, quote: claim.anchor.quote },
    });
    expect(carried.places).toEqual({ anchored: 0, changed: 1, gone: 0, closed: 0, total: 1 });
    const after = await getClaim(world.tokens.editor, claim.id);
    expect(after).toMatchObject({
      state: 'stale',
      approval: null,
      version: claim.version + 1,
      unplaced: { reason: 'changed', heldState: 'approved' },
      anchor: { revision: 1, isCurrent: false, quote: claim.anchor.quote },
      abilities: { submit: { allowed: false }, reMark: { allowed: true }, cut: { allowed: true } },
    });
    expect((await gate()).blockers).toMatchObject([{ code: 'claim_changed', claimId: claim.id }]);
    const submitted = await act(world.tokens.editor, claim.id, 'submit');
    expect(submitted).toMatchObject({ status: 409, body: { code: 'text_changed' } });
  });

  it('is approved again, with everything, when the former text comes back', async () => {
    const claim = await approvedClaim();
    await revise(world.tokens.editor, article.id, [['by 12 per cent in', 'by 13 per cent in']]);
    const back = await sendRevision(world.tokens.editor, article.id, { restore: 1, baseRevision: 2 });
    expect(back.status).toBe(201);
    expect(back.body.revision).toMatchObject({ number: 3, text: article.revision.text });
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
      state: 'approved',
      unplaced: null,
      approval: { seal: claim.seal },
      anchor: { revision: 3 },
    });
  });

  it('does not come back approved when its evidence changed meanwhile', async () => {
    const claim = await approvedClaim();
    await revise(world.tokens.editor, article.id, [['by 12 per cent in', 'by 13 per cent in']]);
    const source = claim.sources[0];
    const waiting = await getClaim(world.tokens.editor, claim.id);
    const edited = await call('PATCH', `/claims/${claim.id}/sources/${source?.id}`, {
      token: world.tokens.editor,
      body: { passage: 'Stall rents: 2024 100.00, 2025 113.00' },
      ifMatch: waiting.version,
    });
    expect(edited.status).toBe(200);
    await sendRevision(world.tokens.editor, article.id, { restore: 1, baseRevision: 2 });
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({ state: 'stale', approval: null });
  });

  it('is orphaned when its words go, and waits with what it was', async () => {
    const claim = await approvedClaim();
    const carried = await revise(world.tokens.editor, article.id, [
      [articleText.split('\n\n')[1] ?? '', 'The council met on Tuesday and spoke of other things.'],
    ]);
    expect(itemOf(carried, claim.id)).toMatchObject({ outcome: 'gone', after: null });
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
      state: 'orphaned',
      approval: null,
      unplaced: { reason: 'gone', heldState: 'approved', proposed: null },
    });
    expect((await gate()).blockers).toMatchObject([
      { code: 'claim_orphaned', claimId: claim.id, range: null },
    ]);
  });
});

describe('a person’s answer', () => {
  it('settles a changed claim with the revision itself: still this one, another one, cut', async () => {
    const { editor, viewer } = world.tokens;
    const kept = await approvedClaim();
    const replaced = await makeClaim(editor, article, '41 of the 60 stalls');
    const cut = await makeClaim(editor, article, 'since 1998');
    const carried = await revise(
      editor,
      article.id,
      [
        ['by 12 per cent in', 'by 13 per cent in'],
        ['41 of the 60', '44 of the 60'],
        ['since 1998', 'since 1989'],
      ],
      {
        decisions: [
          { claimId: kept.id, decision: 'keep' },
          { claimId: replaced.id, decision: 'other' },
          { claimId: cut.id, decision: 'cut' },
        ],
      },
    );
    expect(carried.places).toEqual({ anchored: 2, changed: 0, gone: 0, closed: 2, total: 4 });
    const after = await getClaim(viewer, kept.id);
    expect(after).toMatchObject({ state: 'stale', unplaced: null, approval: null, anchor: { revision: 2 } });
    expect(after.anchor.quote).toContain('13 per cent');
    expect(await getClaim(viewer, replaced.id)).toMatchObject({ state: 'cut', unplaced: null });
    expect(await getClaim(viewer, cut.id)).toMatchObject({ state: 'cut' });
    const { body } = await call<{ claims: ClaimDto[] }>('GET', `/articles/${article.id}/claims?number=4`, {
      token: viewer,
    });
    expect(body.claims).toMatchObject([{ number: 4, state: 'marked', madeOnRevision: 2 }]);
    expect(body.claims[0]?.anchor.quote).toContain('44');
  });

  it('can come later: the new words are marked, checked and approved again', async () => {
    const { editor, reviewer } = world.tokens;
    const claim = await approvedClaim();
    const carried = await revise(editor, article.id, [['by 12 per cent in', 'by 13 per cent in']]);
    const waiting = await getClaim(editor, claim.id);
    const quote = 'rose by 13 per cent in 2025';
    const start = carried.revision.text.indexOf(quote);
    const marked = await call<ClaimDto>('POST', `/claims/${claim.id}/re-mark`, {
      token: editor,
      ifMatch: waiting.version,
      body: { revision: 2, start, end: start + quote.length, quote },
    });
    expect(marked).toMatchObject({ status: 200, body: { state: 'stale', unplaced: null, approval: null } });
    const proposed = await act(editor, claim.id, 'submit');
    expect(proposed.body).toMatchObject({ state: 'proposed' });
    expect(proposed.body.seal).not.toBe(claim.seal);
    const oldSeal = await call('POST', `/claims/${claim.id}/approve`, {
      token: reviewer,
      body: { seal: claim.seal },
    });
    expect(oldSeal).toMatchObject({ status: 409, body: { code: 'seal_mismatch' } });
    expect(await approve(reviewer, proposed.body)).toMatchObject({ state: 'approved' });
    expect((await gate()).blockers).toEqual([]);
  });

  it('is refused where there is nothing to answer, and nothing is saved', async () => {
    const claim = await approvedClaim();
    const text = `${article.revision.text} More.`;
    const refused = await sendRevision(world.tokens.editor, article.id, {
      text,
      baseRevision: 1,
      decisions: [{ claimId: claim.id, decision: 'keep' }],
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'decisions.0.decision' }] },
    });
    const unknown = await sendRevision(world.tokens.editor, article.id, {
      text,
      baseRevision: 1,
      decisions: [{ claimId: randomUUID(), decision: 'cut' }],
    });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ field: 'decisions.0.claimId' }] } });
    const { body } = await call<ArticleDto>('GET', `/articles/${article.id}`, { token: world.tokens.viewer });
    expect(body.revisionNumber).toBe(1);
  });

  it('is asked for again when a cut is taken back', async () => {
    const { editor, viewer } = world.tokens;
    const changed = await approvedClaim();
    const gone = await makeClaim(editor, article, 'since 1998');
    await revise(editor, article.id, [
      ['by 12 per cent in', 'by 13 per cent in'],
      [', who has kept a stall there since 1998', ''],
    ]);
    for (const { id } of [changed, gone]) {
      const { version } = await getClaim(editor, id);
      const cut = await call('POST', `/claims/${id}/cut`, { token: editor, ifMatch: version, body: {} });
      expect(cut.body).toMatchObject({ state: 'cut', unplaced: null });
      expect((await act(editor, id, 'reopen')).status).toBe(200);
    }
    expect(await getClaim(viewer, changed.id)).toMatchObject({
      state: 'stale',
      approval: null,
      unplaced: { reason: 'changed', heldState: 'stale', proposed: { quote: 'rose by 13 per cent in 2025' } },
      anchor: { revision: 1 },
    });
    expect(await getClaim(viewer, gone.id)).toMatchObject({
      state: 'orphaned',
      unplaced: { reason: 'gone', heldState: 'marked', proposed: null },
    });
    const back = await sendRevision(editor, article.id, { restore: 1, baseRevision: 2 });
    expect(back.body.places).toEqual({ anchored: 2, changed: 0, gone: 0, closed: 0, total: 2 });
    expect(await getClaim(viewer, changed.id)).toMatchObject({ state: 'stale', unplaced: null });
    expect(await getClaim(viewer, gone.id)).toMatchObject({ state: 'marked', unplaced: null });
  });

  it('cannot cut or mark anew what stands in the text', async () => {
    const claim = await approvedClaim();
    for (const [action, body] of [
      ['cut', {}],
      ['re-mark', { revision: 1, start: 0, end: 7, quote: 'Harbour' }],
    ] as const) {
      const refused = await act(world.tokens.editor, claim.id, action, body);
      expect(refused).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    }
  });
});

describe('one fact in several places', () => {
  it('flags the other places when one changes, until somebody has looked', async () => {
    const { editor, viewer } = world.tokens;
    const first = await approvedClaim('rose by 12 per cent in 2025');
    const second = await makeClaim(editor, article, 'rose by 12 per cent last year');
    const linked = await call<ClaimDto>('POST', `/claims/${second.id}/duplicate`, {
      ifMatch: second.version,
      token: editor,
      body: { claimId: first.id },
    });
    expect(linked.body.places).toMatchObject([{ claimId: first.id, number: 1 }]);
    expect((await getClaim(viewer, first.id)).places).toMatchObject([{ claimId: second.id, number: 2 }]);

    await revise(editor, article.id, [['by 12 per cent last', 'by 15 per cent last']]);
    const flagged = await getClaim(viewer, first.id);
    expect(flagged).toMatchObject({ state: 'approved', placesChangedIn: 2 });
    expect(await getClaim(viewer, second.id)).toMatchObject({
      state: 'duplicate',
      unplaced: { reason: 'changed' },
    });
    expect((await gate()).blockers.map(({ code, claimNumber }) => [code, claimNumber])).toEqual([
      ['claim_changed', 2],
      ['places_changed', 1],
    ]);
    const settled = await act(editor, first.id, 'settle-places');
    expect(settled.body).toMatchObject({ state: 'approved', placesChangedIn: null });
  });
});

it('tells it all in the ledger, and the chain holds', async () => {
  const claim = await approvedClaim();
  await revise(world.tokens.editor, article.id, [['by 12 per cent in', 'by 13 per cent in']]);
  const { body: ledger } = await call<LedgerDto>('GET', `/articles/${article.id}/ledger`, {
    token: world.tokens.viewer,
  });
  expect(ledger.entries.slice(-2)).toMatchObject([
    { action: 'revision.created', claimId: null, data: { revision: 2, outcomes: { changed: 1 } } },
    {
      action: 'claim.carried',
      claimId: claim.id,
      data: { outcome: 'changed', revision: [1, 2], state: ['approved', 'stale'] },
    },
  ]);
  expect(findChainFault(ledger.entries as LedgerEntry[], sha256)).toBeNull();
});
