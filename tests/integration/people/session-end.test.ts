import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { Browser } from '../../support/browser';
import { call } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

let staff: Record<'admin' | 'editor', StaffMember>;

beforeEach(async () => {
  staff = await makeStaff({ admin: ['admin'], editor: ['editor'] });
});

async function signedIn(member: StaffMember): Promise<Browser> {
  const browser = new Browser();
  const answer = await browser.signIn(member.email, member.password);
  expect(answer.status).toBe(200);
  return browser;
}

const patch = (ifMatch: number, body: unknown) =>
  call<MemberDto>('PATCH', `/members/${staff.editor.id}`, { token: staff.admin.token, ifMatch, body });

/** The same cookies in somebody else's hands. */
function stolen(browser: Browser): Browser {
  const copy = new Browser();
  copy.set('linecheck.session', browser.get('linecheck.session') ?? '');
  return copy;
}

describe('a session ends at once', () => {
  it('when its owner signs out, for whoever holds the cookie', async () => {
    const browser = await signedIn(staff.editor);
    const other = await signedIn(staff.editor);
    const thief = stolen(browser);
    expect(await thief.statusOfMe()).toBe(200);
    const answer = await browser.signOut();
    expect(answer.status).toBe(200);
    expect(browser.get('linecheck.session')).toBeUndefined();
    expect(await thief.statusOfMe()).toBe(401);
    expect(await other.statusOfMe()).toBe(200);
  });

  it('when the member is disabled, and so does every token; enabling brings neither back', async () => {
    const browser = await signedIn(staff.editor);
    const disabled = await patch(1, { disabled: true });
    expect(disabled.body).toMatchObject({ disabled: true, version: 2 });
    expect(await browser.statusOfMe()).toBe(401);
    expect((await call('GET', '/me', { token: staff.editor.token })).status).toBe(401);
    expect((await new Browser().signIn(staff.editor.email, staff.editor.password)).status).toBe(401);
    expect(await getDb().session.count({ where: { memberId: staff.editor.id } })).toBe(0);
    expect((await patch(2, { disabled: false })).body).toMatchObject({ disabled: false, version: 3 });
    expect(await browser.statusOfMe()).toBe(401);
    expect((await call('GET', '/me', { token: staff.editor.token })).status).toBe(401);
    expect(await (await signedIn(staff.editor)).statusOfMe()).toBe(200);
  });

  it('everywhere else when the password changes', async () => {
    const [here, elsewhere] = [await signedIn(staff.editor), await signedIn(staff.editor)];
    const newPassword = 'seven herons by the weir';
    const answer = await here.request('/api/v1/me/password', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: process.env.TEST_BASE_URL ?? '' },
      body: JSON.stringify({ currentPassword: staff.editor.password, newPassword }),
    });
    expect(answer.status).toBe(204);
    expect(await here.statusOfMe()).toBe(200);
    expect(await elsewhere.statusOfMe()).toBe(401);
    expect((await new Browser().signIn(staff.editor.email, staff.editor.password)).status).toBe(401);
    expect((await new Browser().signIn(staff.editor.email, newPassword)).status).toBe(200);
  });
});

describe('a change of roles', () => {
  it('acts on the next request', async () => {
    const browser = await signedIn(staff.editor);
    const write = () =>
      browser.request('/api/v1/articles', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: process.env.TEST_BASE_URL ?? '' },
        body: JSON.stringify({ text: `Rents rose. ${crypto.randomUUID()}` }),
      });
    expect((await write()).status).toBe(201);
    await patch(1, { roles: ['viewer'] });
    expect((await write()).status).toBe(403);
    expect(await (await browser.request('/api/v1/me')).json()).toMatchObject({ roles: ['viewer'] });
    await patch(2, { roles: ['editor', 'viewer'] });
    expect((await write()).status).toBe(201);
  });
});
