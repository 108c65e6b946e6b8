import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TokenDto } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { listLiveReaders } from '@/lib/server/repositories/people/live-readers';
import { sha256 } from '@/lib/server/sha256';
import { Browser } from '../../support/browser';
import { baseUrl, call, faultyFields } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';
import { cookieFor } from '../../support/world';

interface Token {
  id: string;
  name: string;
  scopes: string[];
  token: string;
}

let staff: Record<'admin' | 'editor', StaffMember>;

beforeAll(async () => {
  staff = await makeStaff({ admin: ['admin'], editor: ['editor'] });
});

const make = async (body: unknown, member = staff.editor, headers: Record<string, string> = {}) =>
  call<Token>('POST', '/me/tokens', { cookie: await cookieFor(member.id), body, headers });
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const listOf = async (token: string) =>
  (await call<{ tokens: TokenDto[] }>('GET', '/me/tokens', { token })).body.tokens;
const statusOfMe = async (token: string) => (await call('GET', '/me', { token })).status;

describe('POST /me/tokens', () => {
  it('shows the secret once and keeps its hash', async () => {
    const { status, body, headers } = await make({ name: 'Desk script', scopes: ['read'] });
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ name: 'Desk script', scopes: ['read'] });
    expect(body.token).toMatch(/^lc_[\w-]{43}$/);
    const stored = await getDb().apiToken.findUnique({ where: { id: body.id } });
    expect(stored?.tokenHash).toBe(sha256(body.token));
    const list = await call('GET', '/me/tokens', { token: staff.editor.token });
    expect(list.text).toContain(body.id);
    expect(list.text).not.toContain(body.token);
    expect(list.text).not.toContain(stored?.tokenHash);
    expect((await call('GET', '/me', { token: body.token })).body).toMatchObject({ id: staff.editor.id });
  });

  it('holds a token to its scopes, and gives it both for everything if none is named', async () => {
    const writeOnly = (await make({ name: 'writes', scopes: ['write'] })).body.token;
    expect(await statusOfMe(writeOnly)).toBe(403);
    expect((await make({ name: 'both' })).body.scopes).toEqual(['read', 'write']);
    for (const scopes of [[], ['read', 'read'], ['everything'], ['claims_delete']]) {
      const answer = await make({ name: 'odd', scopes });
      expect([answer.status, faultyFields({ ...answer, body: { ...answer.body } })[0]]).toEqual([
        422,
        expect.stringMatching(/^scopes/),
      ]);
    }
  });

  it('is refused to a token, whatever it may do', async () => {
    const made = [
      staff.editor.token,
      (await make({ name: 'account', scopes: ['account_write'] })).body.token,
    ];
    for (const token of made) {
      const answer = await call('POST', '/me/tokens', { token, body: { name: 'more', scopes: ['read'] } });
      expect([answer.status, answer.body]).toMatchObject([
        403,
        { code: 'not_permitted', detail: 'A token makes no tokens. Make one under Account, signed in.' },
      ]);
    }
  });

  it('answers a repeat alike without having kept the secret', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await make({ name: 'repeat' }, staff.editor, headers);
    const answers = await Promise.all([1, 2, 3].map(() => make({ name: 'repeat' }, staff.editor, headers)));
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([201, first.text]);
    expect(await getDb().apiToken.count({ where: { memberId: staff.editor.id, name: 'repeat' } })).toBe(1);
    const kept = await getDb().idempotencyKey.findFirst({ where: { key: headers['idempotency-key'] } });
    expect(JSON.stringify(kept)).not.toContain(first.body.token);
    expect((await make({ name: 'another' }, staff.editor, headers)).status).toBe(422);
    const other = await make({ name: 'repeat' }, staff.admin, headers);
    expect(other.body.token).not.toBe(first.body.token);
  });

  it('can be made in a browser session', async () => {
    const browser = new Browser();
    await browser.signIn(staff.editor.email, staff.editor.password);
    const init = { method: 'POST', body: JSON.stringify({ name: 'from the page' }) };
    const own = { 'content-type': 'application/json', origin: baseUrl() };
    expect((await browser.request('/api/v1/me/tokens', { ...init, headers: own })).status).toBe(201);
    const foreign = { ...own, origin: 'https://evil.example' };
    expect((await browser.request('/api/v1/me/tokens', { ...init, headers: foreign })).status).toBe(403);
  });
});

describe('the end of a token', () => {
  it('is chosen within 366 days, and in 90 days if nobody chooses', async () => {
    const chosen = daysFromNow(7);
    expect((await make({ name: 'a week', expiresAt: chosen })).body).toMatchObject({ expiresAt: chosen });
    const usual = (await make({ name: 'usual' })).body as unknown as TokenDto;
    expect(Date.parse(usual.expiresAt ?? '') / 86_400_000).toBeCloseTo(Date.now() / 86_400_000 + 90, 2);
    expect((await make({ name: 'a year', expiresAt: daysFromNow(365.9) })).status).toBe(201);
    for (const expiresAt of [daysFromNow(367), daysFromNow(-1), new Date().toISOString(), 'never', null]) {
      const answer = await make({ name: 'odd', expiresAt });
      expect([answer.status, faultyFields({ ...answer, body: { ...answer.body } })]).toEqual([
        422,
        ['expiresAt'],
      ]);
    }
  });

  it('is said with 401 once it has come, and the use of the token is not noted any more', async () => {
    const { id, token } = (await make({ name: 'ended' })).body;
    expect(await statusOfMe(token)).toBe(200);
    const [expiresAt, lastUsedAt] = [new Date('2026-03-01T09:00:00Z'), new Date('2026-02-27T09:00:00Z')];
    await getDb().apiToken.update({ where: { id }, data: { expiresAt, lastUsedAt } });
    const answer = await call('GET', '/me', { token });
    expect([answer.status, answer.body]).toMatchObject([
      401,
      { code: 'not_signed_in', detail: 'This token ended on 1 Mar 2026. Make a new one under Account.' },
    ]);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    const listed = (await listOf(staff.editor.token)).find((one) => one.id === id);
    expect(listed).toMatchObject({
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    });
    await getDb().apiToken.update({ where: { id }, data: { revokedAt: new Date() } });
    expect((await call('GET', '/me', { token })).body.detail).toBe('Sign in, or send an API token.');
  });

  it('is none for a token from before, which goes on to work and is listed as that', async () => {
    const { id, token } = (await make({ name: 'from before' })).body;
    await getDb().apiToken.update({ where: { id }, data: { expiresAt: null } });
    expect(await statusOfMe(token)).toBe(200);
    expect((await listOf(token)).find((one) => one.id === id)).toMatchObject({ expiresAt: null });
  });

  it('ends the event streams that it holds open', async () => {
    const { id, token } = (await make({ name: 'streams' })).body;
    const readers = { sessionIds: [], tokenHashes: [sha256(token)] };
    expect([...(await listLiveReaders(getDb(), readers))]).toEqual([sha256(token)]);
    await getDb().apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect([...(await listLiveReaders(getDb(), readers))]).toEqual([]);
  });
});

describe('a change of the password', () => {
  it('revokes the tokens if the person says so, and only then', async () => {
    const { editor } = await makeStaff({ admin: ['admin'], editor: ['editor'] });
    const change = async (currentPassword: string, newPassword: string, revokeTokens?: boolean) =>
      call('POST', '/me/password', {
        cookie: await cookieFor(editor.id),
        body: { currentPassword, newPassword, ...(revokeTokens === undefined ? {} : { revokeTokens }) },
      });
    const passwords = [
      editor.password,
      'seven herons by the weir',
      'eight herons by the weir',
      'nine by the weir',
    ];
    expect((await change(passwords[0] ?? '', passwords[1] ?? '')).status).toBe(204);
    expect((await change(passwords[1] ?? '', passwords[2] ?? '', false)).status).toBe(204);
    expect(await statusOfMe(editor.token)).toBe(200);
    expect((await change(passwords[2] ?? '', passwords[3] ?? '', true)).status).toBe(204);
    expect(await statusOfMe(editor.token)).toBe(401);
    const entries = await getDb().ledgerEntry.findMany({
      where: { scopeId: editor.actor.newsroomId, action: 'member.password_changed' },
      orderBy: { sequence: 'asc' },
    });
    const memberId = editor.id;
    expect(entries.map(({ data }) => JSON.parse(data) as unknown)).toEqual([
      { memberId },
      { memberId },
      { memberId, revokesTokens: true },
    ]);
  });
});

describe('DELETE /me/tokens/:id', () => {
  it('ends a token at once', async () => {
    const { body } = await make({ name: 'short-lived' });
    expect((await call('DELETE', `/me/tokens/${body.id}`, { token: body.token })).status).toBe(204);
    expect((await call('GET', '/me', { token: body.token })).status).toBe(401);
    expect((await call('DELETE', `/me/tokens/${body.id}`, { token: staff.editor.token })).status).toBe(404);
  });

  it('knows no token of somebody else', async () => {
    const { body } = await make({ name: 'mine' });
    expect((await call('DELETE', `/me/tokens/${body.id}`, { token: staff.admin.token })).status).toBe(404);
    expect((await call('GET', '/me', { token: body.token })).status).toBe(200);
  });
});
