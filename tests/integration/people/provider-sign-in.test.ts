import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { getDb } from '@/lib/server/db';
import { Browser } from '../../support/browser';
import { baseUrl, call } from '../../support/http';
import {
  answerAtIssuer,
  beginAtIssuer,
  comeBack,
  type IssuerAnswer,
  signInThroughIssuer,
} from '../../support/provider-sign-in';
import { makeStaff, type StaffMember } from '../../support/staff';

const sessionCookie = 'linecheck.session';
let staff: Record<'admin' | 'editor' | 'leaver', StaffMember>;

beforeAll(async () => {
  staff = await makeStaff({ admin: ['admin'], editor: ['editor'], leaver: ['editor'] });
});

const verified = (email: string): IssuerAnswer => ({ email, verified: 'true' });

/** Expects to be back at the sign-in page, signed in as nobody; gives what the page says. */
async function expectRefused(browser: Browser, ended: URL): Promise<string> {
  expect([ended.origin, ended.pathname]).toEqual([baseUrl(), '/sign-in']);
  expect(browser.get(sessionCookie)).toBeUndefined();
  expect(await browser.statusOfMe()).toBe(401);
  const page = await (await browser.request(`${ended.pathname}${ended.search}`)).text();
  return /role="alert".*?<\/svg>.*?>([^<>]{10,})</s.exec(page)?.[1] ?? page;
}

describe('signing in through an OpenID provider', () => {
  it('opens a session for the member with the verified address, at the page that was asked for', async () => {
    const browser = new Browser();
    const ended = await signInThroughIssuer(
      browser,
      verified(staff.editor.email),
      '/articles?state=in_check',
    );
    expect(ended.href).toBe(`${baseUrl()}/articles?state=in_check`);
    const me = await browser.request('/api/v1/me');
    expect(await me.json()).toMatchObject({ id: staff.editor.id, roles: ['editor'] });
    await browser.signOut();
    expect(await browser.statusOfMe()).toBe(401);
  });

  it('knows the address in any spelling that is the same address', async () => {
    const browser = new Browser();
    await signInThroughIssuer(browser, verified(staff.editor.email.toUpperCase()));
    expect(await browser.statusOfMe()).toBe(200);
  });

  it('makes a new session, and ends the one that the browser had', async () => {
    const browser = new Browser();
    await signInThroughIssuer(browser, verified(staff.editor.email));
    const earlier = new Browser();
    earlier.set(sessionCookie, browser.get(sessionCookie) ?? '');
    await signInThroughIssuer(browser, verified(staff.editor.email));
    expect([await earlier.statusOfMe(), await browser.statusOfMe()]).toEqual([401, 200]);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never goes on to %s',
    async (target) => {
      const ended = await signInThroughIssuer(new Browser(), verified(staff.editor.email), target);
      expect(ended.origin).toBe(baseUrl());
    },
  );
});

describe('signing in through an OpenID provider is refused', () => {
  it.each([
    ['says is not verified', { verified: 'false' }],
    ['does not say is verified', {}],
  ] as const)('for an address that it %s, with how to mend that', async (_, over) => {
    const browser = new Browser();
    const ended = await signInThroughIssuer(browser, { email: staff.editor.email, ...over });
    expect(await expectRefused(browser, ended)).toMatch(/no e-mail address that its provider has verified/);
  });

  it('for an address that nobody has, in words, and makes nobody', async () => {
    const browser = new Browser();
    const mark = randomUUID();
    const email = `stranger.${mark}@example.com`;
    const said = await expectRefused(browser, await signInThroughIssuer(browser, verified(email)));
    expect(said).toMatch(/^Nobody who may sign in here has the e-mail address of that account\./);
    expect(await getDb().member.count({ where: { email: { contains: mark } } })).toBe(0);
  });

  it.each([
    ['with a look-alike of the @', (email: string) => email.replace('@', '\uFF20')],
    ['with a look-alike letter', (email: string) => email.replace('e', '\u0435')],
    ['with something hidden in it', (email: string) => email.replace('@', '\u200B@')],
  ])('for a twin of a member’s address %s', async (_, twinOf) => {
    const browser = new Browser();
    await expectRefused(browser, await signInThroughIssuer(browser, verified(twinOf(staff.editor.email))));
  });

  it('for a member who was disabled, whose session ends too', async () => {
    const before = new Browser();
    await signInThroughIssuer(before, verified(staff.leaver.email));
    expect(await before.statusOfMe()).toBe(200);
    await call('PATCH', `/members/${staff.leaver.id}`, {
      token: staff.admin.token,
      ifMatch: 1,
      body: { disabled: true },
    });
    expect(await before.statusOfMe()).toBe(401);
    const after = new Browser();
    const said = await expectRefused(after, await signInThroughIssuer(after, verified(staff.leaver.email)));
    expect(said).toMatch(/^Nobody who may sign in here/);
  });

  it.each(['nonce', 'audience', 'issuer', 'expired', 'key'] as const)(
    'when the token has the wrong %s',
    async (fault) => {
      const browser = new Browser();
      const ended = await signInThroughIssuer(browser, { ...verified(staff.editor.email), fault });
      expect(await expectRefused(browser, ended)).toMatch(/through that provider did not work/);
    },
  );

  it('with another state than this browser set out with', async () => {
    const browser = new Browser();
    const returned = await answerAtIssuer(await beginAtIssuer(browser), verified(staff.editor.email));
    for (const state of ['made-up', '']) {
      const forged = new URL(returned);
      forged.searchParams.set('state', state);
      await expectRefused(browser, await comeBack(browser, forged));
    }
  });

  it('in a browser that did not set out, so that nobody is signed in by a link', async () => {
    const returned = await answerAtIssuer(await beginAtIssuer(new Browser()), verified(staff.editor.email));
    const victim = new Browser();
    await expectRefused(victim, await comeBack(victim, returned));
  });

  it('with another PKCE verifier than this browser set out with', async () => {
    const [browser, other] = [new Browser(), new Browser()];
    const address = await beginAtIssuer(browser);
    await beginAtIssuer(other);
    for (const verifier of [other.get('linecheck.pkce') ?? '', 'made-up']) {
      browser.set('linecheck.pkce', verifier);
      const returned = await answerAtIssuer(new URL(address), verified(staff.editor.email));
      await expectRefused(browser, await comeBack(browser, returned));
    }
  });

  it('with somebody else’s code under one’s own state', async () => {
    const stolen = await answerAtIssuer(await beginAtIssuer(new Browser()), verified(staff.editor.email));
    const thief = new Browser();
    const own = await answerAtIssuer(await beginAtIssuer(thief), verified('thief@example.com'));
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    await expectRefused(thief, await comeBack(thief, own));
  });

  it('with a code that was used', async () => {
    const browser = new Browser();
    const address = await beginAtIssuer(browser);
    const cookies = new Browser();
    for (const name of ['pkce', 'state', 'nonce']) {
      cookies.set(`linecheck.${name}`, browser.get(`linecheck.${name}`) ?? '');
    }
    const returned = await answerAtIssuer(address, verified(staff.editor.email));
    expect((await comeBack(browser, returned)).pathname).toBe('/');
    await expectRefused(cookies, await comeBack(cookies, returned));
  });

  it('when the person says no at the provider', async () => {
    const browser = new Browser();
    const state = (await beginAtIssuer(browser)).searchParams.get('state') ?? '';
    const denied = new URL(`/api/auth/callback/oidc?error=access_denied&state=${state}`, baseUrl());
    await expectRefused(browser, await comeBack(browser, denied));
  });
});
