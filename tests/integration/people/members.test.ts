import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { findActiveMember, resolveByline } from '@/lib/server/repositories/people/members';
import { Browser } from '../../support/browser';
import { call, faultyFields } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

let staff: Record<'admin' | 'editor' | 'viewer', StaffMember>;

beforeEach(async () => {
  staff = await makeStaff({ admin: ['admin'], editor: ['editor'], viewer: ['viewer'] });
});

const newPerson = (over: Record<string, unknown> = {}) => ({
  name: 'Ida Moen',
  email: `ida.${randomUUID()}@example.com`,
  roles: ['editor', 'reviewer'],
  password: 'seven herons by the weir',
  ...over,
});
const add = (body: unknown, headers: Record<string, string> = {}, token = staff.admin.token) =>
  call<MemberDto>('POST', '/members', { token, body, headers });
const patch = (id: string, ifMatch: number | undefined, body: unknown, token = staff.admin.token) =>
  call<MemberDto>('PATCH', `/members/${id}`, { token, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
const ledger = () =>
  getDb().ledgerEntry.findMany({
    where: { scopeId: staff.admin.actor.newsroomId },
    orderBy: { sequence: 'asc' },
  });

describe('GET /members', () => {
  it('lists the people of one’s own newsroom, without anything secret', async () => {
    await makeStaff({ admin: ['admin'] });
    const { status, body, text } = await call<{ members: MemberDto[] }>('GET', '/members', {
      token: staff.viewer.token,
    });
    expect(status).toBe(200);
    expect(body.members.map(({ id }) => id).sort()).toEqual(
      Object.values(staff)
        .map(({ id }) => id)
        .sort(),
    );
    expect(text).not.toMatch(/password|hash|argon/i);
  });
});

describe('POST /members', () => {
  it('adds a person who can sign in, and says so in the ledger', async () => {
    const person = newPerson();
    const { status, body } = await add(person);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Ida Moen',
      email: person.email,
      roles: person.roles,
      disabled: false,
      version: 1,
    });
    expect(body).not.toHaveProperty('oneTimePassword');
    expect((await new Browser().signIn(person.email, person.password)).status).toBe(200);
    const last = (await ledger()).at(-1);
    expect(last).toMatchObject({ action: 'member.created', actorId: staff.admin.id });
    expect(last?.data).not.toContain('herons');
  });

  it('makes up a password where none is sent, and shows it this once', async () => {
    const person = newPerson({ password: undefined });
    const key = randomUUID();
    const { body, text } = await add(person, { 'idempotency-key': key });
    expect(body.oneTimePassword).toMatch(/^([a-z2-8]{4}-){4}[a-z2-8]{4}$/);
    expect((await new Browser().signIn(person.email, body.oneTimePassword ?? '')).status).toBe(200);
    const kept = await getDb().idempotencyKey.findFirst({ where: { memberId: staff.admin.id, key } });
    expect(kept).toMatchObject({ status: null, body: null });
    const repeat = await add(person, { 'idempotency-key': key });
    expect([repeat.status, repeat.text]).toEqual([201, text]);
    const list = await call('GET', '/members', { token: staff.admin.token });
    expect(list.text).not.toContain(body.oneTimePassword);
  });

  it('refuses an address that is in use, here or elsewhere, in the same words', async () => {
    const other = await makeStaff({ admin: ['admin'] });
    const answers = await Promise.all(
      [staff.editor.email, staff.editor.email.toUpperCase(), other.admin.email].map((email) =>
        add(newPerson({ email })),
      ),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'already_exists',
        detail: 'Somebody uses this e-mail address already.',
      });
    }
  });

  it('gives one of two who add the same address at once the refusal', async () => {
    const person = newPerson();
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => add(person)))).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it.each([
    ['a common password', { password: 'qwertyuiop' }, ['password']],
    ['a short password', { password: 'nine char' }, ['password']],
    ['no role', { roles: [] }, ['roles']],
    ['an unknown role', { roles: ['owner'] }, ['roles.0']],
    ['a role twice', { roles: ['editor', 'editor'] }, ['roles']],
    ['no address', { email: 'ida' }, ['email']],
    ['an empty name', { name: '  ' }, ['name']],
    ['a newsroom of its own choice', { newsroomId: randomUUID() }, ['newsroomId']],
    ['an id', { id: randomUUID(), version: 9 }, ['id', 'version']],
    ['a filter for a name', { name: { not: '' } }, ['name']],
  ])('refuses %s', async (_, over, fields) => {
    const answer = await add(newPerson(over));
    expect(answer.status).toBe(422);
    expect(faultyFields({ ...answer, body: { ...answer.body } }).sort()).toEqual(fields);
  });

  it('is for admins', async () => {
    expect((await add(newPerson(), {}, staff.editor.token)).status).toBe(403);
  });
});

describe('PATCH /members/:id', () => {
  it('needs the version that was seen', async () => {
    expect((await patch(staff.editor.id, undefined, { name: 'A' })).status).toBe(428);
    expect((await patch(staff.editor.id, 1, { name: 'Ada' })).body).toMatchObject({
      name: 'Ada',
      version: 2,
    });
    const stale = await patch(staff.editor.id, 1, { name: 'Eva' });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'version_conflict', current: { name: 'Ada', version: 2 } });
    expect((await patch(staff.editor.id, 2, { name: 'Ada' })).body).toMatchObject({ version: 2 });
  });

  it('keeps one of many who write at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => patch(staff.editor.id, 1, { name: `Name ${index}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('answers for a person of another newsroom as for nobody', async () => {
    const other = await makeStaff({ admin: ['admin'] });
    const [foreign, nobody] = [
      await patch(other.admin.id, 1, { disabled: true }),
      await patch(randomUUID(), 1, { disabled: true }),
    ];
    expect(foreign.status).toBe(404);
    const { requestId: _, ...seen } = foreign.body as unknown as { requestId: string };
    expect(nobody.body).toMatchObject(seen);
    expect(await findActiveMember(getDb(), other.admin.actor.newsroomId, other.admin.id)).not.toBeNull();
  });

  it('leaves the newsroom an admin', async () => {
    for (const change of [{ disabled: true }, { roles: ['editor'] }, { roles: ['editor'], disabled: true }]) {
      const answer = await patch(staff.admin.id, 1, change);
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'wrong_state' });
    }
    expect((await patch(staff.admin.id, 1, { name: 'Still admin', roles: ['admin', 'viewer'] })).status).toBe(
      200,
    );
    expect((await patch(staff.editor.id, 1, { roles: ['editor', 'admin'] })).status).toBe(200);
    expect((await patch(staff.admin.id, 2, { roles: ['viewer'] })).status).toBe(200);
    expect((await patch(staff.admin.id, 3, { name: 'X' })).status).toBe(403);
  });

  it('leaves one of two admins who remove each other at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const pair = await makeStaff({ first: ['admin'], second: ['admin'] });
      const answers = await Promise.all([
        patch(pair.second.id, 1, { roles: ['viewer'] }, pair.first.token),
        patch(pair.first.id, 1, { disabled: true }, pair.second.token),
      ]);
      const { newsroomId } = pair.first.actor;
      const left = await getDb().member.count({
        where: { newsroomId, roles: { has: 'admin' }, disabledAt: null },
      });
      expect(left).toBe(1);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    }
  });

  it('writes who changed what into the ledger', async () => {
    await patch(staff.editor.id, 1, { roles: ['reviewer', 'editor'], disabled: true });
    const last = (await ledger()).at(-1);
    expect(last).toMatchObject({ action: 'member.disabled', actorId: staff.admin.id });
    expect(JSON.parse(last?.data ?? '')).toEqual({
      memberId: staff.editor.id,
      name: staff.editor.name,
      changes: { roles: [['editor'], ['editor', 'reviewer']], disabled: [false, true] },
    });
  });
});

describe('resolveByline', () => {
  it('knows a member by id or address, and leaves other bylines as they are', async () => {
    const { id, name, email, actor } = staff.editor;
    const resolve = (writer: string | null) => resolveByline(getDb(), actor.newsroomId, writer);
    for (const byline of [id, id.toUpperCase(), email, email.toUpperCase(), name]) {
      expect(await resolve(byline)).toBe(name);
    }
    expect(await resolve(` ${name.toUpperCase()} `)).toBe(name.toUpperCase());
    expect(await resolve('Jonah Petrie')).toBe('Jonah Petrie');
    for (const nothing of [null, '', '  ']) expect(await resolve(nothing)).toBeNull();
    const other = await makeStaff({ admin: ['admin'] });
    expect(await resolve(other.admin.id)).toBe(other.admin.id);
  });
});
