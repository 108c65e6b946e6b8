import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { RevisionListItem } from '@/lib/contracts/revisions';
import { getDb } from '@/lib/server/db';
import {
  type Approvals,
  expectApprovalsStand,
  expectLedgerHolds,
  expectNothingMisplaced,
  expectSumHolds,
  noteApproval,
  viewArticle,
} from '../../support/article-invariants';
import {
  act,
  approve,
  articleText,
  makeArticle,
  makeClaim,
  makeProposedClaim,
} from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import { sendRevision } from '../../support/revision-steps';
import { makeStaff, type StaffMember } from '../../support/staff';
import { makeWorld, type World } from '../../support/world';

const editorKeys = Array.from({ length: 10 }, (_, index) => `editor${index + 1}`);
let world: World;
let editors: StaffMember[];

beforeAll(async () => {
  world = await makeWorld();
  const staff = await makeStaff<string>({
    admin: ['admin'],
    ...Object.fromEntries(editorKeys.map((key) => [key, ['editor']])),
  });
  editors = editorKeys.map((key) => staff[key] as StaffMember);
});

const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();

/** Nothing that is sent in a race may be answered with an error of the server's own. */
function expectNoServerError(answers: readonly Answer<unknown>[]): void {
  for (const { status, text } of answers) expect(status, text).toBeLessThan(500);
}

describe('ten people who save a revision of the same text in the same moment', () => {
  it('one of them is let through, round after round, and the others are told of it', async () => {
    const [first] = editors;
    const article = await makeArticle(first?.token ?? '');
    await makeClaim(first?.token ?? '', article);
    for (let baseRevision = 1; baseRevision <= 5; baseRevision += 1) {
      const answers = await Promise.all(
        editors.map(({ token, name }) =>
          sendRevision(token, article.id, {
            text: `${articleText}\n\n${name} ${baseRevision}.`,
            baseRevision,
          }),
        ),
      );
      expect(statuses(answers)).toEqual([201, ...Array<number>(9).fill(409)]);
      for (const { body } of answers.filter(({ status }) => status === 409)) {
        expect(body).toMatchObject({ code: 'version_conflict', current: { revision: baseRevision + 1 } });
      }
      const winner = answers.findIndex(({ status }) => status === 201);
      const view = await viewArticle(editors[winner]?.token ?? '', article.id);
      expect(view.article.revision.text).toContain(`${editors[winner]?.name} ${baseRevision}.`);
      expectNothingMisplaced(view);
    }
    const { body } = await call<{ revisions: RevisionListItem[] }>(
      'GET',
      `/articles/${article.id}/revisions`,
      {
        token: first?.token,
      },
    );
    expect(body.revisions.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
    await expectLedgerHolds(first?.token ?? '', article.id);
  });
});

describe('a revision saved while others work on the claims', () => {
  const quotes = ['rose by 12 per cent in 2025', '41 of the 60 stalls', 'since 1998', 'a new sea wall'];

  it('marks: every claim goes along or is refused with the current revision', async () => {
    const { editor, editor2, viewer } = world.tokens;
    const article = await makeArticle(editor);
    for (let baseRevision = 1; baseRevision <= 40; baseRevision += 1) {
      const { body: current } = await call<ArticleDto>('GET', `/articles/${article.id}`, { token: viewer });
      const { text } = current.revision;
      const added = `Line ${baseRevision}.\n\n${text}`;
      const [saved, ...marked] = await Promise.all([
        sendRevision(editor, article.id, { text: added, baseRevision }),
        ...quotes.map((quote) => {
          const start = text.indexOf(quote);
          return call<ClaimDto>('POST', `/articles/${article.id}/claims`, {
            token: editor2,
            body: { revision: baseRevision, start, end: start + quote.length, quote },
          });
        }),
      ]);
      expect(saved.status, saved.text).toBe(201);
      expectNoServerError(marked);
      for (const { status, body } of marked.filter(({ status }) => status !== 201)) {
        expect([status, body]).toMatchObject([
          409,
          { code: 'version_conflict', current: { revision: baseRevision + 1 } },
        ]);
      }
      expectNothingMisplaced(await viewArticle(viewer, article.id));
    }
    const view = await viewArticle(viewer, article.id);
    await expectSumHolds(viewer, view);
    const numbers = view.claims.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    await expectLedgerHolds(viewer, article.id);
  }, 180_000);

  it('edits, approvals, duplicates, re-marks, reopenings, sign-offs: nothing is misplaced, nothing approved over other words', async () => {
    const { editor, editor2, reviewer, reviewer2, viewer } = world.tokens;
    for (let round = 0; round < 40; round += 1) {
      const article = await makeArticle(editor);
      const approvals: Approvals = new Map();
      const [proposed, approved, waiting, closed, plain] = await Promise.all([
        makeProposedClaim(editor, article, 'rose by 12 per cent in 2025'),
        makeProposedClaim(editor, article, '41 of the 60 stalls').then((claim) => approve(reviewer, claim)),
        makeClaim(editor, article, 'since 1998'),
        makeClaim(editor, article, 'Per Aas'),
        makeClaim(editor, article, 'a new sea wall'),
      ]);
      noteApproval(approvals, approved);
      await act(editor, closed.id, 'withdraw', { reason: 'No claim.' });
      // The claim "since 1998" loses its words before the race and waits for a person.
      const { text } = article.revision;
      const second = text
        .replace('since 1998', 'for a long time')
        .replace('a new sea wall', 'a better sea wall');
      expect((await sendRevision(editor, article.id, { text: second, baseRevision: 1 })).status).toBe(201);
      const variants = [
        second.replace('by 12 per cent in 2025', 'by 13 per cent in 2025'),
        second.replace('41 of the 60', '44 of the 60').replace('Per Aas', 'Per Ås'),
        `A line before.\n\n${second}`,
        text,
      ];
      const words = 'Harbour rents';
      const [saved, approval, ...others] = await Promise.all([
        sendRevision(editor, article.id, { text: variants[round % 4] ?? text, baseRevision: 2 }),
        call<ClaimDto>('POST', `/claims/${proposed.id}/approve`, {
          token: reviewer,
          body: { seal: proposed.seal },
        }),
        call('PATCH', `/claims/${plain.id}`, {
          token: editor2,
          ifMatch: plain.version + 1,
          body: { statement: `Round ${round}` },
        }),
        call('POST', `/claims/${waiting.id}/re-mark`, {
          ifMatch: waiting.version + 1,
          token: editor2,
          body: { revision: 2, start: 0, end: words.length, quote: words },
        }),
        call('POST', `/claims/${closed.id}/reopen`, { ifMatch: closed.version + 1, token: editor2 }),
        call('POST', `/claims/${plain.id}/duplicate`, {
          ifMatch: plain.version + 1,
          token: editor,
          body: { claimId: approved.id },
        }),
        call('POST', `/claims/${closed.id}/duplicate`, {
          ifMatch: closed.version + 1,
          token: editor,
          body: { claimId: proposed.id },
        }),
        call('POST', `/articles/${article.id}/sign-off`, { token: reviewer2 }),
        call('POST', `/claims/${approved.id}/return`, {
          ifMatch: approved.version,
          token: reviewer2,
          body: { reason: 'Again.' },
        }),
      ]);
      expectNoServerError([saved, approval, ...others]);
      expect(saved.status, saved.text).toBe(201);
      if (approval.status === 200) noteApproval(approvals, approval.body);
      const view = await viewArticle(viewer, article.id);
      expect(view.article.revision.number).toBe(3);
      expectNothingMisplaced(view);
      expectApprovalsStand(view, approvals);
      await expectSumHolds(viewer, view);
      await expectLedgerHolds(viewer, article.id);
    }
  }, 300_000);
});

describe('a repeated Idempotency-Key', () => {
  it('is answered the same, to the byte, and saves one revision', async () => {
    const { editor } = world.tokens;
    const article = await makeArticle(editor);
    await makeClaim(editor, article);
    const headers = { 'idempotency-key': randomUUID() };
    const input = { text: `${article.revision.text} More.`, baseRevision: 1 };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sendRevision(editor, article.id, input, { headers })),
    );
    answers.push(await sendRevision(editor, article.id, input, { headers }));
    expect(statuses(answers)).toEqual(Array<number>(7).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await getDb().revision.count({ where: { articleId: article.id } })).toBe(2);
    const other = await sendRevision(editor, article.id, { ...input, text: 'Other words.' }, { headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
  });
});
