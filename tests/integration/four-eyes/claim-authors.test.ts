import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import {
  addSource,
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

type Method = 'POST' | 'PATCH' | 'PUT' | 'DELETE';
const act = async (method: Method, path: string, ifMatch: number, body?: Record<string, unknown>) => {
  const answer = await call<ClaimDto>(method, path, { token: both, ifMatch, ...(body ? { body } : {}) });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
};
const edit = (body: Record<string, unknown>) => (claim: ClaimDto) =>
  act('PATCH', `/claims/${claim.id}`, claim.version, body);
const editSource = (body: Record<string, unknown>) => (claim: ClaimDto) =>
  act('PATCH', `/claims/${claim.id}/sources/${claim.sources[0]?.id}`, claim.version, body);
const proposed = () => makeProposedClaim(world.tokens.editor, article);
const approveAs = (token: string, { id, seal }: ClaimDto) =>
  call<ClaimDto & { code: string; detail: string }>('POST', `/claims/${id}/approve`, {
    token,
    body: { seal },
  });

/** What somebody does to a claim that another editor has proposed, and what is said to them when they want to approve it. */
const kinds: [string, (claim: ClaimDto) => Promise<void>, string][] = [
  [
    'a moved edge',
    (claim) =>
      edit({ start: claim.anchor.start, end: claim.anchor.end - 5, quote: claim.anchor.quote.slice(0, -5) })(
        claim,
      ),
    'You marked its words.',
  ],
  ['a statement', edit({ statement: 'Rents rose by 12 per cent.' }), 'You worked on the statement.'],
  ['who said it', edit({ claimant: 'The council' }), 'You worked on the statement.'],
  ['a type', edit({ kind: 'number' }), 'You worked on the statement.'],
  ['a risk', edit({ risk: 'high' }), 'You worked on the statement.'],
  [
    'a rating',
    async (claim) => {
      const { ratings } = await getScale(both);
      const body = { rating: ratings[1]?.id, rationale: claim.verdict?.rationale };
      await act('PUT', `/claims/${claim.id}/verdict`, claim.version, body);
    },
    'You chose the verdict.',
  ],
  [
    'a rationale',
    (claim) =>
      act('PUT', `/claims/${claim.id}/verdict`, claim.version, {
        rating: claim.verdict?.rating,
        rationale: 'So it is.',
      }),
    'You wrote the rationale.',
  ],
  [
    'another source',
    async (claim) => void (await addSource(both, claim, { title: 'A second table', url: undefined })),
    'You gave source 2.',
  ],
  ['a source’s publisher', editSource({ publisher: 'Somebody else' }), 'You gave source 1.'],
  ['a stance', editSource({ stance: 'refutes' }), 'You gave source 1.'],
  ['a passage', editSource({ passage: 'Stall rents: 112.00' }), 'You gave the passage of source 1.'],
  ['a locator', editSource({ locator: 'table 4' }), 'You gave the passage of source 1.'],
  [
    'a source described in the library',
    async (claim) => {
      const source = await call<{ version: number }>('GET', `/sources/${claim.sources[0]?.sourceId}`, {
        token: both,
      });
      await act('PATCH', `/sources/${claim.sources[0]?.sourceId}`, source.body.version, {
        author: `Author of ${claim.number}`,
      });
    },
    'You gave source 1.',
  ],
  [
    'a source taken away',
    async (claim) => {
      await addSource(world.tokens.editor, claim, { title: 'To go', url: undefined });
      const { version, sources } = await getClaim(both, claim.id);
      await act('DELETE', `/claims/${claim.id}/sources/${sources[1]?.id}`, version);
    },
    'You changed its sources.',
  ],
  [
    'a contact',
    (claim) =>
      act('POST', `/claims/${claim.id}/contacts`, claim.version, {
        person: 'Per Aas',
        channel: 'phone',
        askedAt: '2026-11-20T10:00:00Z',
        outcome: 'no_answer',
        answeredAt: '2026-11-21T10:00:00Z',
      }),
    'You noted contact 1.',
  ],
  [
    'other words',
    (claim) => act('PUT', `/claims/${claim.id}/wording`, claim.version, { text: 'rose by an eighth' }),
    'You worked on the suggested wording.',
  ],
];

describe('whoever worked on a part of a claim', () => {
  it.each(kinds)('%s: neither approves nor records it, and is told why', async (_, work, words) => {
    await work(await proposed());
    const { id } = await lastClaim();
    const claim = await getClaim(both, id);
    expect(claim.abilities.approve).toMatchObject({
      allowed: false,
      reason: `${words} Somebody else must approve.`,
    });
    const refused = await approveAs(both, claim);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      403,
      'own_verdict',
      `${words} Somebody else must approve.`,
    ]);
    await expectRefusedByDatabase(claim);
    expect((await approve(world.tokens.reviewer, await getClaim(world.tokens.reviewer, id))).state).toBe(
      'approved',
    );
  });

  it('marks and proposes: both bar, and both are named', async () => {
    const marked = await makeClaim(both, article);
    const given = await addSource(world.tokens.editor, await giveVerdict(world.tokens.editor, marked));
    await act('POST', `/claims/${given.id}/submit`, given.version);
    const claim = await getClaim(both, given.id);
    expect((await approveAs(both, claim)).body.detail).toBe(
      'You marked its words and proposed it. Somebody else must approve.',
    );
    await expectRefusedByDatabase(claim);
  });

  it('is free where somebody else has taken the work out', async () => {
    const claim = await proposed();
    await addSource(both, claim, { title: 'A second table', url: undefined });
    const { version, sources } = await getClaim(both, claim.id);
    const path = `/claims/${claim.id}/sources/${sources[1]?.id}`;
    await call('DELETE', path, { token: world.tokens.editor2, ifMatch: version });
    expect((await approve(both, await getClaim(both, claim.id))).state).toBe('approved');
  });

  it('is not whoever assigned it, set its date, or returned it', async () => {
    const claim = await proposed();
    await edit({ assigneeId: world.members.editor2.id, dueAt: '2027-01-04T15:00:00Z' })(claim);
    const { version } = await getClaim(both, claim.id);
    await act('POST', `/claims/${claim.id}/return`, version, { reason: 'Which year?' });
    const returned = await getClaim(world.tokens.editor, claim.id);
    await call('POST', `/claims/${claim.id}/submit`, {
      token: world.tokens.editor,
      ifMatch: returned.version,
    });
    expect((await approve(both, await getClaim(both, claim.id))).state).toBe('approved');
  });

  it('takes down the approval that they gave themselves', async () => {
    const claim = await approve(both, await proposed());
    await edit({ risk: 'low' })(claim);
    expect(await getClaim(both, claim.id)).toMatchObject({ state: 'stale', approval: null });
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

async function lastClaim(): Promise<{ id: string }> {
  const { rows } = await role.query<{ id: string }>(
    'SELECT id FROM claim WHERE article_id = $1 ORDER BY number DESC LIMIT 1',
    [article.id],
  );
  if (!rows[0]) throw new Error('There is no claim');
  return rows[0];
}

async function expectRefusedByDatabase({ id, seal }: ClaimDto): Promise<void> {
  const review = `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal)
    VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`;
  await expect(role.query(review, [id, world.newsroomId, world.members.both.id, seal])).rejects.toThrow(
    /whoever worked on its \w+ cannot approve a claim/,
  );
}
