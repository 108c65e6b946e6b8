import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { approve, getClaim, makeArticle, makeProposedClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { signOff } from '../reports/signed-article';

let world: World;
let role: pg.Client;
beforeAll(async () => {
  world = await makeWorld();
  role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await role.connect();
});
afterAll(() => role.end());

async function revise(
  token: string,
  article: ArticleDto,
  body: Record<string, unknown>,
): Promise<ArticleDto> {
  const { number } = article.revision;
  const answer = await call('POST', `/articles/${article.id}/revisions`, {
    token,
    body: { ...body, baseRevision: number },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return (await call<ArticleDto>('GET', `/articles/${article.id}`, { token })).body;
}
const withWords = (article: ArticleDto, from: string, to: string) => ({
  text: article.revision.text.replace(from, to),
});
const approveAs = (token: string, { id, seal }: ClaimDto) =>
  call<{ code: string; detail: string }>('POST', `/claims/${id}/approve`, { token, body: { seal } });
const quay = 'rose by 12 per cent in 2025';
const stalls = '41 of the 60 stalls';

describe('whoever changes words of the text', () => {
  it('is a writer of the sentences that they changed, and of no others', async () => {
    const before = await makeArticle(world.tokens.editor);
    const article = await revise(
      world.tokens.both,
      before,
      withWords(before, 'the north quay', 'the south quay'),
    );
    const own = await makeProposedClaim(world.tokens.editor, article, quay);
    const refused = await approveAs(world.tokens.both, own);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'own_article', detail: 'You wrote words of this sentence. Somebody else must approve.' },
    });
    await expect(
      role.query(
        `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal) VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`,
        [own.id, world.newsroomId, world.members.both.id, own.seal],
      ),
    ).rejects.toThrow(/whoever wrote the sentence/);
    expect((await approve(world.tokens.reviewer, own)).state).toBe('approved');
    const other = await makeProposedClaim(world.tokens.editor, article, stalls);
    expect((await approve(world.tokens.both, other)).state).toBe('approved');
    expect((await signOff(world.tokens.both, article.id)).body).toMatchObject({ code: 'own_article' });
    await expect(
      role.query(
        `INSERT INTO sign_off (id, article_id, newsroom_id, member_id, digest) VALUES (gen_random_uuid(), $1, $2, $3, 'x')`,
        [article.id, world.newsroomId, world.members.both.id],
      ),
    ).rejects.toThrow(/whoever wrote sentences/);
  });

  it('stays one where somebody else changes the sentence again, and while it moves', async () => {
    const first = await makeArticle(world.tokens.editor);
    const second = await revise(
      world.tokens.both,
      first,
      withWords(first, 'the north quay', 'the south quay'),
    );
    const third = await revise(world.tokens.editor, second, withWords(second, 'on Monday', 'on Tuesday'));
    const fourth = await revise(world.tokens.editor, third, {
      text: `A new beginning.\n\n${third.revision.text}`,
    });
    const claim = await makeProposedClaim(world.tokens.editor, fourth, quay);
    expect((await approveAs(world.tokens.both, claim)).status).toBe(403);
  });

  it('is none once their words are out, nor by another kind of quotation mark or an earlier text', async () => {
    const first = await makeArticle(world.tokens.editor);
    const second = await revise(
      world.tokens.both,
      first,
      withWords(first, '“Nobody was asked,”', '"Nobody was asked,"'),
    );
    const third = await revise(
      world.tokens.both,
      second,
      withWords(second, 'the north quay', 'the south quay'),
    );
    const fourth = await revise(world.tokens.both, third, { restore: 1 });
    const claim = await makeProposedClaim(world.tokens.editor, fourth, quay);
    expect((await approve(world.tokens.both, claim)).state).toBe('approved');
    expect((await signOff(world.tokens.both, fourth.id)).status).toBe(200);
  });

  it('is one by taking over suggested words, and so is whoever suggested them', async () => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeProposedClaim(world.tokens.editor, article, quay);
    const suggested = await call<ClaimDto>('PUT', `/claims/${claim.id}/wording`, {
      token: world.tokens.both,
      ifMatch: claim.version,
      body: { text: 'rose by an eighth in 2025' },
    });
    const accepted = await call('POST', `/claims/${claim.id}/wording/accept`, {
      token: world.tokens.all,
      ifMatch: suggested.body.version,
    });
    expect(accepted.status).toBe(200);
    const { rows } = await role.query<{ member_id: string }>(
      'SELECT member_id FROM sentence_writer WHERE article_id = $1 AND revision_number = 2',
      [article.id],
    );
    expect(rows.map((row) => row.member_id).sort()).toEqual(
      [world.members.all.id, world.members.both.id].sort(),
    );
    expect((await getClaim(world.tokens.all, claim.id)).abilities.approve.allowed).toBe(false);
  });

  it('says of a claim that it is still this one, and so marks its words', async () => {
    const article = await makeArticle(world.tokens.editor);
    const claim = await makeProposedClaim(world.tokens.editor, article, quay);
    await call('POST', `/articles/${article.id}/revisions`, {
      token: world.tokens.both,
      body: {
        ...withWords(article, 'by 12 per cent in 2025', 'by 13 per cent in 2025'),
        baseRevision: 1,
        decisions: [{ claimId: claim.id, decision: 'keep' }],
      },
    });
    const { rows } = await role.query(
      `SELECT 1 FROM claim_author WHERE claim_id = $1 AND member_id = $2 AND part = 'span'`,
      [claim.id, world.members.both.id],
    );
    expect(rows).toHaveLength(1);
  });
});
