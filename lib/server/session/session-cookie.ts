import 'server-only';
import { getEnv } from '../env';

/** Whether people reach the site by https; then the cookie is bound to the host and never sent in the clear. */
export function isSecureSite(): boolean {
  return getEnv().NEXTAUTH_URL.startsWith('https://');
}

/** The value of a cookie in a Cookie header, or null. */
export function readCookie(cookies: string | null, name: string): string | null {
  const pair = cookies?.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? null;
}

export function sessionCookieName(): string {
  return isSecureSite() ? '__Host-linecheck.session' : 'linecheck.session';
}
