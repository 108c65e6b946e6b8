import { beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../../support/browser';
import { baseUrl } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

let staff: Record<'admin' | 'viewer', StaffMember>;

beforeAll(async () => {
  staff = await makeStaff({ admin: ['admin'], viewer: ['viewer'] });
});

const signInPage = (response: Response) => new URL(response.headers.get('location') ?? '', baseUrl());

describe('a page', () => {
  it('sends a stranger to sign in and back to an address of ours', async () => {
    for (const path of [
      '/articles',
      '/articles?state=in_check',
      '//evil.example/articles',
      '/articles?x=//evil.example',
    ]) {
      const answer = await new Browser().request(path);
      const target = signInPage(answer);
      expect(answer.status).toBeGreaterThanOrEqual(300);
      expect(answer.status).toBeLessThan(400);
      expect(target.origin).toBe(baseUrl());
      expect(new URL(target.searchParams.get('callbackUrl') ?? '/', baseUrl()).origin).toBe(baseUrl());
    }
  });

  it('opens for a session, not for a token or the token of a session that has ended', async () => {
    const browser = new Browser();
    await browser.signIn(staff.viewer.email, staff.viewer.password);
    expect((await browser.request('/articles')).status).toBe(200);
    const byToken = await new Browser({ authorization: `Bearer ${staff.viewer.token}` }).request('/articles');
    expect(signInPage(byToken).pathname).toBe('/sign-in');
    const copy = new Browser();
    copy.set('linecheck.session', browser.get('linecheck.session') ?? '');
    await browser.signOut();
    expect(signInPage(await copy.request('/articles')).pathname).toBe('/sign-in');
  });
});
