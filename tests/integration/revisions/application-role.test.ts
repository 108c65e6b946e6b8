import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { approve, getClaim, makeArticle, makeProposedClaim } from '../../support/claim-steps';
import { revise, sendRevision } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

/** What somebody could do to revisions and wordings who holds the application's own database password. */
let world: World;
let article: ArticleDto;
let claim: ClaimDto;
let role: pg.Client;

beforeAll(async () => {
  world = await makeWorld();
  role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await role.connect();
});
afterAll(() => role.end());

async function makeApproved(): Promise<void> {
  article = await makeArticle(world.tokens.editor);
  const proposed = await makeProposedClaim(world.tokens.editor, article, 'rose by 12 per cent in 2025');
  claim = await approve(world.tokens.reviewer, proposed);
}

async function makeUnplaced(): Promise<void> {
  await makeApproved();
  await revise(world.tokens.editor, article.id, [['by 12 per cent in', 'by 13 per cent in']]);
}

describe('words under an approval', () => {
  it.each([
    ['the quote', `UPDATE claim SET quote = replace(quote, '12', '13') WHERE id = $1`],
    ['the sentence', `UPDATE claim SET sentence = 'He denied that ' || sentence WHERE id = $1`],
    ['both at once', `UPDATE claim SET quote = 'x', sentence = 'x', state = 'approved' WHERE id = $1`],
    ['a letter’s accent', `UPDATE claim SET quote = quote || U&'\\0301' WHERE id = $1`],
  ])('%s cannot be changed without its fall', async (_, statement) => {
    await makeApproved();
    await role.query(statement, [claim.id]);
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({ state: 'stale', approval: null });
  });

  it('stay approved over typography alone', async () => {
    await makeApproved();
    await role.query(`UPDATE claim SET quote = replace(quote, ' ', U&'\\00A0') WHERE id = $1`, [claim.id]);
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
      state: 'approved',
      seal: claim.seal,
    });
  });

  it('are the text of a revision, which is written once', async () => {
    await makeApproved();
    for (const statement of [
      `UPDATE revision SET text = 'x' WHERE article_id = $1`,
      `UPDATE revision SET carry_over = '[]' WHERE article_id = $1`,
      `UPDATE revision SET origin = 'edit' WHERE article_id = $1`,
      `DELETE FROM revision WHERE article_id = $1`,
    ]) {
      await expect(role.query(statement, [article.id])).rejects.toThrow(/permission denied/);
    }
  });
});

describe('a claim whose words changed', () => {
  const settle = `unplaced = NULL, held_state = NULL, proposed_start = NULL, proposed_end = NULL, proposed_quote = NULL,
    proposed_sentence = NULL`;

  it.each([
    ['where it waits', `UPDATE claim SET state = 'approved' WHERE id = $1`, /claim_unplaced_not_approved/],
    ['as proposed', `UPDATE claim SET state = 'proposed' WHERE id = $1`, /claim_unplaced_not_approved/],
    [
      'by taking the waiting away',
      `UPDATE claim SET ${settle}, state = 'approved' WHERE id = $1`,
      /cannot come back/,
    ],
    [
      'by moving it to the current revision as well',
      `UPDATE claim SET ${settle}, state = 'approved', revision_number = 2 WHERE id = $1`,
      /cannot come back/,
    ],
    [
      'as if it were an earlier one’s',
      `UPDATE claim SET revision_number = 0 WHERE id = $1`,
      /cannot go back|claim_made_before/,
    ],
    ['without a reason', `UPDATE claim SET unplaced = NULL WHERE id = $1`, /violates/],
  ])('cannot be approved %s', async (_, statement, refusal) => {
    await makeUnplaced();
    await expect(role.query(statement, [claim.id])).rejects.toThrow(refusal);
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({ state: 'stale', approval: null });
  });

  it('cannot be reviewed', async () => {
    await makeUnplaced();
    await expect(
      role.query(
        `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal) VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`,
        [claim.id, world.newsroomId, world.members.reviewer2.id, claim.seal],
      ),
    ).rejects.toThrow(/an editor says first/);
  });

  it('is approved again when the text says its words again, which the database has no quarrel with', async () => {
    await makeUnplaced();
    await sendRevision(world.tokens.editor, article.id, { restore: 1, baseRevision: 2 });
    expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({ state: 'approved' });
  });
});

describe('where a claim stood', () => {
  it('is written once', async () => {
    await makeUnplaced();
    for (const statement of [
      'UPDATE claim_place SET start_offset = 0 WHERE claim_id = $1',
      `UPDATE claim_place SET state = 'approved' WHERE claim_id = $1`,
      'DELETE FROM claim_place WHERE claim_id = $1',
    ]) {
      await expect(role.query(statement, [claim.id])).rejects.toThrow(/permission denied/);
    }
    await expect(role.query('TRUNCATE claim_place')).rejects.toThrow(/permission denied/);
  });

  it.each([2, 3, 99])('cannot be written ahead, as of revision %i of two', async (revision) => {
    await makeUnplaced();
    await expect(
      role.query(
        `INSERT INTO claim_place (claim_id, revision_number, newsroom_id, start_offset, end_offset, state)
          VALUES ($1, $2, $3, 0, 5, 'approved')`,
        [claim.id, revision, world.newsroomId],
      ),
    ).rejects.toThrow(/has been followed by another/);
  });
});

describe('a suggested wording', () => {
  const insert = `INSERT INTO wording (claim_id, newsroom_id, text, replaces, state, proposed_by_id, reason, decided_by_id, decided_at)
    VALUES ($1, $2, 'rose by 13 per cent', 'rose by 12 per cent', $3::wording_state, $4, $5, $6, CASE WHEN $3::wording_state = 'proposed' THEN NULL ELSE now() END)`;
  const add = (state: string, reason: string | null, decidedBy: string | null) =>
    role.query(insert, [claim.id, world.newsroomId, state, world.members.editor.id, reason, decidedBy]);
  const setLead = (isLead: boolean) =>
    role.query('UPDATE member SET is_lead = $2 WHERE id = $1', [world.members.both.id, isLead]);

  it('is overruled by a lead alone, by name and with a reason', async () => {
    await makeApproved();
    await expect(add('overruled', 'It stands.', world.members.reviewer.id)).rejects.toThrow(/only a lead/);
    await expect(add('overruled', 'It stands.', null)).rejects.toThrow(/wording_reason_given|only a lead/);
    await expect(add('overruled', null, world.members.reviewer.id)).rejects.toThrow(/wording_reason_given/);
    await expect(add('overruled', 'It stands.', world.outsider.id)).rejects.toThrow(
      /wording_decided_by|only a lead/,
    );
    await add('proposed', null, null);
    const overrule = `UPDATE wording SET state = 'overruled', reason = 'It stands.', decided_by_id = $2, decided_at = now() WHERE claim_id = $1`;
    await expect(role.query(overrule, [claim.id, world.members.both.id])).rejects.toThrow(/only a lead/);
    await setLead(true);
    await role.query(overrule, [claim.id, world.members.both.id]);
  });

  it('keeps what was decided on it, also when the lead is one no longer', async () => {
    await setLead(false);
    for (const statement of [
      `UPDATE wording SET reason = 'Something else' WHERE claim_id = $1`,
      `UPDATE wording SET text = 'Something else' WHERE claim_id = $1`,
      `UPDATE wording SET state = 'stands' WHERE claim_id = $1`,
      `DELETE FROM wording WHERE claim_id = $1`,
    ]) {
      await expect(role.query(statement, [claim.id])).rejects.toThrow(/cannot be rewritten/);
    }
  });
});
