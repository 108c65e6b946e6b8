import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { consumeAttempt } from '@/lib/server/sign-in/sign-in-limits';
import { Browser, signInError } from '../../support/browser';
import { fetchFrom } from '../../support/fetch-from';
import { baseUrl, call } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

// Every refusal is logged; here there are hundreds.
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent';
});

const deviceCookie = 'linecheck.device';
let staff: Record<'admin' | 'victim' | 'attacker', StaffMember>;
beforeEach(async () => {
  staff = await makeStaff({ admin: ['admin'], victim: ['editor'], attacker: ['editor'] });
});

let lastAddress = Date.now() % 60_000;
/** An address of this machine that no other test comes from. */
function newAddress(): string {
  lastAddress += 1;
  return `127.${100 + Math.floor(lastAddress / 65_025)}.${1 + (Math.floor(lastAddress / 255) % 255)}.${1 + (lastAddress % 254)}`;
}
const newBrowser = (address = newAddress()) => new Browser({}, fetchFrom(address));

async function knownBrowser(member: StaffMember, browser = newBrowser()): Promise<Browser> {
  expect((await browser.signIn(member.email, member.password)).status).toBe(200);
  await browser.signOut();
  expect(await browser.statusOfMe()).toBe(401);
  return browser;
}

/** Ten wrong guesses from each of so many addresses, over HTTP: after five, nobody unknown may guess for an hour. */
async function attack(member: StaffMember, addresses = 5, cookie?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < addresses; index += 1) {
    const browser = newBrowser();
    if (cookie) browser.set(deviceCookie, cookie);
    for (let guess = 0; guess < 10; guess += 1)
      statuses.push((await browser.signIn(member.email, `wrong guess number ${guess}`)).status);
  }
  return statuses;
}

describe('a named person under attack from everywhere', () => {
  it('gets in on a device that they signed in with before, and waits on any other', async () => {
    const { victim } = staff;
    const known = await knownBrowser(victim);
    const statuses = await attack(victim, 6);
    expect(statuses).toEqual([...Array<number>(50).fill(401), ...Array<number>(10).fill(429)]);

    const unknown = await newBrowser().signIn(victim.email, victim.password);
    expect([unknown.status, await signInError(unknown)]).toEqual([429, 'TooManyRequests']);
    expect(Number(unknown.headers.get('retry-after'))).toBeGreaterThan(15 * 60);

    for (let visit = 0; visit < 12; visit += 1) {
      expect((await known.signIn(victim.email, victim.password)).status).toBe(200);
      await known.signOut();
    }
    // The attack goes on, and so does the way in.
    expect(await attack(victim, 1)).toEqual(Array<number>(10).fill(429));
    expect((await known.signIn(victim.email, victim.password)).status).toBe(200);
    expect(await known.statusOfMe()).toBe(200);
  });

  it('gets in although the attack comes from their own address', async () => {
    const { victim, attacker } = staff;
    const address = newAddress();
    const known = await knownBrowser(victim, newBrowser(address));
    for (let guess = 0; guess < 100; guess += 1)
      await consumeAttempt(`${randomUUID()}@example.com`, address, null);
    expect((await newBrowser(address).signIn(attacker.email, attacker.password)).status).toBe(429);
    expect((await newBrowser(address).signIn(victim.email, victim.password)).status).toBe(429);
    expect((await known.signIn(victim.email, victim.password)).status).toBe(200);
  });

  it('can change their password there', async () => {
    const { victim } = staff;
    const known = newBrowser();
    expect((await known.signIn(victim.email, victim.password)).status).toBe(200);
    await attack(victim);
    const answer = await change(known, victim.password, 'seven herons by the weir');
    expect(answer.status).toBe(204);
  });
});

function change(browser: Browser, currentPassword: string, newPassword: string): Promise<Response> {
  return browser.request('/api/v1/me/password', {
    method: 'POST',
    body: JSON.stringify({ currentPassword, newPassword }),
    headers: { 'content-type': 'application/json', origin: baseUrl() },
  });
}

describe('an attacker', () => {
  it('gains nothing for another person by the cookie of an account of his own', async () => {
    const { victim, attacker } = staff;
    const own = (await knownBrowser(attacker)).get(deviceCookie) ?? '';
    const theirs = (await knownBrowser(victim)).get(deviceCookie) ?? '';
    const [, epoch = '', device = '', issuedAt = '', mac = ''] = own.split('.');
    const forged = [
      own,
      [victim.id, epoch, device, issuedAt, mac].join('.'),
      [victim.id, epoch, device, issuedAt, ''].join('.'),
      [victim.id, epoch, device, issuedAt, theirs.split('.')[4]].join('.'),
      theirs.replace(/\.\d{10}\./, '.9999999999.'),
      `${own}~${theirs.slice(0, -2)}`,
      `${theirs}x`,
      '~'.repeat(2_000),
      own.replaceAll('.', '..'),
    ];
    await attack(victim);
    for (const cookie of forged) {
      const browser = newBrowser();
      browser.set(deviceCookie, cookie);
      expect((await browser.signIn(victim.email, victim.password)).status, cookie).toBe(429);
    }
    expect(await attack(victim, 1, own)).toEqual(Array<number>(10).fill(429));
  });

  it('has ten guesses on a known device, which stops no other device of the person', async () => {
    const { victim } = staff;
    const [stolen, other] = [await knownBrowser(victim), await knownBrowser(victim)];
    for (let guess = 0; guess < 10; guess += 1)
      expect((await stolen.signIn(victim.email, `wrong guess number ${guess}`)).status).toBe(401);
    const refused = await stolen.signIn(victim.email, victim.password);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(15 * 60);
    expect((await other.signIn(victim.email, victim.password)).status).toBe(200);
  });

  it('does not get in by the cookie alone', async () => {
    const known = await knownBrowser(staff.victim);
    const browser = newBrowser();
    browser.set(deviceCookie, known.get(deviceCookie) ?? '');
    expect(await browser.statusOfMe()).toBe(401);
    expect((await browser.request('/articles')).status).toBe(307);
    browser.set('linecheck.session', known.get(deviceCookie) ?? '');
    expect(await browser.statusOfMe()).toBe(401);
  });
});

describe('the cookie of a known device', () => {
  it('is kept from scripts and other sites, and comes with a right password alone', async () => {
    const browser = newBrowser();
    const wrong = await browser.signIn(staff.victim.email, 'not the password');
    expect(wrong.headers.getSetCookie().join('\n')).not.toContain(deviceCookie);
    const right = await browser.signIn(staff.victim.email, staff.victim.password);
    const line = right.headers.getSetCookie().find((each) => each.startsWith(deviceCookie)) ?? '';
    expect(line).toMatch(/; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/);
    expect(line).not.toContain(staff.victim.email);
  });

  it('survives sign-out, keeps its id, and knows everybody who shares the browser', async () => {
    const { victim, attacker } = staff;
    const browser = await knownBrowser(victim);
    const [deviceId] = [browser.get(deviceCookie)?.split('.')[2]];
    await knownBrowser(attacker, browser);
    await knownBrowser(victim, browser);
    const entries = (browser.get(deviceCookie) ?? '').split('~').map((entry) => entry.split('.'));
    expect(entries.map(([memberId]) => memberId)).toEqual([victim.id, attacker.id]);
    expect(entries[0]?.[2]).toBe(deviceId);
    await attack(victim);
    expect((await browser.signIn(victim.email, victim.password)).status).toBe(200);
  });

  it('is worth nothing after a change of the password, but where it was changed', async () => {
    const { victim } = staff;
    const [elsewhere, here] = [await knownBrowser(victim), newBrowser()];
    await here.signIn(victim.email, victim.password);
    const password = 'seven herons by the weir';
    expect((await change(here, victim.password, password)).status).toBe(204);
    await here.signOut();
    await attack(victim);
    expect((await elsewhere.signIn(victim.email, password)).status).toBe(429);
    expect((await here.signIn(victim.email, password)).status).toBe(200);
  });

  it('is worth nothing after the person was disabled, although let in again', async () => {
    const { victim, admin } = staff;
    const known = await knownBrowser(victim);
    for (const disabled of [true, false]) {
      const { body } = await call<{ members: MemberDto[] }>('GET', '/members', { token: admin.token });
      const ifMatch = body.members.find(({ id }) => id === victim.id)?.version ?? 0;
      const answer = await call('PATCH', `/members/${victim.id}`, {
        token: admin.token,
        ifMatch,
        body: { disabled },
      });
      expect(answer.status).toBe(200);
    }
    await attack(victim);
    expect((await known.signIn(victim.email, victim.password)).status).toBe(429);
  });
});
