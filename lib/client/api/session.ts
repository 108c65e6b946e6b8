import { ApiUnreachable } from './api-problem';

/** How an attempt to sign in ended. `wrong` does not say which of the two was wrong, or whether the address is known. */
export type SignInResult =
  | { kind: 'signed_in' }
  | { kind: 'wrong' }
  | { kind: 'too_many'; retryAfterSeconds: number }
  | { kind: 'unavailable' };

/** Signs in with e-mail and password. Throws `ApiUnreachable` when no answer came. */
export async function signInWithPassword(email: string, password: string): Promise<SignInResult> {
  const response = await postForm('/api/auth/callback/credentials', { email, password, callbackUrl: '/' });
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    return { kind: 'too_many', retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 60 };
  }
  if (response.ok) return { kind: 'signed_in' };
  return response.status === 401 ? { kind: 'wrong' } : { kind: 'unavailable' };
}

/** Goes to an identity provider, which sends the browser back to `callbackPath`. */
export async function signInWithProvider(providerId: string, callbackPath: string): Promise<void> {
  await followAnswer(`/api/auth/signin/${encodeURIComponent(providerId)}`, callbackPath);
}

/** Ends the session, runs `afterwards`, and goes to the sign-in page. */
export async function signOut(afterwards: () => Promise<void>): Promise<void> {
  const url = await askForAddress('/api/auth/signout', '/sign-in');
  await afterwards();
  window.location.assign(url);
}

async function followAnswer(path: string, callbackUrl: string): Promise<void> {
  window.location.assign(await askForAddress(path, callbackUrl));
}

async function askForAddress(path: string, callbackUrl: string): Promise<string> {
  const response = await postForm(path, { callbackUrl });
  const answer = (await response.json()) as { url?: string };
  if (!response.ok || typeof answer.url !== 'string') throw new ApiUnreachable(`status ${response.status}`);
  return answer.url;
}

/** The sign-in library takes forms with the token that it gave out, and answers JSON if asked to. */
async function postForm(path: string, fields: Record<string, string>): Promise<Response> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
    });
  } catch (error) {
    throw new ApiUnreachable(error);
  }
}
