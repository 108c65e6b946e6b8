import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewsroomDto } from '@/lib/contracts/newsroom';
import { findChainFault } from '@/lib/domain/ledger';
import { createFirstAdmin } from '@/lib/server/commands/people/create-first-admin';
import { getDb } from '@/lib/server/db';
import { findActorByEmail } from '@/lib/server/repositories/people/members';
import { sha256 } from '@/lib/server/sha256';
import { Browser } from '../../support/browser';
import { call } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

let staff: Record<'admin' | 'viewer', StaffMember>;

beforeEach(async () => {
  staff = await makeStaff({ admin: ['admin'], viewer: ['viewer'] });
});

const patch = (ifMatch: number, body: unknown, token = staff.admin.token) =>
  call<NewsroomDto>('PATCH', '/newsroom', { token, ifMatch, body });

describe('the newsroom’s settings', () => {
  it('are read by everyone and changed by admins, at the version they saw', async () => {
    const { body } = await call<NewsroomDto>('GET', '/newsroom', { token: staff.viewer.token });
    expect(body).toEqual({
      id: staff.admin.actor.newsroomId,
      name: staff.admin.actor.newsroomName,
      publicReports: true,
      copiesRequired: false,
      publicCopies: false,
      watchDays: 1,
      printsWeighing: false,
      isSample: false,
      version: 1,
    });
    expect((await patch(1, { name: 'X' }, staff.viewer.token)).status).toBe(403);
    const changed = await patch(1, { name: 'The Quay', publicReports: false });
    expect(changed.body).toMatchObject({ name: 'The Quay', publicReports: false, version: 2 });
    const stale = await patch(1, { name: 'Another' });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'version_conflict', current: { name: 'The Quay' } });
    expect((await patch(2, { isSample: true })).status).toBe(422);
    expect((await call('GET', '/me', { token: staff.viewer.token })).body).toMatchObject({
      newsroom: { name: 'The Quay' },
    });
  });
});

describe('createFirstAdmin', () => {
  const input = (over: Record<string, string> = {}) => ({
    email: `First.${randomUUID()}@Example.com`,
    name: 'Ida Moen',
    newsroom: 'The Quay',
    password: 'seven herons by the weir',
    ...over,
  });

  it('makes a newsroom with its scale, whose chain of entries holds', async () => {
    const given = input();
    const actor = await createFirstAdmin(getDb(), given);
    expect(actor).toMatchObject({
      email: given.email.toLowerCase(),
      newsroomName: 'The Quay',
      roles: ['admin'],
    });
    expect((await new Browser().signIn(given.email, given.password)).status).toBe(200);
    const { newsroomId } = actor;
    expect(await getDb().rating.count({ where: { newsroomId } })).toBe(8);
    const entries = await getDb().ledgerEntry.findMany({
      where: { scopeId: newsroomId },
      orderBy: { sequence: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual(['newsroom.created']);
    expect(await findActorByEmail(getDb(), ` ${given.email} `)).toEqual(actor);
    expect(await findActorByEmail(getDb(), 'nobody')).toBeNull();
  });

  it.each([
    ['a common password', { password: 'password123' }],
    ['no address', { email: 'ida' }],
    ['an empty name', { name: ' ' }],
  ])('refuses %s', async (_, over) => {
    await expect(createFirstAdmin(getDb(), input(over))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('refuses an address in use, and leaves no newsroom behind', async () => {
    const newsroom = `Twice ${randomUUID()}`;
    await expect(
      createFirstAdmin(getDb(), input({ email: staff.viewer.email, newsroom })),
    ).rejects.toMatchObject({
      code: 'already_exists',
    });
    expect(await getDb().newsroom.count({ where: { name: newsroom } })).toBe(0);
  });
});

describe('the chain of the newsroom', () => {
  it('holds over everything that happens to its people and settings', async () => {
    await patch(1, { name: 'The Quay' });
    await call('PATCH', `/members/${staff.viewer.id}`, {
      token: staff.admin.token,
      ifMatch: 1,
      body: { disabled: true },
    });
    const rows = await getDb().$queryRaw<(Parameters<typeof findChainFault>[0][number] & { data: string })[]>`
      SELECT scope_id AS "scopeId", sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
        actor_id AS "actorId", actor_name AS actor, action, claim_id AS "claimId", data, previous_hash AS "previousHash", hash, format
      FROM ledger_entry WHERE scope_id = ${staff.admin.actor.newsroomId}::uuid ORDER BY sequence`;
    expect(rows.length).toBeGreaterThan(4);
    expect(
      findChainFault(
        rows.map((row) => ({ ...row, data: JSON.parse(row.data) as null })),
        sha256,
      ),
    ).toBeNull();
  });
});
