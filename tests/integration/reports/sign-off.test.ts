import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { GateDto } from '@/lib/contracts/gate';
import { act, approve, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeCheckedArticle, signOff } from './signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const gateOf = async (articleId: string, token = world.tokens.viewer) =>
  (await call<GateDto>('GET', `/articles/${articleId}/gate`, { token })).body;
const stateOf = async (articleId: string) =>
  (await call<ArticleDto>('GET', `/articles/${articleId}`, { token: world.tokens.viewer })).body.state;

describe('the gate', () => {
  it('says that nothing is marked yet', async () => {
    const article = await makeArticle(world.tokens.editor);
    expect(await gateOf(article.id)).toMatchObject({
      ready: false,
      blockers: [{ code: 'no_claims', claimId: null }],
      signOffs: [],
      signOffsNeeded: 2,
    });
  });

  it('lists every blocker in text order with the place to jump to', async () => {
    const { editor, reviewer } = world.tokens;
    const article = await makeArticle(editor);
    const later = await makeProposedClaim(editor, article, '41 of the 60 stalls');
    const earlier = await makeClaim(editor, article, 'by 12 per cent in 2025');
    const unseen = await makeClaim(editor, article, 'new sea wall');
    await act(editor, unseen.id, 'not-checkable', { reason: 'A plan, not a fact.' });
    const returned = await makeProposedClaim(editor, article, 'since 1998');
    await act(reviewer, returned.id, 'return', { reason: 'Which register?' });
    const { blockers, blockerCount, ready } = await gateOf(article.id);
    expect(ready).toBe(false);
    expect(blockerCount).toBe(4);
    expect(blockers.map(({ code, claimId }) => [code, claimId])).toEqual([
      ['claim_open', earlier.id],
      ['claim_returned', returned.id],
      ['claim_proposed', later.id],
      ['not_checkable_unseen', unseen.id],
    ]);
    for (const { range } of blockers) expect(range?.end).toBeGreaterThan(range?.start ?? Infinity);
    const first = await call<GateDto>('GET', `/articles/${article.id}/gate?limit=1`, { token: editor });
    expect(first.body).toMatchObject({ blockers: blockers.slice(0, 1), blockerCount: 4, ready: false });
  });

  it('passes over withdrawn marks and confirmed duplicates', async () => {
    const { article, claim } = await makeCheckedArticle(world);
    const { editor } = world.tokens;
    const twin = await makeClaim(editor, article, '12 per cent');
    await act(editor, twin.id, 'duplicate', { claimId: claim.id });
    await approve(world.tokens.reviewer, await getClaim(editor, twin.id));
    const gone = await makeClaim(editor, article, 'Monday');
    await act(editor, gone.id, 'withdraw', { reason: 'Not a claim.' });
    expect(await gateOf(article.id)).toMatchObject({ ready: true, blockers: [] });
  });

  it('does not exist for another newsroom', async () => {
    const { article } = await makeCheckedArticle(world);
    const answers = await Promise.all([
      call('GET', `/articles/${article.id}/gate`, { token: world.tokens.outsider }),
      call('GET', `/articles/${randomUUID()}/gate`, { token: world.tokens.outsider }),
      signOff(world.tokens.outsider, article.id),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('sign-off', () => {
  it('takes two people: check_complete, then signed_off', async () => {
    const { article } = await makeCheckedArticle(world);
    const first = await signOff(world.tokens.reviewer, article.id);
    expect(first.body).toMatchObject({
      state: 'check_complete',
      signOffs: [{ by: { id: world.members.reviewer.id }, isCurrent: true }],
    });
    expect(first.body.abilities.createReport.allowed).toBe(false);
    expect(first.body.abilities.signOff).toMatchObject({ allowed: false });
    const second = await signOff(world.tokens.reviewer2, article.id);
    expect(second.body.state).toBe('signed_off');
    expect(second.body.signOffs).toHaveLength(2);
    expect((await gateOf(article.id, world.tokens.editor)).abilities.createReport).toEqual({
      allowed: true,
      reason: null,
    });
  });

  it('refuses a closed gate and names each blocker', async () => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeClaim(world.tokens.editor, article);
    const answer = await signOff(world.tokens.reviewer, article.id);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'gate_closed', errors: [{ field: `claims.${claim.number}` }] });
    expect((await gateOf(article.id)).signOffs).toEqual([]);
  });

  it('refuses the same person twice', async () => {
    const { article } = await makeCheckedArticle(world);
    await signOff(world.tokens.reviewer, article.id);
    const again = await signOff(world.tokens.reviewer, article.id);
    expect([again.status, (again.body as unknown as { code: string }).code]).toEqual([409, 'already_signed']);
    expect((await gateOf(article.id)).signOffs).toHaveLength(1);
  });

  it('refuses the writer', async () => {
    const { article } = await makeCheckedArticle(world, { writer: world.members.both.name });
    const answer = await signOff(world.tokens.both, article.id);
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([403, 'own_article']);
  });

  it.each(['viewer', 'editor', 'admin'] as const)('refuses the role %s', async (person) => {
    const { article } = await makeCheckedArticle(world);
    expect((await signOff(world.tokens[person], article.id)).status).toBe(403);
  });

  it('lapses when anything changes, and opens the check again', async () => {
    const { article, claim } = await makeCheckedArticle(world);
    await signOff(world.tokens.reviewer, article.id);
    await signOff(world.tokens.reviewer2, article.id);
    const { version } = await getClaim(world.tokens.editor, claim.id);
    await call('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: version,
      body: { statement: 'Rents rose by 12 per cent.' },
    });
    const gate = await gateOf(article.id);
    expect(gate).toMatchObject({ ready: false, state: 'in_check', blockers: [{ code: 'claim_stale' }] });
    expect(gate.signOffs.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
  });

  it('lets two people sign in the same moment, and one person once', async () => {
    const { article } = await makeCheckedArticle(world);
    const { reviewer, reviewer2, both } = world.tokens;
    const answers = await Promise.all(
      [reviewer, reviewer, reviewer2, reviewer2, both].map((token) => signOff(token, article.id)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    const gate = await gateOf(article.id);
    expect(gate.signOffs).toHaveLength(3);
    expect(gate.state).toBe('signed_off');
  });

  it('never signs what changed under it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { article, claim } = await makeCheckedArticle(world);
      const { version } = await getClaim(world.tokens.editor, claim.id);
      const [signed] = await Promise.all([
        signOff(world.tokens.reviewer, article.id),
        call('PATCH', `/claims/${claim.id}`, {
          token: world.tokens.editor,
          ifMatch: version,
          body: { statement: `Round ${round}` },
        }),
      ]);
      expect([200, 409]).toContain(signed.status);
      const gate = await gateOf(article.id);
      expect(gate.ready).toBe(false);
      expect(gate.signOffs.filter(({ isCurrent }) => isCurrent)).toEqual([]);
      expect(await stateOf(article.id)).toBe('in_check');
    }
  });

  it('is not repeated by the same Idempotency-Key', async () => {
    const { article } = await makeCheckedArticle(world);
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => signOff(world.tokens.reviewer, article.id, { headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect((await gateOf(article.id)).signOffs).toHaveLength(1);
  });
});
