import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { Browser, signInError } from '../../support/browser';
import { call, faultyFields } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

const password = 'seven herons by the weir';
let staff: Record<'admin', StaffMember>;

beforeAll(async () => {
  staff = await makeStaff({ admin: ['admin'] });
});

const add = (email: string) =>
  call<MemberDto>('POST', '/members', {
    token: staff.admin.token,
    body: { name: 'Zoë Káldi', email, roles: ['editor'], password },
  });
const countMembers = () => getDb().member.count({ where: { newsroomId: staff.admin.actor.newsroomId } });

/** Spellings of `zoë.kaldi-…@bücher.example` that are the same address to a person. */
const spellings: [string, (address: string) => string][] = [
  ['composed', (address) => address.normalize('NFC')],
  ['decomposed', (address) => address.normalize('NFD')],
  ['in capitals', (address) => address.toUpperCase()],
  ['in capitals and decomposed', (address) => address.toUpperCase().normalize('NFD')],
  ['in full-width letters', (address) => address.replace(/[a-z]/g, fullWidth)],
  ['with the Kelvin sign for a K', (address) => address.replace('k', '\u212A')],
  ['with blanks around it', (address) => ` \u00A0${address}\t`],
];

function fullWidth(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
}

/** Spellings that only look like it: no address at all, or another one. */
const lookAlikes: [string, (address: string) => string][] = [
  ['the full-width @', (address) => address.replace('@', '\uFF20')],
  ['the small @', (address) => address.replace('@', '\uFE6B')],
  ['both @ and its look-alike', (address) => address.replace('@', '@\uFF20')],
  ['a zero-width space', (address) => address.replace('@', '\u200B@')],
  ['a zero-width joiner', (address) => address.replace('.', '\u200D.')],
  ['a soft hyphen', (address) => address.replace('.', '\u00AD.')],
  ['a right-to-left override', (address) => `\u202E${address}`],
  ['a byte order mark inside', (address) => address.replace('@', '\uFEFF@')],
  ['a line end and a header', (address) => `${address}\r\nBcc: all@example.com`],
  ['U+0000', (address) => address.replace('@', '\u0000@')],
];

const newAddress = () => `zoë.kaldi-${randomUUID().slice(0, 8)}@bücher.example`;

describe('two spellings of one e-mail address', () => {
  it.each(spellings)('make one member, who signs in by either: %s', async (_, spell) => {
    const address = newAddress();
    const made = await add(spell(address));
    expect([made.status, made.body.email]).toEqual([201, address.normalize('NFC')]);
    const members = await countMembers();
    for (const [, other] of spellings) {
      const again = await add(other(address));
      expect([again.status, again.body]).toMatchObject([409, { code: 'already_exists' }]);
      const browser = new Browser();
      expect((await browser.signIn(other(address), password)).status).toBe(200);
      expect(await (await browser.request('/api/v1/me')).json()).toMatchObject({ id: made.body.id });
    }
    expect(await countMembers()).toBe(members);
  });

  it('make one member also when they come in the same moment', async () => {
    const address = newAddress();
    const answers = await Promise.all(spellings.map(([, spell]) => add(spell(address))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(6).fill(409)]);
  });

  it('share one limit on guesses', async () => {
    const address = newAddress();
    await add(address);
    for (let guess = 0; guess < 10; guess += 1) {
      const spell = spellings[guess % spellings.length]?.[1] ?? ((same: string) => same);
      expect((await new Browser().signIn(spell(address), `guess number ${guess}`)).status).toBe(401);
    }
    for (const [, spell] of spellings) {
      const refused = await new Browser().signIn(spell(address), password);
      expect([refused.status, await signInError(refused)]).toEqual([429, 'TooManyRequests']);
    }
  });
});

describe('an address that only looks like a member’s', () => {
  it.each(lookAlikes)('with %s is refused, makes nobody and lets nobody in', async (_, spell) => {
    const address = newAddress();
    expect((await add(address)).status).toBe(201);
    const members = await countMembers();
    const answer = await add(spell(address));
    expect(answer.status).toBe(422);
    expect(faultyFields({ ...answer, body: { ...answer.body } })).toEqual(['email']);
    expect(await countMembers()).toBe(members);
    const browser = new Browser();
    expect((await browser.signIn(spell(address), password)).status).toBe(401);
    expect(await browser.statusOfMe()).toBe(401);
  });

  it('in another script belongs to another person, who is not let in as the member', async () => {
    const address = newAddress();
    const cyrillic = address.replace('a', '\u0430');
    const made = await add(address);
    expect((await new Browser().signIn(cyrillic, password)).status).toBe(401);
    const other = await add(cyrillic);
    expect(other.status).toBe(201);
    const browser = new Browser();
    await browser.signIn(cyrillic, password);
    expect(await (await browser.request('/api/v1/me')).json()).toMatchObject({ id: other.body.id });
    expect(other.body.id).not.toBe(made.body.id);
  });
});
