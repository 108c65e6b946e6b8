import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { getDb } from '@/lib/server/db';
import { sha256 } from '@/lib/server/sha256';
import { Browser } from '../../support/browser';
import { baseUrl, call, faultyFields } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

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

const make = (body: unknown, token = staff.editor.token, headers: Record<string, string> = {}) =>
  call<Token>('POST', '/me/tokens', { token, body, headers });

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

  it('holds a token to its scopes, also for making others', async () => {
    const readOnly = (await make({ name: 'reads', scopes: ['read'] })).body.token;
    expect((await make({ name: 'more', scopes: ['read', 'write'] }, readOnly)).status).toBe(403);
    const writeOnly = (await make({ name: 'writes', scopes: ['write'] })).body.token;
    expect((await call('GET', '/me', { token: writeOnly })).status).toBe(403);
    const beyond = await make({ name: 'more', scopes: ['read'] }, writeOnly);
    expect(beyond.status).toBe(422);
    expect(faultyFields({ ...beyond, body: { ...beyond.body } })).toEqual(['scopes']);
    expect((await make({ name: 'the same' }, writeOnly)).body.scopes).toEqual(['write']);
    expect((await make({ name: 'both' })).body.scopes).toEqual(['read', 'write']);
  });

  it('answers a repeat alike without having kept the secret', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await make({ name: 'repeat' }, undefined, headers);
    const answers = await Promise.all([1, 2, 3].map(() => make({ name: 'repeat' }, undefined, headers)));
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([201, first.text]);
    expect(await getDb().apiToken.count({ where: { memberId: staff.editor.id, name: 'repeat' } })).toBe(1);
    const kept = await getDb().idempotencyKey.findFirst({ where: { key: headers['idempotency-key'] } });
    expect(JSON.stringify(kept)).not.toContain(first.body.token);
    expect((await make({ name: 'another' }, undefined, headers)).status).toBe(422);
    const other = await make({ name: 'repeat' }, staff.admin.token, headers);
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
