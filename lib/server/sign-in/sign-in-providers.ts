import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import { z } from 'zod';
import { getEnv } from '../env';

/** What every provider's profile is reduced to. `email` is null unless the provider says that it has verified it. */
interface VerifiedProfile {
  id: string;
  name: string | null;
  email: string | null;
}

const oidcProfile = z.object({
  sub: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
});

function profileOfOidc(profile: unknown): VerifiedProfile {
  const { sub, name, email, email_verified: isVerified } = oidcProfile.parse(profile);
  return { id: sub, name: name ?? null, email: isVerified === true ? (email ?? null) : null };
}

const gitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

// GitHub's profile does not say whether its address is verified; the list of addresses does.
async function findVerifiedGitHubEmail(accessToken: string): Promise<string | null> {
  const response = await fetch('https://api.github.com/user/emails', {
    headers: { authorization: `Bearer ${accessToken}`, accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(5_000),
  });
  const emails = gitHubEmails.safeParse(response.ok ? await response.json() : null);
  return emails.data?.find(({ primary, verified }) => primary && verified)?.email ?? null;
}

function gitHub(clientId: string, clientSecret: string): OAuthConfig<VerifiedProfile> {
  const provider = GitHub({ clientId, clientSecret });
  return {
    ...provider,
    options: undefined,
    clientId,
    clientSecret,
    checks: ['pkce', 'state'],
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ client, tokens }) {
        const accessToken = tokens.access_token ?? '';
        const profile = await client.userinfo(accessToken);
        return {
          ...profile,
          sub: String(profile.id),
          email: (await findVerifiedGitHubEmail(accessToken)) ?? undefined,
        };
      },
    },
    profile: (profile) => ({ id: String(profile.id), name: profile.name, email: profile.email ?? null }),
  };
}

function google(clientId: string, clientSecret: string): OAuthConfig<VerifiedProfile> {
  const provider = Google({ clientId, clientSecret });
  return {
    ...provider,
    options: undefined,
    clientId,
    clientSecret,
    checks: ['pkce', 'state', 'nonce'],
    profile: profileOfOidc,
  };
}

function singleSignOn(
  name: string,
  issuer: string,
  clientId: string,
  clientSecret: string,
): OAuthConfig<VerifiedProfile> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    profile: profileOfOidc,
  };
}

/** The identity providers that the environment names in full. */
export function makeOAuthProviders(): OAuthConfig<VerifiedProfile>[] {
  const env = getEnv();
  const providers: OAuthConfig<VerifiedProfile>[] = [];
  if (env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET) {
    providers.push(google(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET));
  }
  if (env.GITHUB_CLIENT_ID && env.GITHUB_CLIENT_SECRET) {
    providers.push(gitHub(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET));
  }
  if (env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET) {
    providers.push(singleSignOn(env.OIDC_NAME, env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET));
  }
  return providers;
}

/** What the sign-in page offers beside the password: id and name of each identity provider. */
export function listSignInProviders(): { id: string; name: string }[] {
  return makeOAuthProviders().map(({ id, name }) => ({ id, name }));
}
