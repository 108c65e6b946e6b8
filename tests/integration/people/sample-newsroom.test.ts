import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleList } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import type { CitationDto } from '@/lib/contracts/sources';
import { findPassage } from '@/lib/domain/evidence/find-passage';
import type { Role } from '@/lib/domain/vocabulary';
import { getDb } from '@/lib/server/db';
import { getBlobStore } from '@/lib/server/evidence/blobs/blob-store';
import { listSamplePeople } from '@/lib/server/queries/newsrooms/list-sample-people';
import { loadSampleNewsroom } from '@/prisma/seed';
import { Browser } from '../../support/browser';

beforeAll(async () => {
  await loadSampleNewsroom(getDb());
});

/** A reader of the API who has signed in as a person of the sample with this role. */
async function signInAs(role: Role, not?: string) {
  const [person] = (await listSamplePeople(getDb())).filter(
    ({ roles, name }) => roles.includes(role) && name !== not,
  );
  const browser = new Browser();
  await browser.signIn(person?.email ?? '', person?.password ?? '');
  return async <Body>(path: string) => (await (await browser.request(`/api/v1${path}`)).json()) as Body;
}

type Read = Awaited<ReturnType<typeof signInAs>>;

async function readClaims(read: Read, title: string): Promise<ClaimDto[]> {
  const { articles } = await read<ArticleList>('/articles?sort=created&limit=200');
  const article = articles.find((one) => one.title.includes(title));
  return (await read<{ claims: ClaimDto[] }>(`/articles/${article?.id}/claims?limit=500`)).claims;
}

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
    const read = await signInAs('reviewer');
    const { articles } = await read<ArticleList>('/articles?sort=created&limit=200');
    const half = articles.find(({ title }) => title.includes('ferry'));
    const ready = articles.find(({ title }) => title.includes('Market hall'));
    expect(half?.claims.byState).toMatchObject({
      marked: expect.any(Number),
      in_progress: 1,
      waiting: 1,
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
      new Set(['document', 'web', 'interview', 'dataset', 'phone', 'email']),
    );
  });

  it('cites nothing that cannot be looked up: each passage stands in a copy, or its source is offline', async () => {
    const read = await signInAs('reviewer');
    const { articles } = await read<ArticleList>('/articles?sort=created&limit=200');
    const cited: CitationDto[] = [];
    for (const { id } of articles)
      for (const { sources } of (await read<{ claims: ClaimDto[] }>(`/articles/${id}/claims?limit=500`))
        .claims)
        cited.push(...sources.filter(({ passage }) => passage !== null));
    expect(cited.length).toBeGreaterThan(10);
    for (const { title, url, passageState, passage, copy, place } of cited) {
      expect([title, passageState]).toEqual([title, copy ? 'found' : 'offline']);
      if (url !== null) expect([title, passageState]).toEqual([title, 'found']);
      if (!copy) continue;
      const snapshot = await getDb().snapshot.findUniqueOrThrow({ where: { id: copy.snapshotId } });
      expect(findPassage(snapshot.text, passage ?? '', place?.start)).toEqual(place);
      expect(await getBlobStore(getDb()).get(snapshot.sha256)).not.toBeNull();
    }
    expect(cited.filter(({ lostIn }) => lostIn !== null).map(({ kind }) => kind)).toEqual(['dataset']);
  });

  it('shows a page that has changed since under the stale claim, and the gate says so', async () => {
    const read = await signInAs('reviewer');
    const stale = (await readClaims(read, 'ferry')).find(({ state }) => state === 'stale');
    expect(stale?.sources).toMatchObject([
      { passageState: 'found', lostIn: { origin: 'fetch' }, health: 'changed' },
    ]);
    const gate = await read<GateDto>(`/articles/${stale?.articleId}/gate`);
    expect(gate.blockers.filter(({ claimId }) => claimId === stale?.id).map(({ code }) => code)).toEqual([
      'claim_stale',
      'passage_lost',
    ]);
  });

  it('shows people who were asked, and keeps one source and one contact to their readers', async () => {
    const reader = (await readClaims(await signInAs('reviewer'), 'ferry')).filter(
      ({ contacts }) => contacts.length,
    );
    expect(reader.flatMap(({ contacts }) => contacts.map(({ outcome }) => outcome)).sort()).toEqual([
      'answered',
      'answered',
      'answered',
      'waiting',
    ]);
    const kept = reader.find(({ state }) => state === 'waiting');
    expect(kept).toMatchObject({
      sources: [{ confidential: true, withheld: false }],
      contacts: [{ confidential: true, withheld: false }, { confidential: false }],
    });
    const other = (await readClaims(await signInAs('reviewer', 'Mara Osei'), 'ferry')).find(
      ({ id }) => id === kept?.id,
    );
    expect(other).toMatchObject({
      sources: [{ confidential: true, withheld: true, passage: null }],
      contacts: [{ withheld: true, answer: null }, { person: 'Elspeth Garrow' }],
    });
  });
});
