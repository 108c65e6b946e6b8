import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it } from 'vitest';
import { getDb } from '@/lib/server/db';
import { Browser, signInError } from '../../support/browser';
import { baseUrl, call } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

const sessionCookie = 'linecheck.session';
let staff: Record<'admin' | 'editor', StaffMember>;

beforeAll(async () => {
  staff = await makeStaff({ admin: ['admin'], editor: ['editor'] });
});

describe('signing in', () => {
  it('opens a session that is a row in the database', async () => {
    const browser = new Browser();
    const answer = await browser.signIn(staff.editor.email, staff.editor.password);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ url: `${baseUrl()}/` });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(sessionCookie));
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    const me = await browser.request('/api/v1/me');
    expect(await me.json()).toMatchObject({
      id: staff.editor.id,
      email: staff.editor.email,
      roles: ['editor'],
    });
    expect(await getDb().session.count({ where: { memberId: staff.editor.id } })).toBe(1);
  });

  it('takes the address in any spelling that is the same address', async () => {
    const spelling = ` ${staff.editor.email.toUpperCase()} `;
    expect((await new Browser().signIn(spelling, staff.editor.password)).status).toBe(200);
    const homoglyph = staff.editor.email.replace('@', '\uFF20');
    expect((await new Browser().signIn(homoglyph, staff.editor.password)).status).toBe(401);
  });

  it('says the same of a wrong password, an unknown address and what is no address', async () => {
    const tries: [string, string][] = [
      [staff.editor.email, 'not the password at all'],
      [`nobody.${randomUUID()}@example.com`, staff.editor.password],
      ['not an address', staff.editor.password],
      ['', ''],
    ];
    for (const [email, password] of tries) {
      const browser = new Browser();
      const answer = await browser.signIn(email, password);
      expect(answer.status).toBe(401);
      expect(await signInError(answer)).toBe('CredentialsSignin');
      expect(browser.get(sessionCookie)).toBeUndefined();
    }
  });

  it('makes a new session each time, whatever cookie the browser brings', async () => {
    const browser = new Browser();
    browser.set(sessionCookie, 'fixed-by-somebody-else');
    await browser.signIn(staff.editor.email, staff.editor.password);
    const first = browser.get(sessionCookie);
    expect(first).not.toBe('fixed-by-somebody-else');
    const earlier = new Browser();
    earlier.set(sessionCookie, first ?? '');
    expect(await earlier.statusOfMe()).toBe(200);
    await browser.signIn(staff.editor.email, staff.editor.password);
    expect(browser.get(sessionCookie)).not.toBe(first);
    expect(await earlier.statusOfMe()).toBe(401);
    expect(await browser.statusOfMe()).toBe(200);
  });

  it('needs the CSRF token of the same browser', async () => {
    const { email, password } = staff.editor;
    const browser = new Browser();
    const foreignToken = await new Browser().csrfToken();
    await browser.csrfToken();
    const body = new URLSearchParams({ email, password, csrfToken: foreignToken, json: 'true' });
    await browser.request('/api/auth/callback/credentials', { method: 'POST', body });
    expect(browser.get(sessionCookie)).toBeUndefined();
  });

  it('refuses a form from another site', async () => {
    const { email, password } = staff.editor;
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const browser = new Browser();
      const answer = await browser.post('callback/credentials', { email, password }, headers);
      expect(answer.status).toBe(403);
      expect(browser.get(sessionCookie)).toBeUndefined();
    }
  });
});

describe('reading a session', () => {
  it('tells the name and nothing else', async () => {
    const browser = new Browser();
    await browser.signIn(staff.editor.email, staff.editor.password);
    const session: unknown = await (await browser.request('/api/auth/session')).json();
    expect(session).toEqual({ user: { name: staff.editor.name }, expires: expect.any(String) });
  });

  it('takes no word of the client into the token', async () => {
    const browser = new Browser();
    await browser.signIn(staff.editor.email, staff.editor.password);
    const sid =
      (await getDb().session.findFirst({ where: { memberId: staff.admin.id }, select: { id: true } }))?.id ??
      randomUUID();
    await browser.post('session', { data: JSON.stringify({ sid, roles: ['admin'] }) });
    const me = await browser.request('/api/v1/me');
    expect(await me.json()).toMatchObject({ id: staff.editor.id, roles: ['editor'] });
  });

  it.each([
    [
      'signed with another secret',
      () => encode({ token: { sid: randomUUID() }, secret: 'another secret of more than 32 characters' }),
    ],
    [
      'naming a session that is not there',
      () => encode({ token: { sid: randomUUID() }, secret: process.env.NEXTAUTH_SECRET ?? '' }),
    ],
    [
      'naming a member instead',
      () =>
        encode({ token: { sub: staff.editor.id, isAdmin: true }, secret: process.env.NEXTAUTH_SECRET ?? '' }),
    ],
    [
      'without a signature',
      () =>
        Promise.resolve(
          `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sid":"x"}').toString('base64url')}.`,
        ),
    ],
    ['of junk', () => Promise.resolve('%00%ff')],
  ])('refuses a token %s', async (_, make) => {
    const browser = new Browser();
    browser.set(sessionCookie, await make());
    expect(await browser.statusOfMe()).toBe(401);
    expect(await (await browser.request('/api/auth/session')).json()).toEqual({});
  });

  it('refuses a session that has run out', async () => {
    const browser = new Browser();
    await browser.signIn(staff.admin.email, staff.admin.password);
    await getDb().session.updateMany({
      where: { memberId: staff.admin.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await browser.statusOfMe()).toBe(401);
  });
});

describe('requests that the sign-in library cannot work with', () => {
  it.each([
    ['GET', '/api/auth/callback/credentials'],
    ['GET', '/api/auth/verify-request'],
    ['POST', '/api/auth/_log'],
    ['GET', '/api/auth/signin?callbackUrl=javascript:alert(1)'],
    ['GET', '/api/auth/error?error=%0d%0aSet-Cookie:%20a=b'],
    ['GET', '/api/auth/nothing/of/the/kind'],
    ['POST', '/api/auth/callback/nobody'],
  ])('%s %s is no error of ours', async (method, path) => {
    const answer = await new Browser().request(path, { method });
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('location') ?? baseUrl()).toMatch(new RegExp(`^(${baseUrl()}|/)`));
  });

  it('takes junk in the cookie of the address to return to', async () => {
    const browser = new Browser();
    browser.set('linecheck.callback-url', 'javascript:alert(1)');
    expect((await browser.request('/api/auth/csrf')).status).toBeLessThan(500);
    expect((await browser.signIn(staff.editor.email, staff.editor.password)).status).toBe(200);
  });

  it('takes JSON that is broken, nested or large', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const body of [
      '{',
      '[]',
      'null',
      '{"email":{"not":""},"password":{"not":""}}',
      JSON.stringify({ email: 'x'.repeat(100_000) }),
    ]) {
      const answer = await new Browser().request('/api/auth/callback/credentials', {
        method: 'POST',
        headers,
        body,
      });
      expect([302, 401, 413, 422]).toContain(answer.status);
    }
  });
});

describe('by API token', () => {
  it('reads the same rights from the database', async () => {
    const answer = await call('GET', '/me', { token: staff.editor.token });
    expect(answer.body).toMatchObject({ id: staff.editor.id, roles: ['editor'], hasPassword: true });
  });
});
