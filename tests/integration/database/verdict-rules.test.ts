import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { getClaim, makeArticle } from '../../support/claim-steps';
import { act, confirm, gateCodes, makeRatedClaim, setLead } from '../../support/verdict-steps';
import { makeWorld, type World } from '../../support/world';

/** What the database itself holds of wrong words and of closings, against whoever has the application's password. */
let world: World;
let article: ArticleDto;
let claim: ClaimDto;
let role: pg.Client;

beforeAll(async () => {
  world = await makeWorld();
  await setLead(world, 'all');
  await setLead(world, 'editor2');
  role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await role.connect();
});
afterAll(() => role.end());
beforeEach(async () => {
  article = await makeArticle(world.tokens.editor, { writer: world.members.editor2.name });
  claim = await makeRatedClaim(world, article, 'False');
});

const letStand = (by: string, over: { reason?: string | null; seal?: string } = {}) =>
  role.query(
    'UPDATE claim SET stands_reason = $2, stands_by_id = $3, stands_at = now(), stands_seal = $4 WHERE id = $1',
    [
      claim.id,
      over.reason === undefined ? 'It is a quotation' : over.reason,
      by,
      over.seal ?? claim.approval?.seal,
    ],
  );

describe('words that stand', () => {
  it('are let stand by a lead of the newsroom who did not write the article, with a reason', async () => {
    const { all, editor, reviewer, editor2 } = world.members;
    for (const { id } of [editor, reviewer]) await expect(letStand(id)).rejects.toThrow(/only a lead/);
    await expect(letStand(world.outsider.id)).rejects.toThrow(/claim_stands_by_of_newsroom|only a lead/);
    await expect(letStand(editor2.id)).rejects.toThrow(/the writer of the article cannot/);
    for (const reason of ['', ' \n', null])
      await expect(letStand(all.id, { reason })).rejects.toThrow(/claim_stands/);
    await expect(letStand(all.id, { seal: '0'.repeat(64) })).rejects.toThrow(/stand only under the approval/);
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
    await letStand(all.id);
    expect(await gateCodes(world, article.id)).toEqual([]);
    await expect(letStand(all.id, { reason: 'Another' })).rejects.toThrow(/cannot be rewritten/);
  });

  it('do so only under the approval that they were let stand for', async () => {
    await letStand(world.members.all.id);
    await role.query(`UPDATE claim SET statement = statement || ' more' WHERE id = $1`, [claim.id]);
    const { rows } = await role.query('SELECT state, stands_seal, stands_by_id FROM claim WHERE id = $1', [
      claim.id,
    ]);
    expect(rows).toEqual([{ state: 'stale', stands_seal: null, stands_by_id: null }]);
    await expect(letStand(world.members.all.id)).rejects.toThrow(/stand only under the approval/);
  });

  it('are not said to have been decided by a lead who was none', async () => {
    const { editor, all } = world.members;
    const insert = `INSERT INTO wording (claim_id, newsroom_id, text, replaces, state, proposed_by_id, reason, decided_by_id,
      decided_at, by_lead) VALUES ($1, $2, 'x', $3, 'stands', $4, 'r', $4, now() + interval '1 hour', true)`;
    await role.query(insert, [claim.id, world.newsroomId, claim.anchor.quote, editor.id]);
    // The suggestion is printed: the approval over it has to be given again.
    expect((await confirm(world, 'reviewer2', claim.id)).status).toBe(200);
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
    await expect(
      role.query('UPDATE wording SET by_lead = true WHERE claim_id = $1', [claim.id]),
    ).resolves.toBeDefined();
    await expect(
      role.query('UPDATE wording SET decided_by_id = $2 WHERE claim_id = $1', [claim.id, all.id]),
    ).rejects.toThrow(/cannot be rewritten/);
    expect(await gateCodes(world, article.id)).toEqual(['must_change']);
  });
});

describe('a closing', () => {
  const closeBySql = (state: string, over = '') =>
    role.query(`UPDATE claim SET state = $2, reason = 'r', decided_by_id = $3 ${over} WHERE id = $1`, [
      claim.id,
      state,
      world.members.editor2.id,
    ]);

  it.each(['withdrawn', 'cut', 'not_checkable'])('takes no approval along: %s', async (state) => {
    await closeBySql(state);
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
      state,
      approval: null,
      awaitsConfirmation: true,
    });
  });

  it('loses its confirmation with its reason, with who decided it, and with the claim that it repeats', async () => {
    await act(world, 'editor', claim.id, 'withdraw', { reason: 'Not needed' });
    for (const change of [`reason = 'Other'`, 'decided_by_id = NULL']) {
      expect((await confirm(world, 'reviewer2', claim.id)).status).toBe(200);
      await role.query(`UPDATE claim SET ${change} WHERE id = $1`, [claim.id]);
      expect((await getClaim(world.tokens.viewer, claim.id)).approval).toBeNull();
    }
  });

  it('cannot be had alone by taking the rating away, or what says that there was one', async () => {
    await role.query('UPDATE verdict SET rating_id = NULL, was_rated = false WHERE claim_id = $1', [
      claim.id,
    ]);
    await closeBySql('withdrawn');
    expect(await gateCodes(world, article.id)).toEqual(['no_claims', 'closing_unseen']);
  });

  it('is confirmed by a reviewer alone', async () => {
    await closeBySql('withdrawn');
    const { seal } = await getClaim(world.tokens.viewer, claim.id);
    const approve = `UPDATE claim SET approved_seal = $2, approved_by_id = $3, approved_at = now() WHERE id = $1`;
    await expect(role.query(approve, [claim.id, seal, world.members.admin.id])).rejects.toThrow(
      /only a reviewer/,
    );
    await expect(role.query(approve, [claim.id, seal, world.members.reviewer2.id])).rejects.toThrow(
      /needs the decision/,
    );
  });
});
