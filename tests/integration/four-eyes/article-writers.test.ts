import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { GateDto } from '@/lib/contracts/gate';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { approve, getClaim, makeArticle, makeProposedClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';
import { signOff } from '../reports/signed-article';

let staff: Record<'admin' | 'editor' | 'mara' | 'reviewer' | 'reviewer2', StaffMember>;
let role: pg.Client;

beforeAll(async () => {
  staff = await makeStaff({
    admin: ['admin'],
    editor: ['editor'],
    mara: ['editor', 'reviewer'],
    reviewer: ['reviewer'],
    reviewer2: ['reviewer'],
  });
  await rename(staff.mara, 'Mara Osei');
  role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await role.connect();
});
afterAll(() => role.end());

async function rename(member: StaffMember, name: string): Promise<void> {
  const { body } = await call<{ members: { id: string; version: number }[] }>('GET', '/members', {
    token: staff.admin.token,
  });
  const version = body.members.find(({ id }) => id === member.id)?.version ?? 0;
  const answer = await call('PATCH', `/members/${member.id}`, {
    token: staff.admin.token,
    ifMatch: version,
    body: { name },
  });
  if (answer.status !== 200) throw new Error(answer.text);
}

const read = async (id: string) =>
  (await call<ArticleDto>('GET', `/articles/${id}`, { token: staff.editor.token })).body;
const gateOf = async (id: string) =>
  (await call<GateDto>('GET', `/articles/${id}/gate`, { token: staff.editor.token })).body;
const say = async ({ id }: { id: string }, token: string, body: Record<string, unknown>) =>
  call<ArticleDto & { code: string }>('POST', `/articles/${id}/writers`, {
    token,
    ifMatch: (await read(id)).version,
    body,
  });
const approveAs = (token: string, claim: { id: string; seal: string }) =>
  call<{ code: string; state: string }>('POST', `/claims/${claim.id}/approve`, {
    token,
    body: { seal: claim.seal },
  });
const insertReview = (claim: { id: string; seal: string }) =>
  role.query(
    `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal) VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`,
    [claim.id, staff.mara.actor.newsroomId, staff.mara.id, claim.seal],
  );

describe('a byline that names a member', () => {
  it.each([
    ['Mara Osei', 'writer'],
    ['By Mara Osei', 'writer'],
    ['mara OSEI', 'writer'],
    ['Mara  Osei', 'writer'],
    ['Mara\u00A0Osei', 'writer'],
    ['Mara Osei and Ana Lindqvist', 'writer'],
    ['Ana Lindqvist, additional reporting by Mara Osei', 'writer'],
    ['M. Osei', 'proposed'],
    ['M\u0430ra Osei', 'proposed'],
  ])('%j bars them, on the server and in the database', async (byline, status) => {
    const article = await makeArticle(staff.editor.token, { writer: byline });
    expect(article.writer).toBe(byline);
    expect(article.writers).toMatchObject([{ member: { id: staff.mara.id }, name: 'Mara Osei', status }]);
    const claim = await makeProposedClaim(staff.editor.token, article);
    expect(await approveAs(staff.mara.token, claim)).toMatchObject({
      status: 403,
      body: { code: 'own_article' },
    });
    await expect(insertReview(claim)).rejects.toThrow(/writer of the article cannot approve/);
    expect((await signOff(staff.mara.token, article.id)).body).toMatchObject({ code: 'own_article' });
    const asked = (await gateOf(article.id)).blockers.filter(({ code }) => code === 'byline_names_member');
    expect(asked.map(({ message }) => message)).toEqual(
      status === 'proposed' ? ['The byline names Mara Osei: writer, or another person?'] : [],
    );
  });

  it('bars nobody who only shares a part of the name', async () => {
    const article = await makeArticle(staff.editor.token, { writer: 'Ana Osei and Mara Lindqvist' });
    expect(article.writers).toEqual([]);
    const claim = await makeProposedClaim(staff.editor.token, article);
    expect((await approve(staff.mara.token, claim)).state).toBe('approved');
  });

  it('is read again at every change, and changing it frees nobody', async () => {
    const article = await makeArticle(staff.editor.token, { writer: 'Jonah Petrie' });
    const patch = async (writer: string) =>
      call<ArticleDto>('PATCH', `/articles/${article.id}`, {
        token: staff.editor.token,
        ifMatch: (await read(article.id)).version,
        body: { writer },
      });
    expect((await patch('Jonah Petrie and Mara Osei')).body.writers).toMatchObject([{ status: 'writer' }]);
    expect((await patch('Jonah Petrie')).body.writers).toMatchObject([
      { member: { id: staff.mara.id }, status: 'writer' },
    ]);
    const claim = await makeProposedClaim(staff.editor.token, article);
    expect((await approveAs(staff.mara.token, claim)).status).toBe(403);
  });

  it('catches a member who is named so later', async () => {
    const article = await makeArticle(staff.editor.token, { writer: 'Late Comer and Jonah Petrie' });
    const claim = await makeProposedClaim(staff.editor.token, article);
    await rename(staff.reviewer2, 'Late Comer');
    expect(await approveAs(staff.reviewer2.token, claim)).toMatchObject({
      status: 403,
      body: { code: 'own_article' },
    });
    expect((await gateOf(article.id)).blockers[0]).toMatchObject({ code: 'byline_names_member' });
    expect((await read(article.id)).writers).toMatchObject([
      { id: null, name: 'Late Comer', status: 'proposed' },
    ]);
    await say(article, staff.reviewer.token, {
      memberId: staff.reviewer2.id,
      is: 'other',
      reason: 'A freelance of that name.',
    });
    expect((await approve(staff.reviewer2.token, claim)).state).toBe('approved');
  });
});

describe('POST /articles/:id/writers', () => {
  it('takes writers with the article, members and others', async () => {
    const article = await makeArticle(staff.editor.token, {
      writer: 'Staff',
      writers: [{ memberId: staff.mara.id }, { name: 'Jonah Petrie' }],
    });
    expect(article.writers).toMatchObject([
      { member: { id: staff.mara.id }, status: 'writer' },
      { member: null, name: 'Jonah Petrie', status: 'writer' },
    ]);
  });

  it('lets only a reviewer or admin who is none of them take one off, with a reason that is kept', async () => {
    const article = await makeArticle(staff.editor.token, { writer: 'Mara Osei' });
    const other = { memberId: staff.mara.id, is: 'other', reason: 'It is her namesake.' };
    expect(await say(article, staff.editor.token, other)).toMatchObject({
      status: 403,
      body: { code: 'not_permitted' },
    });
    expect(await say(article, staff.mara.token, other)).toMatchObject({
      status: 403,
      body: { code: 'own_article' },
    });
    const unreasoned = await say(article, staff.reviewer.token, { ...other, reason: ' ' });
    expect([unreasoned.status, faultyFields(unreasoned)]).toEqual([422, ['reason']]);
    const { status, body } = await say(article, staff.reviewer.token, other);
    expect(status).toBe(200);
    expect(body.writers).toMatchObject([
      { status: 'other', reason: other.reason, decidedBy: { id: staff.reviewer.id } },
    ]);
    const ledger = await call<LedgerDto>('GET', `/articles/${article.id}/ledger`, {
      token: staff.admin.token,
    });
    expect(ledger.body.entries.at(-1)).toMatchObject({
      action: 'article.writer_struck',
      actorId: staff.reviewer.id,
      data: { name: 'Mara Osei', reason: other.reason, changes: { writerStatus: ['writer', 'other'] } },
    });
    const claim = await makeProposedClaim(staff.editor.token, article);
    expect((await approve(staff.mara.token, claim)).state).toBe('approved');
    // Who has approved is no writer any more, whoever says so and however.
    expect(await say(article, staff.editor.token, { memberId: staff.mara.id })).toMatchObject({
      status: 403,
    });
  });

  it('is refused by the database to whoever has no right to it', async () => {
    const article = await makeArticle(staff.editor.token, { writer: 'Mara Osei' });
    const strike = `UPDATE article_writer SET status = 'other', reason = 'So.', decided_by_id = $2, decided_at = now() WHERE article_id = $1`;
    for (const { id } of [staff.editor, staff.mara])
      await expect(role.query(strike, [article.id, id])).rejects.toThrow(
        /only an admin or reviewer who is none/,
      );
    await expect(
      role.query(`UPDATE article_writer SET status = 'other' WHERE article_id = $1`, [article.id]),
    ).rejects.toThrow(/article_writer_answered|only an admin or reviewer/);
  });

  it.each([
    [{}, 'memberId'],
    [{ memberId: 'x' }, 'memberId'],
    [{ name: ' ' }, 'name'],
    [{ name: 'A', memberId: '00000000-0000-4000-8000-000000000000' }, 'memberId'],
    [{ memberId: '00000000-0000-4000-8000-000000000000' }, 'memberId'],
  ])('refuses %j and names the field', async (body, field) => {
    const article = await makeArticle(staff.editor.token);
    const answer = await say(article, staff.editor.token, body);
    expect([answer.status, faultyFields(answer)[0]]).toEqual([422, field]);
  });

  it('needs the version that was seen', async () => {
    const article = await makeArticle(staff.editor.token);
    const body = { name: 'Jonah Petrie' };
    const path = `/articles/${article.id}/writers`;
    expect((await call('POST', path, { token: staff.editor.token, body })).status).toBe(428);
    expect((await call('POST', path, { token: staff.editor.token, body, ifMatch: 1 })).status).toBe(200);
    expect(
      (await call('POST', path, { token: staff.editor.token, body: { name: 'B' }, ifMatch: 1 })).status,
    ).toBe(409);
  });

  it('never leaves a writer who approved at the same moment, twenty times of twenty', async () => {
    for (let round = 0; round < 20; round += 1) {
      const article = await makeArticle(staff.editor.token);
      const claim = await makeProposedClaim(staff.editor.token, article);
      const [approved, named] = await Promise.all([
        approveAs(staff.mara.token, claim),
        call('POST', `/articles/${article.id}/writers`, {
          token: staff.editor.token,
          ifMatch: (await read(article.id)).version,
          body: { memberId: staff.mara.id },
        }),
      ]);
      expect([approved.status, named.status].filter((status) => status === 200)).toHaveLength(1);
      expect((await getClaim(staff.editor.token, claim.id)).state).toBe(
        approved.status === 200 ? 'approved' : 'proposed',
      );
    }
  });
});
