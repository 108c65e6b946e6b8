import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { LedgerDto } from '@/lib/contracts/ledger';
import type { ReportDto } from '@/lib/contracts/reports';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { act, approve, getClaim, makeClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeCheckedArticle, makeEdition, makeSignedArticle, publish, signOff } from './signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const exported = (articleId: string, query = '') =>
  call<ReportModel & Record<string, unknown>>('GET', `/articles/${articleId}/report${query}`, {
    token: world.tokens.viewer,
  });

describe('an edition', () => {
  it('needs two signatures', async () => {
    const { article } = await makeCheckedArticle(world);
    expect((await publish(world.tokens.editor, article.id)).body).toMatchObject({
      status: 409,
      code: 'gate_closed',
    });
    await signOff(world.tokens.reviewer, article.id);
    expect((await publish(world.tokens.editor, article.id)).status).toBe(409);
  });

  it.each(['viewer', 'admin'] as const)('is not made by the role %s', async (person) => {
    const { article } = await makeSignedArticle(world);
    expect((await publish(world.tokens[person], article.id)).status).toBe(403);
  });

  it('is frozen with hash, ledger head and address, and publishes the article', async () => {
    const { article, claim } = await makeSignedArticle(world);
    const { body: ledger } = await call<LedgerDto>('GET', `/articles/${article.id}/ledger`, {
      token: world.tokens.viewer,
    });
    const answer = await publish(world.tokens.editor, article.id);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      articleId: article.id,
      edition: 1,
      ledgerHead: ledger.head,
      revision: 1,
      correction: null,
    });
    expect(answer.body.url).toMatch(new RegExp(`^https?://.+/r/${answer.body.id}$`));
    const file = await exported(article.id);
    expect(createHash('sha256').update(file.text).digest('hex')).toBe(answer.body.sha256);
    expect(file.body).toMatchObject({
      schema: 'linecheck-report/2',
      reportId: answer.body.id,
      edition: 1,
      ledgerHead: ledger.head,
      openPoints: [],
    });
    expect(file.body.claims).toMatchObject([
      {
        id: claim.id,
        state: 'approved',
        approval: { seal: claim.approval?.seal, by: world.members.reviewer.name },
      },
    ]);
    expect(file.body.signOffs.map(({ name }) => name)).toEqual([
      world.members.reviewer.name,
      world.members.reviewer2.name,
    ]);
    const { body } = await call<ArticleDto>('GET', `/articles/${article.id}`, { token: world.tokens.viewer });
    expect(body.state).toBe('published');
  });

  it('stays as it is when the work goes on, and a correction is a new one', async () => {
    const { article, claim, report } = await makeEdition(world);
    const before = await exported(article.id, '?edition=1');
    const { version } = await getClaim(world.tokens.editor, claim.id);
    await call('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: version,
      body: { statement: 'Rents rose by a tenth.' },
    });
    const { body } = await call<ArticleDto>('GET', `/articles/${article.id}`, { token: world.tokens.viewer });
    expect(body.state).toBe('correction_open');
    expect((await publish(world.tokens.editor, article.id)).status).toBe(409);
    await act(world.tokens.editor, claim.id, 'submit');
    await approve(world.tokens.reviewer, await getClaim(world.tokens.reviewer, claim.id));
    await signOff(world.tokens.reviewer, article.id);
    await signOff(world.tokens.both, article.id);
    const second = await publish(world.tokens.editor, article.id, { correction: 'The rise was restated.' });
    expect(second.body).toMatchObject({ edition: 2, correction: 'The rise was restated.' });
    expect((await exported(article.id, '?edition=1')).text).toBe(before.text);
    expect((await exported(article.id)).body).toMatchObject({
      edition: 2,
      correction: 'The rise was restated.',
    });
    const list = await call<{ reports: ReportDto[] }>('GET', `/articles/${article.id}/reports`, {
      token: world.tokens.viewer,
    });
    expect(list.body.reports.map(({ id }) => id)).toEqual([second.body.id, report.id]);
  });

  it('leaves withdrawn claims out but counts them, and names duplicates', async () => {
    const { article, claim } = await makeCheckedArticle(world);
    const { editor } = world.tokens;
    const twin = await makeClaim(editor, article, '12 per cent');
    await act(editor, twin.id, 'duplicate', { claimId: claim.id });
    const gone = await makeClaim(editor, article, 'Monday');
    await act(editor, gone.id, 'withdraw', { reason: 'Not a claim.' });
    const { body } = await exported(article.id);
    expect(body.counts).toMatchObject({ claims: 3, byState: { approved: 1, duplicate: 1, withdrawn: 1 } });
    expect(body.claims.map(({ number, duplicateOf }) => [number, duplicateOf])).toEqual([
      [1, null],
      [2, 1],
    ]);
  });

  it('comes once of ten requests in the same moment with one Idempotency-Key', async () => {
    const { article } = await makeSignedArticle(world);
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => publish(world.tokens.editor, article.id, {}, headers)),
    );
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 201, body: answers[0]?.body });
    const list = await call<{ reports: ReportDto[] }>('GET', `/articles/${article.id}/reports`, {
      token: world.tokens.viewer,
    });
    expect(list.body.reports).toHaveLength(1);
  });

  it('numbers editions without a gap when several are made at once', async () => {
    const { article } = await makeSignedArticle(world);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => publish(world.tokens.editor, article.id)),
    );
    const made = answers
      .filter(({ status }) => status === 201)
      .map(({ body }) => body.edition)
      .sort();
    expect(made).toEqual(made.map((_, index) => index + 1));
    for (const { status } of answers) expect([201, 409]).toContain(status);
  });

  it('does not exist for another newsroom', async () => {
    const { article } = await makeEdition(world);
    const token = world.tokens.outsider;
    for (const path of ['reports', 'report', 'report?edition=1']) {
      expect((await call('GET', `/articles/${article.id}/${path}`, { token })).status).toBe(404);
    }
    expect((await publish(token, article.id)).status).toBe(404);
    expect((await exported(article.id, '?edition=9')).status).toBe(404);
  });
});
