import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import {
  act as actNow,
  addCitation,
  approve,
  getClaim,
  getScale,
  giveVerdict,
  makeArticle,
  makeClaim,
  makeProposedClaim,
  sourceBody,
} from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

let world: World;
let article: ArticleDto;

beforeAll(async () => {
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor);
});

const act = (token: string, { id }: ClaimDto, action: string, body?: Record<string, unknown> | string) =>
  actNow(token, id, action, body);

describe('from marked to approved', () => {
  it('goes the whole way, and every step is in the ledger', async () => {
    const { editor, reviewer, viewer } = world.tokens;
    const claim = await makeClaim(editor, article);
    const judged = await giveVerdict(editor, claim);
    expect(judged).toMatchObject({
      state: 'in_progress',
      version: 2,
      verdict: { rationale: 'The council’s own table says so.' },
    });
    const sourced = await addCitation(editor, judged);
    expect(sourced.sources).toMatchObject([
      { title: sourceBody.title, passage: sourceBody.passage, stance: 'supports' },
    ]);
    const proposed = await act(editor, sourced, 'submit');
    expect(proposed.body).toMatchObject({ state: 'proposed', version: 4 });
    const seen = await getClaim(reviewer, claim.id);
    expect(seen.abilities.approve).toEqual({ allowed: true, reason: null });
    const approved = await approve(reviewer, seen);
    expect(approved).toMatchObject({ state: 'approved', approval: { seal: seen.seal } });
    const { body: ledger } = await call<{ entries: { action: string; claimId: string | null }[] }>(
      'GET',
      `/articles/${article.id}/ledger`,
      { token: viewer },
    );
    expect(ledger.entries.filter(({ claimId }) => claimId === claim.id).map(({ action }) => action)).toEqual([
      'claim.created',
      'verdict.set',
      'source.added',
      'claim.proposed',
      'claim.approved',
    ]);
  });

  it('says what is missing before it can be proposed', async () => {
    const claim = await makeClaim(world.tokens.editor, article);
    const answer = await actNow(world.tokens.editor, claim.id, 'submit');
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'incomplete',
      errors: [{ field: 'rating' }, { field: 'rationale' }, { field: 'sources' }],
    });
  });
});

describe('four eyes', () => {
  it('refuses the author of the verdict, who also reviews', async () => {
    const proposed = await makeProposedClaim(world.tokens.both, article);
    const answer = await act(world.tokens.both, proposed, 'approve', { seal: proposed.seal });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'own_verdict' });
    expect(proposed.abilities.approve).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('Somebody else'),
    });
    expect(await getClaim(world.tokens.viewer, proposed.id)).toMatchObject({
      state: 'proposed',
      approval: null,
    });
  });

  it('refuses somebody who once worked on it, after a colleague changed it', async () => {
    const { both, editor, reviewer } = world.tokens;
    const first = await giveVerdict(both, await makeClaim(both, article));
    const second = await giveVerdict(editor, first, 'Rewritten by a colleague.');
    const sourced = await addCitation(editor, second);
    const { body: proposed } = await act(editor, sourced, 'submit');
    expect((await act(both, proposed, 'approve', { seal: proposed.seal })).body).toMatchObject({
      code: 'own_verdict',
    });
    expect((await act(reviewer, proposed, 'approve', { seal: proposed.seal })).status).toBe(200);
  });

  it('refuses the writer of the article', async () => {
    const own = await makeArticle(world.tokens.editor, { writer: world.members.reviewer.email });
    const proposed = await makeProposedClaim(world.tokens.editor, own);
    const answer = await act(world.tokens.reviewer, proposed, 'approve', { seal: proposed.seal });
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([403, 'own_article']);
    expect((await act(world.tokens.reviewer2, proposed, 'approve', { seal: proposed.seal })).status).toBe(
      200,
    );
  });

  it('takes who acts from the session, whatever the body says', async () => {
    const proposed = await makeProposedClaim(world.tokens.both, article);
    for (const forged of ['reviewerId', 'approvedById', 'actorId', '__proto__', 'memberId']) {
      const body = `{"seal":"${proposed.seal}","${forged}":"${world.members.reviewer.id}"}`;
      expect((await act(world.tokens.both, proposed, 'approve', body)).status).toBe(422);
    }
    expect((await getClaim(world.tokens.viewer, proposed.id)).state).toBe('proposed');
  });

  it('approves only the seal that was seen', async () => {
    const { editor, reviewer } = world.tokens;
    const proposed = await makeProposedClaim(editor, article);
    await giveVerdict(editor, proposed, 'Changed while the reviewer was reading.');
    const answer = await act(reviewer, proposed, 'approve', { seal: proposed.seal });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'seal_mismatch',
      current: { id: proposed.id, state: 'proposed' },
    });
  });
});

describe('a change under an approval', () => {
  async function approvedPair() {
    const [one, other] = [
      await makeProposedClaim(world.tokens.editor, article),
      await makeProposedClaim(world.tokens.editor, article),
    ];
    return [await approve(world.tokens.reviewer, one), await approve(world.tokens.reviewer, other)] as const;
  }

  const changes: [string, (claim: ClaimDto) => Promise<{ status: number }>, string][] = [
    ['the statement', (claim) => patch(claim, { statement: 'Rents rose by twelve per cent.' }), 'stale'],
    ['the span', (claim) => patch(claim, spanOf('rose by 12 per cent in 2025')), 'stale'],
    [
      'the rating',
      async (claim) =>
        put(claim, {
          rating: (await getScale(world.tokens.editor)).ratings[5]?.id ?? null,
          rationale: claim.verdict?.rationale,
        }),
      'stale',
    ],
    [
      'the rationale',
      (claim) => put(claim, { rating: claim.verdict?.rating ?? null, rationale: 'Otherwise.' }),
      'stale',
    ],
    ['a passage', (claim) => patchSource(claim, { passage: 'Stall rents: 2025 113.00' }), 'stale'],
    ['a stance', (claim) => patchSource(claim, { stance: 'context' }), 'stale'],
    [
      'a new source',
      (claim) =>
        call('POST', `/claims/${claim.id}/sources`, { token: world.tokens.editor, body: sourceBody }),
      'stale',
    ],
    [
      'a source taken away',
      (claim) =>
        call('DELETE', `/claims/${claim.id}/sources/${claim.sources[0]?.id}`, {
          token: world.tokens.editor,
          ifMatch: claim.version,
        }),
      'stale',
    ],
    ['the risk', (claim) => patch(claim, { risk: 'high' }), 'stale'],
    ['who said it', (claim) => patch(claim, { claimant: 'Per Aas' }), 'stale'],
    [
      'the due date, which is not printed',
      (claim) => patch(claim, { dueAt: '2026-12-01T12:00:00Z' }),
      'approved',
    ],
  ];

  function patch(claim: ClaimDto, body: unknown) {
    return call('PATCH', `/claims/${claim.id}`, { token: world.tokens.editor, ifMatch: claim.version, body });
  }
  function put(claim: ClaimDto, body: unknown) {
    return call('PUT', `/claims/${claim.id}/verdict`, {
      token: world.tokens.editor,
      ifMatch: claim.version,
      body,
    });
  }
  function patchSource(claim: ClaimDto, body: unknown) {
    return call('PATCH', `/claims/${claim.id}/sources/${claim.sources[0]?.id}`, {
      token: world.tokens.editor,
      ifMatch: claim.version,
      body,
    });
  }
  function spanOf(quote: string) {
    const start = article.revision.text.indexOf(quote);
    return { start, end: start + quote.length, quote };
  }

  it.each(changes)('%s', async (_, change, state) => {
    const [claim, other] = await approvedPair();
    expect((await change(claim)).status).toBeLessThan(300);
    const after = await getClaim(world.tokens.viewer, claim.id);
    expect(after.state).toBe(state);
    expect(after.approval === null).toBe(state === 'stale');
    expect(await getClaim(world.tokens.viewer, other.id)).toMatchObject({
      state: 'approved',
      version: other.version,
    });
  });

  it('falls every approval that prints a source whose publisher is changed', async () => {
    const pair = await approvedPair();
    expect((await patchSource(pair[0], { publisher: 'The council' })).status).toBe(200);
    for (const { id } of pair) {
      expect(await getClaim(world.tokens.viewer, id)).toMatchObject({ state: 'stale', approval: null });
    }
  });

  it('stays stale when the change is undone, until somebody approves again', async () => {
    const [claim] = await approvedPair();
    const changed = await patch(claim, { statement: 'Something else.' });
    expect(changed.status).toBe(200);
    const back = await call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: claim.version + 1,
      body: { statement: claim.statement },
    });
    expect(back.body).toMatchObject({ state: 'stale', seal: claim.seal });
    const { body: proposed } = await act(world.tokens.editor, claim, 'submit');
    expect((await approve(world.tokens.reviewer, proposed)).state).toBe('approved');
  });

  it('is ended by a reviewer who returns it with a reason', async () => {
    const [claim] = await approvedPair();
    const returned = await act(world.tokens.reviewer, claim, 'return', { reason: 'A newer table is out.' });
    expect(returned.body).toMatchObject({
      state: 'returned',
      reason: 'A newer table is out.',
      approval: null,
    });
  });
});

describe('no lost update', () => {
  it('wants the version, and refuses an old one with the current state', async () => {
    const claim = await makeClaim(world.tokens.editor, article);
    const edit = (ifMatch?: number) =>
      call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
        token: world.tokens.editor,
        body: { statement: `At ${ifMatch}` },
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    expect((await edit()).status).toBe(428);
    expect((await edit(1)).body).toMatchObject({ version: 2, statement: 'At 1' });
    const late = await edit(1);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'version_conflict', current: { version: 2, statement: 'At 1' } });
  });
});

describe('closing and reopening', () => {
  it('withdraws with a reason, and brings back', async () => {
    const claim = await makeClaim(world.tokens.editor, article);
    expect((await actNow(world.tokens.editor, claim.id, 'withdraw', { reason: ' ' })).status).toBe(422);
    const withdrawn = await act(world.tokens.editor, claim, 'withdraw', { reason: 'Not a claim after all.' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', reason: 'Not a claim after all.' });
    expect((await act(world.tokens.editor, claim, 'reopen')).body).toMatchObject({
      state: 'marked',
      reason: null,
    });
  });

  it('confirms what is not checkable with a second person only', async () => {
    const claim = await makeClaim(world.tokens.both, article);
    const { body: declared } = await act(world.tokens.both, claim, 'not-checkable', {
      reason: 'An opinion.',
    });
    expect(declared).toMatchObject({ state: 'not_checkable', reason: 'An opinion.' });
    expect((await act(world.tokens.both, claim, 'approve', { seal: declared.seal })).body).toMatchObject({
      code: 'own_decision',
    });
    const confirmed = await approve(world.tokens.reviewer, declared);
    expect(confirmed).toMatchObject({ state: 'not_checkable', approval: { seal: declared.seal } });
  });

  it('points a duplicate to a claim of the same article', async () => {
    const [claim, original] = [
      await makeClaim(world.tokens.editor, article),
      await makeClaim(world.tokens.editor, article),
    ];
    const foreign = await makeClaim(world.tokens.editor, await makeArticle(world.tokens.editor));
    for (const claimId of [claim.id, foreign.id]) {
      expect((await act(world.tokens.editor, claim, 'duplicate', { claimId })).status).toBe(422);
    }
    expect((await act(world.tokens.editor, claim, 'duplicate', { claimId: original.id })).body).toMatchObject(
      {
        state: 'duplicate',
        duplicateOf: { id: original.id, number: original.number },
      },
    );
  });

  it('does not assign to the writer, to a non-editor or to a stranger', async () => {
    const own = await makeArticle(world.tokens.editor, { writer: world.members.editor2.email });
    const claim = await makeClaim(world.tokens.editor, own);
    for (const member of [world.members.editor2, world.members.viewer, world.outsider]) {
      const answer = await call('PATCH', `/claims/${claim.id}`, {
        token: world.tokens.editor,
        ifMatch: 1,
        body: { assigneeId: member.id },
      });
      expect(answer.status).toBe(422);
    }
    const assigned = await call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: 1,
      body: { assigneeId: world.members.editor.id },
    });
    expect(assigned.body.assignee).toMatchObject({ id: world.members.editor.id });
  });
});
