import { describe, expect, it, vi } from 'vitest';
import { newOutcome, nextAuthOptions } from '@/lib/server/sign-in/next-auth-options';
import { listSignInProviders, makeOAuthProviders } from '@/lib/server/sign-in/sign-in-providers';
import { getDb } from '@/lib/server/db';

// The settings are read at first use.
vi.hoisted(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1/nothing',
    NEXTAUTH_SECRET: 'a secret of the tests, longer than it needs to be',
    NEXTAUTH_URL: 'https://desk.example',
    GOOGLE_CLIENT_ID: 'google-id',
    GOOGLE_CLIENT_SECRET: 'google-secret',
    GITHUB_CLIENT_ID: 'github-id',
    GITHUB_CLIENT_SECRET: '',
    OIDC_ISSUER: 'https://login.example/',
    OIDC_CLIENT_ID: 'oidc-id',
    OIDC_CLIENT_SECRET: 'oidc-secret',
    OIDC_NAME: 'Newsroom login',
  });
});

describe('the identity providers', () => {
  it('are those that the environment names in full, under their names', () => {
    expect(listSignInProviders()).toEqual([
      { id: 'google', name: 'Google' },
      { id: 'oidc', name: 'Newsroom login' },
    ]);
  });

  it('are asked with proof key and state', () => {
    for (const provider of makeOAuthProviders()) {
      expect(provider.checks).toEqual(expect.arrayContaining(['pkce', 'state']));
      expect(provider.allowDangerousEmailAccountLinking).toBeUndefined();
    }
  });

  it.each([
    [true, 'ida@example.com'],
    ['true', 'ida@example.com'],
    [false, null],
    ['false', null],
    [undefined, null],
  ])('say an address counts when email_verified is %j', async (verified, email) => {
    for (const { profile } of makeOAuthProviders()) {
      const given = { sub: '1', name: 'Ida', email: 'ida@example.com', email_verified: verified };
      expect(await profile(given as never, {})).toEqual({ id: '1', name: 'Ida', email });
    }
  });
});

describe('behind https', () => {
  it('binds every cookie to the host, and keeps it from scripts', () => {
    const { cookies } = nextAuthOptions(getDb(), new Headers(), newOutcome());
    const all = Object.values(cookies ?? {});
    expect(all).toHaveLength(6);
    for (const { name, options: attributes } of all) {
      expect(name).toMatch(/^__Host-linecheck\./);
      expect(attributes).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
      expect(attributes).not.toHaveProperty('domain');
    }
  });
});
