import { beforeAll, describe, expect, it } from 'vitest';
import { ownPath, ownUrl } from '@/lib/server/auth/callback-url';
import { Browser } from '../../support/browser';
import { baseUrl } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

const foreign = [
  'https://evil.example/',
  'http://evil.example/',
  '//evil.example',
  '///evil.example',
  '////evil.example/..',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://evil.example/x',
  'file:///etc/passwd',
  'ftp://evil.example',
  'http://127.0.0.1:3000@evil.example/',
  'http://evil.example#@127.0.0.1',
  'http://127.0.0.1.evil.example/',
  'http://[::1]/',
  'http://user:pass@HOST/',
  'http://',
  'http:///',
  '://',
  '\0',
  '',
  '%',
];

describe('the address to return to', () => {
  const site = 'https://desk.example/base';

  it.each(foreign)('%j is not ours', (asked) => {
    const url = ownUrl(asked.replace('HOST', 'desk.example'), site);
    expect(new URL(url).origin).toBe('https://desk.example');
    expect(new URL(url).username).toBe('');
    expect(ownPath(asked, site)).toMatch(/^\//);
    expect(ownPath(asked, site)).not.toMatch(/^\/[/\\]/);
  });

  it.each([
    ['/articles/1?claim=2#x', 'https://desk.example/articles/1?claim=2#x'],
    ['https://desk.example/a', 'https://desk.example/a'],
    ['articles', 'https://desk.example/articles'],
  ])('%s is', (asked, expected) => {
    expect(ownUrl(asked, site)).toBe(expected);
  });

  it('is passed on without the mark of a navigation', () => {
    expect(ownPath('/articles?_rsc=1a2b3&state=in_check', site)).toBe('/articles?state=in_check');
  });

  it.each([undefined, null, 5, {}, ['/a']])('%j is no address', (asked) => {
    expect(ownUrl(asked, site)).toBe('https://desk.example');
  });
});

describe('over HTTP', () => {
  let staff: Record<'admin', StaffMember>;
  beforeAll(async () => {
    staff = await makeStaff({ admin: ['admin'] });
  });

  it('sign-in leads to our own site alone', async () => {
    const { email, password } = staff.admin;
    // Each costs a password hash; the cases above and below go through the same function.
    for (const callbackUrl of foreign.slice(0, 8)) {
      const answer = await new Browser().signIn(email, password, { callbackUrl });
      expect(answer.status).toBe(200);
      const { url } = (await answer.json()) as { url: string };
      expect(new URL(url).origin).toBe(baseUrl());
    }
    const answer = await new Browser().signIn(email, password, { callbackUrl: '/articles?state=in_check' });
    expect(await answer.json()).toEqual({ url: `${baseUrl()}/articles?state=in_check` });
  });

  it('so do the links to the sign-in page and sign-out', async () => {
    for (const callbackUrl of foreign) {
      const link = await new Browser().request(
        `/api/auth/signin?${new URLSearchParams({ callbackUrl }).toString()}`,
      );
      expect(link.status).toBe(302);
      const target = new URL(link.headers.get('location') ?? '', baseUrl());
      expect(target.origin).toBe(baseUrl());
      expect(new URL(target.searchParams.get('callbackUrl') ?? '', baseUrl()).origin).toBe(baseUrl());
      const out = await new Browser().post('signout', { callbackUrl });
      expect(new URL(((await out.json()) as { url: string }).url).origin).toBe(baseUrl());
    }
  });

  it('whatever host the request claims', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const answer = await new Browser(headers).request('/api/auth/providers');
    expect(await answer.text()).not.toContain('evil.example');
  });
});
