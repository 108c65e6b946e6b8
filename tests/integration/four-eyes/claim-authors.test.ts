import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { MemberDto } from '@/lib/contracts/newsroom';
import {
  addCitation,
  approve,
  getClaim,
  makeArticle,
  makeProposedClaim,
  sourceBody,
} from '../../support/claim-steps';
import { logContact } from '../../support/evidence-steps';
import { call } from '../../support/http';
import { makeStaff } from '../../support/staff';
import { makeWorld, type World } from '../../support/world';

let world: World;
let article: ArticleDto;
let role: pg.Client;
/** An editor who is a reviewer too: whatever they did in a claim, they do not approve it. */
let both: string;

beforeAll(async () => {
  world = await makeWorld();
  both = world.tokens.both;
  article = await makeArticle(world.tokens.editor);
  role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await role.connect();
});
afterAll(() => role.end());

const unanswered = { outcome: 'no_answer', answeredAt: '2026-11-21T10:00:00Z' };
const proposed = () => makeProposedClaim(world.tokens.editor, article);
const approveAs = (token: string, { id, seal }: ClaimDto) =>
  call<ClaimDto & { code: string; detail: string }>('POST', `/claims/${id}/approve`, {
    token,
    body: { seal },
  });

// Who may approve after which work, and who may not: matrix.test.ts.
describe('whoever worked on a part of a claim', () => {
  it.each([
    [
      'a source',
      (claim: ClaimDto) => addCitation(both, claim, { title: 'A second table', url: undefined }),
      ({ sources }: ClaimDto) => `sources/${sources[1]?.id}`,
    ],
    [
      'a contact',
      async (claim: ClaimDto) => (await logContact(both, claim, unanswered)).body,
      ({ contacts }: ClaimDto) => `contacts/${contacts[0]?.id}`,
    ],
  ])('is free where somebody else has taken %s of theirs out', async (_, give, pathOf) => {
    const given = await give(await proposed());
    expect((await approveAs(both, given)).body.code).toBe('own_verdict');
    await call('DELETE', `/claims/${given.id}/${pathOf(given)}`, {
      token: world.tokens.editor2,
      ifMatch: given.version,
    });
    expect((await approve(both, await getClaim(both, given.id))).state).toBe('approved');
  });

  it('stays its author without the role in which they did it', async () => {
    const { head, mara } = await makeStaff({ head: ['admin'], mara: ['editor', 'reviewer'] });
    const claim = await makeProposedClaim(mara.token, await makeArticle(mara.token));
    const { body } = await call<{ members: MemberDto[] }>('GET', '/members', { token: head.token });
    const ifMatch = body.members.find(({ id }) => id === mara.id)?.version ?? 0;
    const roles = { roles: ['reviewer'] };
    await call('PATCH', `/members/${mara.id}`, { token: head.token, ifMatch, body: roles });
    expect((await approveAs(mara.token, claim)).body.code).toBe('own_verdict');
  });

  it('takes down the approval that they gave themselves', async () => {
    const { id, version } = await approve(both, await proposed());
    await call('PATCH', `/claims/${id}`, { token: both, ifMatch: version, body: { risk: 'low' } });
    expect(await getClaim(both, id)).toMatchObject({ state: 'stale', approval: null });
  });
});

describe('the rows of the work themselves', () => {
  it.each([
    [
      'a citation',
      `INSERT INTO citation (id, claim_id, newsroom_id, source_id, position, stance, created_by_id)
      SELECT gen_random_uuid(), $1, newsroom_id, source_id, 9, 'context', $2 FROM citation WHERE claim_id = $1 LIMIT 1`,
    ],
    [
      'a contact',
      `INSERT INTO contact (id, claim_id, newsroom_id, position, person, channel, asked_at, salt, created_by_id)
      SELECT gen_random_uuid(), id, newsroom_id, 1, 'Per', 'phone', now(), '', $2 FROM claim WHERE id = $1`,
    ],
    [
      'a wording',
      `INSERT INTO wording (claim_id, newsroom_id, text, replaces, proposed_by_id)
      SELECT id, newsroom_id, 'rose', quote, $2 FROM claim WHERE id = $1`,
    ],
  ])('bar whoever made %s, though no author was noted', async (_, statement) => {
    const claim = await proposed();
    await role.query(statement, [claim.id, world.members.both.id]);
    await expectRefusedByDatabase(claim);
    expect((await approveAs(both, await getClaim(both, claim.id))).status).toBe(403);
  });
});

describe('approving while becoming an author', () => {
  it('never leaves an approval by an author, twenty times of twenty', async () => {
    for (let round = 0; round < 20; round += 1) {
      const claim = await proposed();
      const answers = await Promise.all([
        approveAs(both, claim),
        call('PATCH', `/claims/${claim.id}`, { token: both, ifMatch: claim.version, body: { risk: 'high' } }),
        call('POST', `/claims/${claim.id}/sources`, {
          token: both,
          body: { ...sourceBody, title: 'At once', url: undefined },
        }),
      ]);
      expect(answers.every(({ status }) => status < 500)).toBe(true);
      const { rows } = await role.query(
        `SELECT 1 FROM claim c JOIN claim_author a ON a.claim_id = c.id AND a.member_id = c.approved_by_id WHERE c.id = $1`,
        [claim.id],
      );
      expect(rows).toEqual([]);
    }
  });
});

async function expectRefusedByDatabase({ id, seal }: ClaimDto): Promise<void> {
  const review = `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal)
    VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`;
  await expect(role.query(review, [id, world.newsroomId, world.members.both.id, seal])).rejects.toThrow(
    /whoever worked on its \w+ cannot approve a claim/,
  );
}
