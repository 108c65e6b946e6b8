import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { getDb } from '@/lib/server/db';
import { act, approve, getClaim, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import { inLanes } from '../../support/in-lanes';
import { rounds } from '../../support/rounds';
import { makeStaff, type StaffMember } from '../../support/staff';

const editorKeys = Array.from({ length: 50 }, (_, index) => `editor${index + 1}` as const);
let staff: Record<(typeof editorKeys)[number] | 'admin' | 'both' | 'reviewer' | 'reviewer2', StaffMember>;
let editors: StaffMember[];
let article: ArticleDto;

beforeAll(async () => {
  staff = await makeStaff({
    admin: ['admin'],
    both: ['editor', 'reviewer'],
    reviewer: ['reviewer'],
    reviewer2: ['reviewer'],
    ...(Object.fromEntries(editorKeys.map((key) => [key, ['editor']])) as Record<
      (typeof editorKeys)[number],
      ['editor']
    >),
  });
  editors = editorKeys.map((key) => staff[key]);
  article = await makeArticle(staff.editor1.token);
});

const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();

describe('fifty editors who save the same claim in the same moment', () => {
  it('one of them is let through, round after round, and nobody overwrites anybody', async () => {
    const claim = await makeClaim(staff.editor1.token, article);
    let current = claim;
    for (let round = 1; round <= 5; round += 1) {
      const answers = await Promise.all(
        editors.map(({ token, name }) =>
          call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
            token,
            ifMatch: current.version,
            body: { statement: `${name} in round ${round}` },
          }),
        ),
      );
      expect(statuses(answers)).toEqual([200, ...Array<number>(49).fill(409)]);
      const winner = answers.findIndex(({ status }) => status === 200);
      current = await getClaim(staff.editor1.token, claim.id);
      expect(current).toMatchObject({
        version: 1 + round,
        statement: `${editors[winner]?.name} in round ${round}`,
      });
      // Whoever came too late is shown what the claim says by now.
      for (const { body } of answers.filter(({ status }) => status === 409)) {
        expect(body).toMatchObject({
          code: 'version_conflict',
          current: { version: current.version, statement: current.statement },
        });
      }
    }
    const entries = await getDb().ledgerEntry.findMany({
      where: { claimId: claim.id },
      select: { action: true },
      orderBy: { sequence: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'claim.created',
      ...Array<string>(5).fill('claim.updated'),
    ]);
  });
});

describe('two reviewers who decide on the same claim in the same moment', () => {
  const decide = (claim: ClaimDto, { token }: StaffMember, decision: 'approve' | 'return') =>
    call<ClaimDto>('POST', `/claims/${claim.id}/${decision}`, {
      token,
      ifMatch: claim.version,
      body: decision === 'approve' ? { seal: claim.seal } : { reason: 'The table is from last year.' },
    });

  it.each([
    ['approve', 'approve'],
    ['approve', 'return'],
    ['return', 'return'],
    ['return', 'approve'],
  ] as const)('one %ss, the other wants to %s: one decision counts, ten times of ten', async (...wishes) => {
    for (let round = 0; round < 10; round += 1) {
      const proposed = await makeProposedClaim(staff.both.token, article);
      // The author of the verdict, who also reviews, tries to slip in between.
      const [first, second, author] = await Promise.all([
        decide(proposed, staff.reviewer, wishes[0]),
        decide(proposed, staff.reviewer2, wishes[1]),
        decide(proposed, staff.both, 'approve'),
      ]);
      expect(statuses([first, second])).toEqual([200, 409]);
      expect(author.status === 403 || author.status === 409).toBe(true);
      const winner = first.status === 200 ? 0 : 1;
      const reviewer = winner === 0 ? staff.reviewer : staff.reviewer2;
      const isApproved = wishes[winner] === 'approve';
      const reviews = await getDb().review.findMany({ where: { claimId: proposed.id } });
      expect(reviews).toMatchObject([
        { decision: isApproved ? 'approved' : 'returned', reviewerId: reviewer.id },
      ]);
      const decided = await getClaim(staff.admin.token, proposed.id);
      expect(decided).toMatchObject({
        state: isApproved ? 'approved' : 'returned',
        version: proposed.version + 1,
      });
      expect(decided.approval?.by.id ?? null).toBe(isApproved ? reviewer.id : null);
      const entries = await getDb().ledgerEntry.findMany({
        where: { claimId: proposed.id, action: { in: ['claim.approved', 'claim.returned'] } },
      });
      expect(entries).toMatchObject([{ actorId: reviewer.id }]);
    }
  });
});

describe(`${rounds(200, 40)} times, one reviewer approves what another returns in the same moment`, () => {
  it('and one of them wins, whether the return names the version or the seal alone', async () => {
    const lanes = await Promise.all(
      Array.from({ length: 8 }, () => makeProposedClaim(staff.both.token, article)),
    );
    const winners = { approved: 0, returned: 0 };
    const each = Array.from({ length: rounds(200, 40) }, (_, round) => round);
    await inLanes(each, lanes.length, async (round, lane) => {
      const seen = lanes[lane] as ClaimDto;
      const bySeal = Math.floor(round / lanes.length) % 2 === 0;
      const [approval, refusal] = await Promise.all([
        call<ClaimDto>('POST', `/claims/${seen.id}/approve`, {
          token: staff.reviewer.token,
          body: { seal: seen.seal },
        }),
        call<ClaimDto>('POST', `/claims/${seen.id}/return`, {
          token: staff.reviewer2.token,
          body: { reason: `Round ${round}`, ...(bySeal ? { seal: seen.seal } : {}) },
          ...(bySeal ? {} : { ifMatch: seen.version }),
        }),
      ]);
      expect(statuses([approval, refusal])).toEqual([200, 409]);
      const isApproved = approval.status === 200;
      const won = isApproved ? approval.body : refusal.body;
      const { token } = staff.both;
      expect(await getClaim(token, seen.id)).toMatchObject({ state: won.state, version: seen.version + 1 });
      winners[isApproved ? 'approved' : 'returned'] += 1;
      if (isApproved) await act(staff.reviewer2.token, seen.id, 'return', { reason: 'For the next round.' });
      lanes[lane] = (await act(token, seen.id, 'submit')).body;
    });
    const decisions = await getDb().review.groupBy({
      by: ['decision'],
      where: { claimId: { in: lanes.map(({ id }) => id) } },
      _count: true,
    });
    const counted = Object.fromEntries(decisions.map(({ decision, _count }) => [decision, _count]));
    expect(counted).toEqual({ approved: winners.approved, returned: winners.returned + winners.approved });
  }, 180_000);
});

describe('a decision on what was not seen', () => {
  it.each([
    'submit',
    'withdraw',
    'not-checkable',
    'duplicate',
    're-mark',
    'cut',
    'settle-places',
    'reopen',
    'return',
  ])(
    '%s is refused without a version, and with an old one, which shows the claim as it is',
    async (action) => {
      const other = await makeClaim(staff.both.token, article);
      const claim = await makeProposedClaim(staff.both.token, article);
      const bodies: Record<string, unknown> = {
        duplicate: { claimId: other.id },
        cut: {},
        're-mark': { revision: 1, start: 0, end: 7, quote: article.revision.text.slice(0, 7) },
      };
      const hasBody = !['submit', 'settle-places', 'reopen'].includes(action);
      const body = hasBody ? (bodies[action] ?? { reason: 'Seen long ago.' }) : undefined;
      const { token } = action === 'return' ? staff.reviewer : staff.both;
      const path = `/claims/${claim.id}/${action}`;
      const blind = await call('POST', path, { token, body });
      expect([blind.status, blind.body.code]).toEqual([428, 'version_missing']);
      const late = await call('POST', path, { token, body, ifMatch: claim.version - 1 });
      expect([late.status, late.body]).toMatchObject([
        409,
        { code: 'version_conflict', current: { id: claim.id, version: claim.version } },
      ]);
      expect(await getClaim(token, claim.id)).toMatchObject({ state: 'proposed', version: claim.version });
    },
  );

  it('a seal says nothing of an approval over it: taking one back names the version', async () => {
    const claim = await makeProposedClaim(staff.both.token, article);
    const approved = await approve(staff.reviewer.token, claim);
    const body = { reason: 'The table is from last year.', seal: claim.seal };
    const bySeal = { token: staff.reviewer2.token, body };
    const path = `/claims/${claim.id}/return`;
    expect(await call('POST', path, bySeal)).toMatchObject({
      status: 409,
      body: { code: 'version_conflict', current: { state: 'approved' } },
    });
    const otherSeal = { reason: 'Other.', seal: 'a'.repeat(64) };
    expect(await call('POST', path, { ...bySeal, ifMatch: approved.version, body: otherSeal })).toMatchObject(
      { status: 409, body: { code: 'seal_mismatch' } },
    );
    const returned = await call('POST', path, { ...bySeal, ifMatch: approved.version });
    expect(returned.body).toMatchObject({ state: 'returned', approval: null });
  });
});
