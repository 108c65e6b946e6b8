import 'server-only';
import { getEnv } from '../env';

/** Whether people reach the site by https; then the cookie is bound to the host and never sent in the clear. */
export function isSecureSite(): boolean {
  return getEnv().NEXTAUTH_URL.startsWith('https://');
}

export function sessionCookieName(): string {
  return isSecureSite() ? '__Host-linecheck.session' : 'linecheck.session';
}
