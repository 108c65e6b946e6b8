import { baseUrl } from './http';
import type { Browser } from './browser';

/** What the tests' issuer is to say of whoever signs in; `fault` names what it gets wrong. */
export interface IssuerAnswer {
  email: string;
  /** Left out, the issuer says nothing of it. */
  verified?: 'true' | 'false';
  fault?: 'nonce' | 'audience' | 'issuer' | 'expired' | 'key';
}

/** Begins to sign in through the issuer, as the button does; gives the address that the browser is sent to there. */
export async function beginAtIssuer(browser: Browser, callbackUrl = '/'): Promise<URL> {
  const answer = await browser.post('signin/oidc', { callbackUrl });
  return new URL(((await answer.json()) as { url: string }).url);
}

/** Signs in at the issuer; gives the address on our side that it sends the browser back to. */
export async function answerAtIssuer(address: URL, answer: IssuerAnswer): Promise<URL> {
  for (const [name, value] of Object.entries(answer)) address.searchParams.set(name, value);
  const response = await fetch(address, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '');
}

/** Comes back from the issuer; gives the address of ours that the browser ends at. */
export async function comeBack(browser: Browser, returned: URL): Promise<URL> {
  let response = await browser.request(`${returned.pathname}${returned.search}`);
  let location = new URL(response.headers.get('location') ?? '', baseUrl());
  while (location.pathname.startsWith('/api/auth/')) {
    response = await browser.request(`${location.pathname}${location.search}`);
    location = new URL(response.headers.get('location') ?? '', baseUrl());
  }
  return location;
}

/** The whole way through the issuer and back. */
export async function signInThroughIssuer(
  browser: Browser,
  answer: IssuerAnswer,
  callbackUrl = '/',
): Promise<URL> {
  return comeBack(browser, await answerAtIssuer(await beginAtIssuer(browser, callbackUrl), answer));
}
