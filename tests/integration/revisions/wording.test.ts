import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { MemberDto, MeDto } from '@/lib/contracts/newsroom';
import type { CarryOverDto, RevisionListItem } from '@/lib/contracts/revisions';
import { getDb } from '@/lib/server/db';
import { expectLedgerHolds, expectNothingMisplaced, viewArticle } from '../../support/article-invariants';
import { act, approve, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { itemOf, revise, sendRevision } from '../../support/revision-steps';
import { makeWorld, type PersonKey, type World } from '../../support/world';

let world: World;
let article: ArticleDto;

beforeAll(async () => {
  world = await makeWorld();
});

const quote = 'rose by 12 per cent in 2025';
const better = 'rose by almost 12 per cent in 2025';

async function approvedClaim(): Promise<ClaimDto> {
  article = await makeArticle(world.tokens.editor);
  return approve(world.tokens.reviewer, await makeProposedClaim(world.tokens.editor, article, quote));
}

async function suggest(claim: ClaimDto, text = better, over: Record<string, unknown> = {}) {
  return call<ClaimDto>('PUT', `/claims/${claim.id}/wording`, {
    token: world.tokens.editor,
    ifMatch: claim.version,
    body: { text, ...over },
  });
}

/** A claim that is approved together with a suggestion that nobody has answered. */
async function suggested(): Promise<ClaimDto> {
  const answer = await suggest(await approvedClaim(), better, { note: 'The table says 11.96.' });
  expect(answer.status, answer.text).toBe(200);
  // The words that are suggested are printed: nobody has approved them yet.
  expect(answer.body).toMatchObject({ state: 'stale', approval: null });
  return approve(world.tokens.reviewer, answer.body);
}

/** At the version that the claim has just now. */
const post = ({ id }: ClaimDto, action: string, person: PersonKey, body?: Record<string, unknown>) =>
  act(world.tokens[person], id, `wording/${action}`, body);

const gateCodes = async () =>
  (
    await call<GateDto>('GET', `/articles/${article.id}/gate`, { token: world.tokens.viewer })
  ).body.blockers.map(({ code }) => code);

async function setLead(person: PersonKey, isLead: boolean): Promise<MemberDto> {
  const { id } = world.members[person];
  const { body: list } = await call<{ members: MemberDto[] }>('GET', '/members', {
    token: world.tokens.admin,
  });
  const member = list.members.find((one) => one.id === id);
  const answer = await call<MemberDto>('PATCH', `/members/${id}`, {
    token: world.tokens.admin,
    ifMatch: member?.version ?? 0,
    body: { isLead },
  });
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

describe('a suggestion', () => {
  it('is kept with its maker and note, changes no word, and stands between the article and sign-off', async () => {
    const claim = await getClaim(world.tokens.editor, (await suggested()).id);
    expect(claim).toMatchObject({
      state: 'approved',
      wording: {
        text: better,
        replaces: quote,
        note: 'The table says 11.96.',
        state: 'proposed',
        proposedBy: { id: world.members.editor.id },
        reason: null,
        decidedBy: null,
        decidedAt: null,
        fixedIn: null,
      },
      abilities: { acceptWording: { allowed: true }, overruleWording: { allowed: false } },
    });
    expect(await gateCodes()).toEqual(['wording_open']);
    const { entries } = await expectLedgerHolds(world.tokens.viewer, article.id);
    expect(entries.at(-2)).toMatchObject({
      action: 'wording.proposed',
      claimId: claim.id,
      data: { wording: better, replaces: quote, changes: { wording: [null, better] } },
    });
  });

  it('gives way to a better one, and is taken back', async () => {
    const claim = await suggested();
    const changed = await suggest(claim, 'rose by some 12 per cent in 2025');
    expect(changed.body.wording).toMatchObject({ text: 'rose by some 12 per cent in 2025', note: null });
    const same = await suggest(changed.body, 'rose by some 12 per cent in 2025');
    expect(same.body.version).toBe(changed.body.version);
    const withdrawn = await call<ClaimDto>('DELETE', `/claims/${claim.id}/wording`, {
      token: world.tokens.editor2,
      ifMatch: changed.body.version,
    });
    expect(withdrawn.body).toMatchObject({ wording: null, state: 'stale' });
    expect(await gateCodes()).toEqual(['claim_stale']);
    const { entries } = await expectLedgerHolds(world.tokens.viewer, article.id);
    expect(entries.slice(-2).map(({ action }) => action)).toEqual(['wording.changed', 'wording.withdrawn']);
  });

  it.each<[string, unknown, string]>([
    ['nothing', {}, 'text'],
    ['no words', { text: ' \u00AD ' }, 'text'],
    ['the same words', { text: `  ${quote}` }, 'text'],
    ['the same words in other spaces', { text: quote.replaceAll(' ', '\u00A0') }, 'text'],
    ['two paragraphs', { text: 'rose.\nThe council' }, 'text'],
    ['a mark for the letter before', { text: '\u0301rose' }, 'text'],
    ['half a character', '{"text":"\\ud800"}', 'text'],
    ['too much', { text: 'x'.repeat(5_001) }, 'text'],
    ['a note of another kind', { text: better, note: 5 }, 'note'],
    ['a state', { text: better, state: 'fixed' }, 'state'],
  ])('of %s is refused by name', async (_, body, field) => {
    const claim = await approvedClaim();
    const answer = await call('PUT', `/claims/${claim.id}/wording`, {
      token: world.tokens.editor,
      ifMatch: claim.version,
      body,
    });
    expect(answer.status, answer.text).toBe(422);
    expect(faultyFields(answer)).toContain(field);
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
      wording: null,
      version: claim.version,
    });
  });

  it('needs the version, and is refused at an old one with the claim as it is', async () => {
    const claim = await suggested();
    const blind = await call('PUT', `/claims/${claim.id}/wording`, {
      token: world.tokens.editor,
      body: { text: 'rose' },
    });
    expect(blind.status).toBe(428);
    const late = await suggest({ ...claim, version: claim.version - 1 }, 'rose');
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'version_conflict', current: { id: claim.id } },
    });
  });

  it('is not made for a claim that is closed or without a place', async () => {
    const claim = await approvedClaim();
    await revise(world.tokens.editor, article.id, [['by 12 per cent in', 'by 13 per cent in']]);
    const waiting = await getClaim(world.tokens.editor, claim.id);
    expect(await suggest(waiting)).toMatchObject({ status: 409, body: { code: 'text_changed' } });
    const cut = await act(world.tokens.editor, claim.id, 'cut', {});
    expect(await suggest(cut.body)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });
});

describe('taking a suggestion over', () => {
  it('saves exactly those words as the next revision; the approval falls and the suggestion is fixed', async () => {
    const claim = await suggested();
    const accepted = await post(claim, 'accept', 'editor2');
    expect(accepted.status, accepted.text).toBe(200);
    expect(accepted.body).toMatchObject({
      state: 'stale',
      approval: null,
      unplaced: null,
      anchor: { revision: 2, isCurrent: true, quote: better, start: claim.anchor.start },
      wording: { state: 'fixed', fixedIn: 2, decidedBy: { id: world.members.editor2.id } },
    });
    const view = await viewArticle(world.tokens.viewer, article.id);
    expect(view.article.revision.text).toBe(article.revision.text.replace(quote, better));
    expectNothingMisplaced(view);
    const { body } = await call<{ revisions: RevisionListItem[] }>(
      'GET',
      `/articles/${article.id}/revisions`,
      {
        token: world.tokens.viewer,
      },
    );
    expect(body.revisions[0]).toMatchObject({ number: 2, origin: 'wording' });
    expect(await gateCodes()).toEqual(['claim_stale']);
    const { entries } = await expectLedgerHolds(world.tokens.viewer, article.id);
    expect(entries.slice(-2)).toMatchObject([
      { action: 'revision.created', data: { origin: 'wording' } },
      {
        action: 'claim.carried',
        data: { decision: 'keep', changes: { quote: [quote, better], wordingState: ['proposed', 'fixed'] } },
      },
    ]);
    const again = await post(claim, 'accept', 'editor');
    expect(again).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  it('keeps the formatting around and inside the words', async () => {
    const html = '<h2>Rents</h2><p>Rents <b>rose</b> by <i>12</i> per cent.</p><ul><li>One stall</li></ul>';
    const made = await call<ArticleDto>('POST', '/articles', {
      token: world.tokens.editor,
      body: { html: `${html}<p>${randomUUID()}</p>` },
    });
    article = made.body;
    const claim = await makeClaim(world.tokens.editor, article, 'rose by 12 per cent');
    const { body } = await suggest(claim, 'rose by 13 per cent');
    expect((await post(body, 'accept', 'editor')).status).toBe(200);
    const [before, after] = await Promise.all(
      [1, 2].map((number) =>
        call<{ document: unknown }>('GET', `/articles/${article.id}/revisions/${number}`, {
          token: world.tokens.viewer,
        }),
      ),
    );
    expect(JSON.stringify(before?.body.document)).toContain('"12"');
    expect(JSON.stringify(after?.body.document)).toBe(
      JSON.stringify(before?.body.document).replace('"12"', '"13"'),
    );
  });

  it('leaves every other claim that changes by it waiting for a person', async () => {
    const claim = await suggested();
    const inside = await makeClaim(world.tokens.editor, article, '12 per cent in 2025');
    const apart = await makeClaim(world.tokens.editor, article, '41 of the 60 stalls');
    const current = await getClaim(world.tokens.editor, claim.id);
    const changed = await suggest(current, 'fell');
    expect((await post(changed.body, 'accept', 'editor')).status).toBe(200);
    expect(await getClaim(world.tokens.viewer, inside.id)).toMatchObject({
      unplaced: { heldState: 'marked' },
    });
    expect(await getClaim(world.tokens.viewer, apart.id)).toMatchObject({
      unplaced: null,
      anchor: { revision: 2 },
    });
    expectNothingMisplaced(await viewArticle(world.tokens.viewer, article.id));
  });

  it('is done once by ten who try at once, and answers a repeated key the same', async () => {
    const claim = await suggested();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(claim, 'accept', 'editor')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    const headers = { 'idempotency-key': randomUUID() };
    const other = await suggested();
    const repeat = () =>
      call<ClaimDto>('POST', `/claims/${other.id}/wording/accept`, {
        ifMatch: other.version,
        token: world.tokens.editor,
        headers,
      });
    const [first, second] = [await repeat(), await repeat()];
    expect([first.status, second.text]).toEqual([200, first.text]);
  });

  it('is refused once the words are others, and at an old version', async () => {
    const claim = await suggested();
    const old = await call('POST', `/claims/${claim.id}/wording/accept`, {
      token: world.tokens.editor,
      ifMatch: claim.version - 1,
    });
    expect(old).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
    await revise(world.tokens.editor, article.id, [['by 12 per cent in', 'by 13 per cent in']]);
    expect(await post(claim, 'accept', 'editor')).toMatchObject({
      status: 409,
      body: { code: 'text_changed' },
    });
    expect(await gateCodes()).toEqual(['claim_changed', 'wording_open']);
  });
});

describe('a revision that says the suggested words, however it came', () => {
  it.each([
    ['alone', [[quote, better]]],
    [
      'with more changes',
      [
        [quote, `${better}, it is said,`],
        ['41 of', '44 of'],
      ],
    ],
  ] as const)('%s: the suggestion is fixed by itself', async (_, replacements) => {
    const claim = await suggested();
    const carried = await revise(world.tokens.editor, article.id, replacements);
    expect(itemOf(carried, claim.id)).toMatchObject({ isWordingFixed: true });
    expect((await getClaim(world.tokens.viewer, claim.id)).wording).toMatchObject({
      state: 'fixed',
      fixedIn: 2,
    });
  });

  it('stays open where the text says something else', async () => {
    const claim = await suggested();
    const carried = await revise(world.tokens.editor, article.id, [['on Monday', 'on Tuesday']]);
    expect(itemOf(carried, claim.id).isWordingFixed).toBe(false);
    expect((await getClaim(world.tokens.viewer, claim.id)).wording).toMatchObject({ state: 'proposed' });
  });

  it('is told in a dry run, which fixes nothing', async () => {
    const claim = await suggested();
    const input = { text: article.revision.text.replace(quote, better), baseRevision: 1 };
    const shown = await sendRevision(world.tokens.editor, article.id, input, { dryRun: true });
    expect(itemOf(shown.body as CarryOverDto, claim.id).isWordingFixed).toBe(true);
    expect((await getClaim(world.tokens.viewer, claim.id)).wording).toMatchObject({ state: 'proposed' });
  });
});

describe('letting the words stand', () => {
  it.each(['editor2', 'reviewer'] as const)('is for an %s, with a reason', async (person) => {
    const claim = await suggested();
    expect((await post(claim, 'stand', person, { reason: ' ' })).status).toBe(422);
    const stands = await post(claim, 'stand', person, { reason: 'Rounded as elsewhere.' });
    expect(stands.body).toMatchObject({
      state: 'approved',
      wording: {
        state: 'stands',
        reason: 'Rounded as elsewhere.',
        decidedBy: { id: world.members[person].id },
      },
    });
    expect(await gateCodes()).toEqual([]);
  });

  it('can be asked again by another suggestion', async () => {
    const claim = await suggested();
    const stands = await post(claim, 'stand', 'editor', { reason: 'Rounded.' });
    const again = await suggest(stands.body, 'rose by 11.96 per cent in 2025');
    expect(again.body.wording).toMatchObject({ state: 'proposed', reason: null, decidedBy: null });
  });
});

describe('overruling', () => {
  it('is for a lead alone, from the moment an admin names one until they are one no longer', async () => {
    const claim = await suggested();
    const reason = 'The house rounds whole numbers.';
    expect(await post(claim, 'overrule', 'both', { reason })).toMatchObject({
      status: 403,
      body: { code: 'not_lead' },
    });
    expect(await setLead('both', true)).toMatchObject({ isLead: true });
    const { body: me } = await call<MeDto>('GET', '/me', { token: world.tokens.both });
    expect(me.isLead).toBe(true);
    const overruled = await post(claim, 'overrule', 'both', { reason });
    expect(overruled.body).toMatchObject({
      state: 'approved',
      wording: { state: 'overruled', reason, decidedBy: world.members.both && { id: world.members.both.id } },
    });
    expect(await gateCodes()).toEqual([]);
    const renewed = await suggest(overruled.body, 'rose');
    expect(renewed).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    await setLead('both', false);
    const next = await suggested();
    expect((await post(next, 'overrule', 'both', { reason })).status).toBe(403);
  });

  it('is not for a lead who is neither editor nor reviewer, nor for an admin as such', async () => {
    const claim = await suggested();
    await setLead('viewer', true);
    for (const person of ['viewer', 'admin'] as const) {
      const answer = await post(claim, 'overrule', person, { reason: 'So be it.' });
      expect([answer.status, answer.body]).toMatchObject([403, { code: 'not_permitted' }]);
    }
    await setLead('viewer', false);
  });

  it('names a lead in the ledger; nobody but an admin names one', async () => {
    await setLead('reviewer2', true);
    const own = await call('PATCH', `/members/${world.members.editor.id}`, {
      token: world.tokens.editor,
      ifMatch: 1,
      body: { isLead: true },
    });
    expect(own.status).toBe(403);
    const entry = await getDb().ledgerEntry.findFirst({
      where: { scopeId: world.newsroomId },
      orderBy: { sequence: 'desc' },
    });
    expect(entry?.action).toBe('member.updated');
    expect(JSON.parse(String(entry?.data))).toMatchObject({
      memberId: world.members.reviewer2.id,
      changes: { lead: [false, true] },
    });
  });
});
