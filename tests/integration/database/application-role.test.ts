import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import { approve, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { makeWorld, type World } from '../../support/world';

/** What somebody could do who holds the application's own database password. */
let world: World;
let article: ArticleDto;
let role: pg.Client;

beforeAll(async () => {
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor, { writer: world.members.reviewer2.email });
  role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await role.connect();
});
afterAll(() => role.end());

const refused = /only a|permission denied|written once|cannot|needs|begins|keeps|stays|violates/;
const insertReview = `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal) VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`;
const setApproved = `UPDATE claim SET state = 'approved', approved_seal = $2, approved_by_id = $3, approved_at = now() WHERE id = $1`;

describe('the application’s role', () => {
  it('is the one that the server uses, and no superuser', async () => {
    const { rows } = await role.query(
      'SELECT current_user AS name, usesuper FROM pg_user WHERE usename = current_user',
    );
    expect(rows).toEqual([{ name: 'linecheck_app', usesuper: false }]);
  });

  it('cannot record the author’s own approval, nor the writer’s, nor a non-reviewer’s', async () => {
    const claim = await makeProposedClaim(world.tokens.both, article);
    for (const member of [
      world.members.both,
      world.members.reviewer2,
      world.members.viewer,
      world.outsider,
    ]) {
      await expect(
        role.query(insertReview, [claim.id, world.newsroomId, member.id, claim.seal]),
      ).rejects.toThrow(refused);
      await expect(role.query(setApproved, [claim.id, claim.seal, member.id])).rejects.toThrow(refused);
    }
    expect((await getClaim(world.tokens.viewer, claim.id)).state).toBe('proposed');
  });

  it('cannot set a claim approved without the reviewer’s decision on that seal', async () => {
    const claim = await makeProposedClaim(world.tokens.editor, article);
    await expect(role.query(setApproved, [claim.id, claim.seal, world.members.reviewer.id])).rejects.toThrow(
      /needs the decision/,
    );
    await expect(role.query(`UPDATE claim SET state = 'approved' WHERE id = $1`, [claim.id])).rejects.toThrow(
      refused,
    );
    await expect(
      role.query(
        `INSERT INTO claim SELECT gen_random_uuid() AS id, article_id, newsroom_id, number + 100000, revision_number, start_offset, end_offset, quote,
         prefix, suffix, sentence, statement, claimant, kind, risk, due_at, assignee_id, 'approved' FROM claim WHERE id = $1`,
        [claim.id],
      ),
    ).rejects.toThrow(refused);
  });

  it('cannot take a name off a claim, and gives no verdict without one', async () => {
    const claim = await makeProposedClaim(world.tokens.both, article);
    for (const statement of [
      `UPDATE claim_author SET member_id = '${world.members.editor.id}' WHERE claim_id = $1`,
      'DELETE FROM claim_author WHERE claim_id = $1',
      'DELETE FROM verdict WHERE claim_id = $1',
    ]) {
      await expect(role.query(statement, [claim.id])).rejects.toThrow(/permission denied/);
    }
    const bare = await makeClaim(world.tokens.editor, article);
    await expect(
      role.query(
        `INSERT INTO verdict (claim_id, newsroom_id, rationale, rationale_document) VALUES ($1, $2, 'So.', '{}')`,
        [bare.id, world.newsroomId],
      ),
    ).rejects.toThrow(/needs an author/);
  });

  it('cannot keep an approval over changed words or evidence', async () => {
    const statements = [
      `UPDATE claim SET statement = 'Something else' WHERE id = $1`,
      `UPDATE claim SET quote = 'something else' WHERE id = $1`,
      `UPDATE verdict SET rationale = 'Something else' WHERE claim_id = $1`,
      `UPDATE citation SET passage = 'Something else' WHERE claim_id = $1`,
      `UPDATE source SET title = 'Another title' WHERE id IN (SELECT source_id FROM citation WHERE claim_id = $1)`,
      `DELETE FROM citation WHERE claim_id = $1`,
    ];
    for (const statement of statements) {
      const claim = await approve(
        world.tokens.reviewer,
        await makeProposedClaim(world.tokens.editor, article),
      );
      await role.query(statement, [claim.id]);
      expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({ state: 'stale', approval: null });
    }
  });

  it('cannot make an approver the writer afterwards', async () => {
    const other = await makeArticle(world.tokens.editor);
    await approve(world.tokens.reviewer, await makeProposedClaim(world.tokens.editor, other));
    const name = `INSERT INTO article_writer (id, article_id, newsroom_id, member_id, created_by_id)
      VALUES (gen_random_uuid(), $1, $2, $3, $3)`;
    await expect(role.query(name, [other.id, world.newsroomId, world.members.reviewer.id])).rejects.toThrow(
      /cannot be named its writer/,
    );
  });

  it.each([
    ['UPDATE ledger_entry SET data = data', /permission denied/],
    ['DELETE FROM ledger_entry', /permission denied/],
    ['TRUNCATE ledger_entry', /permission denied/],
    ['INSERT INTO ledger_entry SELECT * FROM ledger_entry LIMIT 1', /permission denied/],
    ['UPDATE ledger_head SET sequence = 0', /permission denied/],
    ['DELETE FROM ledger_head', /permission denied/],
    ['UPDATE review SET reason = NULL', /permission denied/],
    ['DELETE FROM review', /permission denied/],
    ['UPDATE revision SET text = text', /permission denied/],
    ['UPDATE report SET edition = 1', /permission denied/],
    ['DELETE FROM sign_off', /permission denied/],
    ['DELETE FROM claim', /permission denied/],
    ['DELETE FROM article', /permission denied/],
    ['DELETE FROM article_writer', /permission denied/],
    ['UPDATE article_writer SET member_id = NULL', /permission denied/],
    ['UPDATE sentence_writer SET end_offset = 1', /permission denied/],
    ['DELETE FROM sentence_writer', /permission denied/],
    ['DROP TRIGGER review_four_eyes ON review', /must be owner/],
    ['ALTER TABLE ledger_entry DISABLE TRIGGER ALL', /must be owner/],
    [
      'CREATE OR REPLACE FUNCTION check_four_eyes(p_claim uuid, p_reviewer uuid) RETURNS void LANGUAGE sql AS $$ SELECT $$',
      /must be owner|permission denied/,
    ],
    ["SET session_replication_role = 'replica'", /permission denied/],
  ])('%s', async (statement, error) => {
    await expect(role.query(statement)).rejects.toThrow(error);
  });

  it('cannot move a claim to another article or newsroom', async () => {
    const claim = await makeClaim(world.tokens.editor, article);
    const other = await makeArticle(world.tokens.editor);
    await expect(
      role.query('UPDATE claim SET article_id = $2 WHERE id = $1', [claim.id, other.id]),
    ).rejects.toThrow(refused);
    await expect(
      role.query('UPDATE claim SET created_by_id = $2 WHERE id = $1', [claim.id, world.members.editor2.id]),
    ).rejects.toThrow(refused);
    await expect(
      role.query('UPDATE claim SET start_offset = end_offset WHERE id = $1', [claim.id]),
    ).rejects.toThrow(/claim_span/);
  });
});

describe('even the owner', () => {
  it('is stopped by a trigger when changing the ledger', async () => {
    const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_DATABASE_URL });
    await owner.connect();
    try {
      for (const statement of [
        "UPDATE ledger_entry SET action = 'x'",
        'DELETE FROM ledger_entry',
        'TRUNCATE ledger_entry',
      ]) {
        await expect(owner.query(statement)).rejects.toThrow(/written once/);
      }
    } finally {
      await owner.end();
    }
  });
});
