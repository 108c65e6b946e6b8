import 'server-only';
import { createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import { getEnv } from '../env';
import { isSecureSite, readCookie } from '../session/session-cookie';

/** A browser is known for this long after somebody last signed in with it. */
const knownSeconds = 180 * 24 * 60 * 60;
/** People who share a browser; whoever signed in longest ago is forgotten first. */
const maxPeople = 5;

/** A person, and what all browsers that they are known in have in common until it is counted up. */
export interface DeviceOwner {
  memberId: string;
  deviceEpoch: number;
}

/** The cookie that makes a browser known, as a response sets it. */
export interface DeviceCookie {
  name: string;
  value: string;
  options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean; maxAge: number };
}

interface Entry extends DeviceOwner {
  deviceId: string;
  issuedAt: number;
}

/**
 * The id of the browser that this person has signed in with before, or null for one that is unknown. It is no way in: it
 * says only by which limits guesses are counted.
 */
export function findKnownDevice(cookies: string | null, owner: DeviceOwner): string | null {
  const oldest = Math.floor(Date.now() / 1000) - knownSeconds;
  const found = readEntries(cookies).find(
    ({ memberId, deviceEpoch, issuedAt }) =>
      memberId === owner.memberId && deviceEpoch === owner.deviceEpoch && issuedAt > oldest,
  );
  return found?.deviceId ?? null;
}

/** Makes the browser known to this person from now on. It keeps its id, and what it knows of other people. */
export function rememberDevice(cookies: string | null, owner: DeviceOwner): DeviceCookie {
  const { memberId, deviceEpoch } = owner;
  const deviceId = findKnownDevice(cookies, owner) ?? randomUUID();
  const own = { memberId, deviceEpoch, deviceId, issuedAt: Math.floor(Date.now() / 1000) };
  const others = readEntries(cookies).filter((entry) => entry.memberId !== memberId);
  return {
    name: cookieName(),
    value: [own, ...others].slice(0, maxPeople).map(write).join('~'),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite(), maxAge: knownSeconds },
  };
}

/** The cookie as a line of `Set-Cookie`. */
export function setCookieLine({ name, value, options }: DeviceCookie): string {
  const secure = options.secure ? '; Secure' : '';
  return `${name}=${value}; Path=${options.path}; Max-Age=${options.maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieName(): string {
  return `${isSecureSite() ? '__Host-' : ''}linecheck.device`;
}

function readEntries(cookies: string | null): Entry[] {
  const value = readCookie(cookies, cookieName()) ?? '';
  return value
    .split('~')
    .slice(0, maxPeople)
    .flatMap((text) => read(text) ?? []);
}

function read(text: string): Entry | null {
  const [memberId = '', epoch = '', deviceId = '', issuedAt = ''] = text.split('.');
  const entry = { memberId, deviceEpoch: Number(epoch), deviceId, issuedAt: Number(issuedAt) };
  const expected = Buffer.from(write(entry));
  const given = Buffer.from(text);
  return expected.length === given.length && timingSafeEqual(expected, given) ? entry : null;
}

function write({ memberId, deviceEpoch, deviceId, issuedAt }: Entry): string {
  const content = [memberId, deviceEpoch, deviceId, issuedAt].join('.');
  return `${content}.${createHmac('sha256', signingKey()).update(content).digest('base64url')}`;
}

/** A key of its own, so that nothing else that is signed or encrypted with the secret can pass for such a cookie. */
function signingKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', getEnv().NEXTAUTH_SECRET, '', 'linecheck known device', 32));
}
