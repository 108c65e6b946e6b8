import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto, History } from '@/lib/contracts/claims';
import { expectLedgerHolds } from '../../support/article-invariants';
import { approve, getClaim, makeArticle } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { revise } from '../../support/revision-steps';
import { act, gateCodes, gateOf, makeRatedClaim, setLead } from '../../support/verdict-steps';
import { makeWorld, type PersonKey, type World } from '../../support/world';

let world: World;
let article: ArticleDto;

beforeAll(async () => {
  world = await makeWorld();
  await setLead(world, 'all');
});

async function falseClaim(over: Record<string, unknown> = {}, label = 'False'): Promise<ClaimDto> {
  article = await makeArticle(world.tokens.editor, over);
  return makeRatedClaim(world, article, label);
}

const reason = 'She said so, and the article says that it is wrong.';
const letStand = (person: PersonKey, id: string) => act(world, person, id, 'let-stand', { reason });
async function takeBack(person: PersonKey, id: string) {
  const { version } = await getClaim(world.tokens.viewer, id);
  return call<ClaimDto>('DELETE', `/claims/${id}/let-stand`, {
    token: world.tokens[person],
    ifMatch: version,
  });
}

describe('the gate before a wrong claim', () => {
  it.each(['Mostly false', 'False', 'Missing context'])('of a draft: %s', async (label) => {
    const claim = await falseClaim({}, label);
    expect(claim.mustChange).toBe(true);
    const { ready, blockers } = await gateOf(world, article.id);
    expect([ready, blockers.map(({ code, claimId }) => [code, claimId])]).toEqual([
      false,
      [['must_change', claim.id]],
    ]);
    expect(blockers[0]?.message).toContain(`is rated ${label}, and its words still stand`);
    const signed = await call('POST', `/articles/${article.id}/sign-off`, { token: world.tokens.reviewer });
    expect([signed.status, signed.body.code]).toEqual([409, 'gate_closed']);
  });

  it.each(['True', 'Mostly true', 'Mixture', 'Unproven'])('is open for %s', async (label) => {
    await falseClaim({}, label);
    expect(await gateCodes(world, article.id)).toEqual([]);
  });

  it('is open in a text that is out, by its address or because somebody says so, and closes with a draft', async () => {
    await falseClaim({ sourceUrl: 'https://news.example/rents' });
    expect(await gateCodes(world, article.id)).toEqual([]);
    await falseClaim({ standing: 'out' });
    expect(await gateCodes(world, article.id)).toEqual([]);
    const { body: before } = await call<ArticleDto>('GET', `/articles/${article.id}`, {
      token: world.tokens.editor,
    });
    await call('PATCH', `/articles/${article.id}`, {
      token: world.tokens.editor,
      ifMatch: before.version,
      body: { standing: 'draft' },
    });
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
  });

  it('asks for the claim itself once its words have changed', async () => {
    const claim = await falseClaim();
    await revise(world.tokens.editor, article.id, [['rose by 12 per cent', 'rose by 9 per cent']]);
    expect((await getClaim(world.tokens.viewer, claim.id)).state).toBe('stale');
    expect(await gateCodes(world, article.id)).toEqual(['claim_changed']);
  });
});

describe('a lead who lets wrong words stand', () => {
  it('opens the gate, by name and with a reason, and closes it again', async () => {
    const claim = await falseClaim();
    const answer = await letStand('all', claim.id);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({
      state: 'approved',
      mustChange: false,
      version: claim.version + 1,
      stand: { reason, by: { id: world.members.all.id } },
      approval: { seal: claim.approval?.seal },
    });
    expect((await gateOf(world, article.id)).ready).toBe(true);
    const { body: history } = await call<History>('GET', `/claims/${claim.id}/history`, {
      token: world.tokens.viewer,
    });
    expect(history.entries[0]).toMatchObject({ action: 'claim.let_stand', reason });

    const back = await takeBack('all', claim.id);
    expect(back.body).toMatchObject({ stand: null, mustChange: true });
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
    await expectLedgerHolds(world.tokens.viewer, article.id);
  });

  it.each<[PersonKey, number, string]>([
    ['editor', 403, 'not_lead'],
    ['reviewer', 403, 'not_lead'],
    ['viewer', 403, 'not_permitted'],
    ['admin', 403, 'not_permitted'],
  ])('is nobody else: %s', async (person, status, code) => {
    const claim = await falseClaim();
    expect(await letStand(person, claim.id)).toMatchObject({ status, body: { code } });
    await letStand('all', claim.id);
    expect(await takeBack(person, claim.id)).toMatchObject({ status, body: { code } });
    expect((await getClaim(world.tokens.viewer, claim.id)).stand).not.toBeNull();
  });

  it('is not one who wrote the article', async () => {
    const claim = await falseClaim({ writer: world.members.all.name });
    expect(await letStand('all', claim.id)).toMatchObject({ status: 403, body: { code: 'own_article' } });
  });

  it('needs a reason, a version, and an approval to decide on', async () => {
    const claim = await falseClaim();
    const path = `/claims/${claim.id}/let-stand`;
    const token = world.tokens.all;
    expect((await call('POST', path, { body: { reason } })).status).toBe(401);
    expect((await call('POST', path, { token, body: { reason } })).status).toBe(428);
    expect((await call('DELETE', path, { token })).status).toBe(428);
    expect((await call('POST', path, { token, ifMatch: 1, body: { reason } })).status).toBe(409);
    for (const body of [{}, { reason: ' ' }]) {
      const answer = await call('POST', path, { token, ifMatch: claim.version, body });
      expect([answer.status, faultyFields(answer)]).toEqual([422, ['reason']]);
    }
    const theirs = await call('POST', path, {
      token: world.tokens.outsider,
      ifMatch: claim.version,
      body: { reason },
    });
    expect(theirs.status).toBe(404);
    await act(world, 'reviewer', claim.id, 'return', { reason: 'Look again' });
    expect(await letStand('all', claim.id)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  it('decides nothing where nothing asks for other words', async () => {
    const claim = await falseClaim({}, 'True');
    expect(await letStand('all', claim.id)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    expect(await takeBack('all', claim.id)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    const out = await falseClaim({ standing: 'out' });
    expect(await letStand('all', out.id)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  it('decided for the approval that there was: with another one the words must change again', async () => {
    const claim = await falseClaim();
    const { version } = (await letStand('all', claim.id)).body;
    const edited = await call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: version,
      body: { statement: 'Rents rose by 12 per cent.' },
    });
    expect(edited.body).toMatchObject({ state: 'stale', stand: null });
    await act(world, 'editor', claim.id, 'submit');
    const { seal } = await getClaim(world.tokens.viewer, claim.id);
    const again = await act(world, 'reviewer', claim.id, 'approve', { seal });
    expect(again.body).toMatchObject({ state: 'approved', stand: null, mustChange: true });
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
  });

  it('never lets words stand that were changed in the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const claim = await falseClaim();
      const [stood, edited] = await Promise.all([
        call('POST', `/claims/${claim.id}/let-stand`, {
          token: world.tokens.all,
          ifMatch: claim.version,
          body: { reason },
        }),
        call('PATCH', `/claims/${claim.id}`, {
          token: world.tokens.editor,
          ifMatch: claim.version,
          body: { statement: `Round ${round}` },
        }),
      ]);
      expect([stood.status, edited.status].sort()).toEqual([200, 409]);
      const after = await getClaim(world.tokens.viewer, claim.id);
      if (edited.status === 200) expect(after).toMatchObject({ state: 'stale', stand: null });
      else expect(after).toMatchObject({ state: 'approved', stand: { reason } });
    }
  });
});

describe('a wording that is answered instead', () => {
  async function answered(person: PersonKey, action: 'stand' | 'overrule'): Promise<ClaimDto> {
    const claim = await falseClaim();
    await call('PUT', `/claims/${claim.id}/wording`, {
      token: world.tokens.editor,
      ifMatch: claim.version,
      body: { text: 'rose by 9 per cent' },
    });
    // The suggestion is printed, so that the approval covers it only once it is given again.
    await approve(world.tokens.reviewer, await getClaim(world.tokens.reviewer, claim.id));
    const answer = await act(world, person, claim.id, `wording/${action}`, { reason });
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  it.each<[PersonKey, 'stand' | 'overrule', string[]]>([
    ['all', 'overrule', []],
    ['all', 'stand', []],
    ['editor2', 'stand', ['must_change']],
  ])('by %s with “%s” leaves %j', async (person, action, codes) => {
    const claim = await answered(person, action);
    expect(await gateCodes(world, article.id)).toEqual(codes);
    expect(claim.mustChange).toBe(codes.length > 0);
  });

  it('counts as the answer that it was when it was given', async () => {
    await answered('editor2', 'stand');
    await setLead(world, 'editor2');
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
    await setLead(world, 'editor2', false);
  });

  it('says nothing of a verdict that came later', async () => {
    const claim = await answered('all', 'overrule');
    const { version } = await getClaim(world.tokens.viewer, claim.id);
    const verdict = await call<ClaimDto>('PUT', `/claims/${claim.id}/verdict`, {
      token: world.tokens.editor,
      ifMatch: version,
      body: { rating: claim.verdict?.rating, rationale: 'Worse than that.' },
    });
    expect(verdict.body.state).toBe('stale');
    await act(world, 'editor', claim.id, 'submit');
    const { seal } = await getClaim(world.tokens.viewer, claim.id);
    await act(world, 'reviewer', claim.id, 'approve', { seal });
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
  });
});
