import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleList } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { getDb } from '@/lib/server/db';
import { listSamplePeople } from '@/lib/server/queries/list-sample-people';
import { loadSampleNewsroom } from '@/prisma/seed';
import { Browser } from '../../support/browser';

beforeAll(async () => {
  await loadSampleNewsroom(getDb());
});

describe('the sample newsroom', () => {
  it('is loaded once', async () => {
    const before = await getDb().newsroom.count({ where: { isSample: true } });
    expect(await loadSampleNewsroom(getDb())).toBe(false);
    expect(await getDb().newsroom.count({ where: { isSample: true } })).toBe(before);
  });

  it('has people of every role who can sign in as published', async () => {
    const people = await listSamplePeople(getDb());
    expect(new Set(people.flatMap(({ roles }) => roles))).toEqual(
      new Set(['viewer', 'editor', 'reviewer', 'admin']),
    );
    for (const { email, name, password } of people) {
      const browser = new Browser();
      expect((await browser.signIn(email, password)).status).toBe(200);
      expect(await (await browser.request('/api/v1/me')).json()).toMatchObject({ email, name });
    }
  });

  it('shows an article half checked, one whose text changed, and one that is ready to be signed off', async () => {
    const [person] = (await listSamplePeople(getDb())).filter(({ roles }) => roles.includes('reviewer'));
    const browser = new Browser();
    await browser.signIn(person?.email ?? '', person?.password ?? '');
    const read = async <Body>(path: string) =>
      (await (await browser.request(`/api/v1${path}`)).json()) as Body;
    const { articles } = await read<ArticleList>('/articles?sort=created&limit=200');
    const half = articles.find(({ title }) => title.includes('ferry'));
    const ready = articles.find(({ title }) => title.includes('Market hall'));
    expect(half?.claims.byState).toMatchObject({
      marked: expect.any(Number),
      in_progress: 1,
      proposed: 3,
      returned: 1,
      approved: 5,
      stale: 1,
      not_checkable: 2,
      withdrawn: 1,
      duplicate: 1,
    });
    expect(await read<GateDto>(`/articles/${ready?.id}/gate`)).toMatchObject({ ready: true, blockers: [] });
    const { claims } = await read<{ claims: ClaimDto[] }>(`/articles/${half?.id}/claims?limit=500`);
    const changed = articles.find(({ title }) => title.includes('Reading room'));
    expect(changed?.revisionNumber).toBe(2);
    const carried = await read<CarryOverDto>(`/articles/${changed?.id}/revisions/2/carry-over`);
    expect(carried.places).toEqual({ anchored: 2, changed: 1, gone: 1, closed: 0, total: 4 });
    expect(changed?.claims.byState).toMatchObject({ approved: 1, proposed: 1, stale: 1, orphaned: 1 });
    const overlapping = claims.filter((claim) =>
      claims.some(
        (other) =>
          other.id !== claim.id &&
          other.anchor.start < claim.anchor.end &&
          claim.anchor.start < other.anchor.end,
      ),
    );
    expect(overlapping.length).toBeGreaterThanOrEqual(4);
    const stale = claims.find(({ state }) => state === 'stale');
    expect(stale?.reviews).toMatchObject([{ decision: 'approved' }]);
    expect(claims.find(({ state }) => state === 'returned')?.reason).toContain('16.8 per cent');
    expect(new Set(claims.flatMap(({ sources }) => sources.map(({ kind }) => kind)))).toEqual(
      new Set(['document', 'web', 'interview', 'dataset', 'phone']),
    );
  });
});
